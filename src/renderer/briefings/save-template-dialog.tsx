import { useState } from 'react';
import type { BriefingStart } from '../../shared/briefings.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import styles from './save-template-dialog.module.css';

const LONGEST_NAME = 200;
const LONGEST_DESCRIPTION = 2_000;

/** Asks what a new template is called; or, with `id`, what one of the office's is called from now on. */
export function SaveTemplateDialog({
  name: firstName,
  description: firstDescription = '',
  onClose,
  onSaved,
  ...what
}: {
  name: string;
  description?: string;
  onClose: () => void;
  onSaved?: () => void;
} & ({ from: BriefingStart } | { id: string })) {
  const [name, setName] = useState(firstName.trim().slice(0, LONGEST_NAME));
  const [description, setDescription] = useState(firstDescription);
  const [error, setError] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const isNew = 'from' in what;

  const save = async () => {
    if (isSaving || name.trim() === '') return;
    setSaving(true);
    try {
      if (isNew) {
        await call('templates.create', { from: what.from, name, description });
        showToast(`Saved the template ${name.trim()}`, {
          name: 'See the templates',
          run: () => navigate({ screen: 'templates' }),
        });
      } else {
        await call('templates.rename', { id: what.id, name, description });
      }
      onSaved?.();
      onClose();
    } catch (thrown) {
      setError(asError(thrown).message);
      setSaving(false);
    }
  };

  return (
    <Dialog
      title={isNew ? 'Save as template' : 'Rename the template'}
      isOpen
      onClose={onClose}
      note={isNew && 'Blocks and details are copied, without title, meeting and date.'}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            unavailable={name.trim() === '' ? 'A template needs a name.' : undefined}
            onPress={() => void save()}
          >
            {isNew ? 'Save template' : 'Rename'}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {error && (
          <Notice tone="error" title="The template was not saved" live>
            {error}
          </Notice>
        )}
        <TextField label="Name" autoFocus maxLength={LONGEST_NAME} value={name} onChange={setName} />
        <TextField
          label="What it is for"
          description="One line, shown where a briefing begins."
          maxLength={LONGEST_DESCRIPTION}
          value={description}
          onChange={setDescription}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
