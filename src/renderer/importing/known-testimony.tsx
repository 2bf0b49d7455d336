import type { TestimonyFilePreview } from '../../shared/importing.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { Notice } from '../components/notice.tsx';
import { hrefOf } from '../routes.ts';
import styles from './file-detail.module.css';

/** The library has a testimony from this very file: there is nothing to keep, only somewhere to go. */
export function KnownTestimony({ file }: { file: TestimonyFilePreview }) {
  if (!file.known) return null;
  const { id, title } = file.known;
  return (
    <>
      <p className={styles.about}>
        {`${TESTIMONY_KIND_NAMES[file.details.kind]}, ${countOf(file.passages, 'passage')}.`}
      </p>
      <div className={styles.notice}>
        <Notice tone="done" title="In the library already">
          This very file was imported before, so there is nothing to keep:{' '}
          <a href={hrefOf({ screen: 'testimony', id, passage: null })} dir="auto">
            {title}
          </a>
        </Notice>
      </div>
    </>
  );
}
