import { type FormEvent, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/text-field.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

/** Gives a state of the briefing a name of the person's own, or takes it away. */
export function NameMomentDialog({
  briefing,
  revision,
  name: named,
  onClose,
}: {
  briefing: string;
  revision: number;
  /** The name it has; empty for none. */
  name: string;
  onClose: () => void;
}) {
  const [name, setName] = useState(named);
  const [error, setError] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await call('briefings.nameMoment', { id: briefing, revision, name: name.trim() });
      onClose();
    } catch (thrown) {
      setError(asError(thrown).message);
    }
  };
  return (
    <Dialog
      title="Name this moment"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="name-moment">
            {name.trim() === '' && named !== '' ? 'Take the name away' : 'Name it'}
          </Button>
        </>
      }
    >
      <form id="name-moment" onSubmit={(event) => void save(event)}>
        <TextField
          label="Name"
          description="For example “Sent to legal review”. It shows in the history, never in the document."
          value={name}
          maxLength={200}
          onChange={setName}
          error={error}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
