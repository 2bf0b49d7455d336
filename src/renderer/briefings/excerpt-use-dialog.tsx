import { useState } from 'react';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { UseFields } from '../components/use-fields.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './excerpt-dialogs.module.css';

/** Asks for whom an excerpt may be used. That is the excerpt's, and so the same in every briefing. */
export function ExcerptUseDialog({ version, onClose }: { version: ExcerptVersion; onClose: () => void }) {
  const [use, setUse] = useState(version.use);
  const [error, setError] = useState<string | null>(null);
  const store = async () => {
    try {
      await call('excerpts.setUse', { id: version.id, use });
      onClose();
    } catch (thrown) {
      setError(asError(thrown).message);
    }
  };
  return (
    <Dialog
      title={`Use of the excerpt from ${excerptName(version)}`}
      isOpen
      onClose={onClose}
      note="The same in every briefing that has it."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void store()}>
            Change use
          </Button>
        </>
      }
    >
      {error && (
        <Notice tone="error" title="The use was not changed" live>
          {error}
        </Notice>
      )}
      <form
        className={styles.fields}
        data-labels="beside"
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <UseFields use={use} onChange={setUse} />
      </form>
    </Dialog>
  );
}
