import type { AdaptedBlock } from '../../shared/briefings.ts';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { QuotedWords } from '../components/quoted-words.tsx';
import { useLibrary } from '../loading.ts';
import { AdaptedWords } from './adapted-words.tsx';
import styles from './compare-dialog.module.css';
import { KeepOrUpdate } from './keep-or-update.tsx';
import type { PinnedBlock } from './workspace-actions.ts';

/** The newest version of an excerpt beside the one that the briefing has. Both are words of the same source. */
export function CompareExcerptDialog({
  block,
  version,
  onClose,
}: {
  block: PinnedBlock | AdaptedBlock;
  /** That of the block, or which it was adapted from. */
  version: ExcerptVersion;
  onClose: () => void;
}) {
  const { value, error } = useLibrary('excerpts.getVersion', {
    id: version.id,
    version: version.currentVersion,
  });
  return (
    <Dialog
      title={`Versions ${version.version} and ${version.currentVersion} of the excerpt from ${excerptName(version)}`}
      isOpen
      onClose={onClose}
      actions={<KeepOrUpdate block={block} newest={version.currentVersion} onClose={onClose} />}
    >
      {error && (
        <Notice tone="error" title="The newer version can’t be read">
          {error.message}
        </Notice>
      )}
      <div className={styles.words}>
        <h3 className={styles.heading}>
          {block.type === 'adapted' ? 'Adapted from' : 'In this briefing,'} version {version.version}
        </h3>
        <div className={styles.statement}>
          <QuotedWords version={version} size="block" />
        </div>
        {value && (
          <>
            <h3 className={styles.heading}>Newest, version {value.version}</h3>
            <div className={styles.statement}>
              <QuotedWords version={value} size="block" />
            </div>
          </>
        )}
        <AdaptedWords block={block} />
      </div>
    </Dialog>
  );
}
