import { useState } from 'react';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { RecordText } from '../components/record-text.tsx';
import { showToast } from '../components/toast.tsx';
import { asError, useLibrary } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './compare-dialog.module.css';

/** Both texts of an excerpt that no longer matches its source, and the way out: the original file, read again. */
export function ExcerptMismatchDialog({
  version,
  onClose,
}: {
  version: ExcerptVersion;
  onClose: () => void;
}) {
  const { value, error } = useLibrary('excerpts.explainMismatch', {
    id: version.id,
    version: version.version,
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isRepairing, setRepairing] = useState(false);
  const repair = async () => {
    if (isRepairing) return;
    setRepairing(true);
    setRefusal(null);
    try {
      const { passages } = await call('testimony.repair', { id: version.testimony });
      showToast(`${countOf(passages, 'passage')} put back from the original file.`);
      onClose();
    } catch (thrown) {
      setRefusal(asError(thrown).message);
      setRepairing(false);
    }
  };
  return (
    <Dialog
      title={`The excerpt from ${excerptName(version)} differs from its source`}
      isOpen
      onClose={onClose}
      note="The words are put back as the original file has them."
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            variant="primary"
            unavailable={isRepairing ? 'The original file is being read.' : undefined}
            onPress={() => void repair()}
          >
            Put the words back
          </Button>
        </>
      }
    >
      {(error || refusal) && (
        <Notice tone="error" title={refusal ? 'The words were not put back' : 'The texts can’t be read'} live>
          {refusal ?? error?.message}
        </Notice>
      )}
      {value && (
        <div className={styles.words}>
          <h3 className={styles.heading}>As it was excerpted, from the original file</h3>
          <div className={styles.statement}>
            {value.kept === null ? (
              <p>The original file is missing or was altered too, so these words can’t be shown.</p>
            ) : (
              <RecordText text={value.kept} size="block" />
            )}
          </div>
          <h3 className={styles.heading}>As the library has it now</h3>
          <div className={styles.statement}>
            <RecordText text={value.found} size="block" />
          </div>
        </div>
      )}
    </Dialog>
  );
}
