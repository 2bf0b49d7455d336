import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { showToast } from '../components/toast.tsx';
import { longDate } from '../dates.ts';
import { navigate } from '../routes.ts';
import styles from './draft-notice.module.css';
import { keepDraft, NEW_POSITION, removeDraft, useDraft } from './drafts.ts';

/** Says that there is unsaved text, and leads back to it. Nothing where there is none. */
export function DraftNotice({ draft: slug }: { draft: string }) {
  const draft = useDraft(slug);
  if (!draft) return null;
  const isNew = slug === NEW_POSITION;
  const discard = () => {
    const removed = removeDraft(slug);
    if (removed) showToast('Unsaved text discarded.', { name: 'Undo', run: () => keepDraft(slug, removed) });
  };
  return (
    <div className={styles.notice}>
      <Notice
        tone="warning"
        title={isNew ? 'You have begun a new position' : 'You have unsaved changes'}
        actions={
          <>
            <Button
              size="small"
              onPress={() => navigate(isNew ? { screen: 'new-position' } : { screen: 'edit-position', slug })}
            >
              Continue editing
            </Button>
            <Button size="small" variant="quiet" onPress={discard}>
              Discard
            </Button>
          </>
        }
      >
        {`Kept as a draft since ${longDate(draft.changedAt)}. The library itself is unchanged.`}
      </Notice>
    </div>
  );
}
