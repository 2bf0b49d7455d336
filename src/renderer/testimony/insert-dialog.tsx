import { useState } from 'react';
import { toOneLine } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/text-field.tsx';
import { otherCase } from '../excerpts/chosen-edits.ts';

/** Asks for words that go into brackets: in place of the chosen ones, or beside the caret. */
export function InsertDialog({
  replaced,
  onInsert,
  onClose,
}: {
  /** The chosen words; empty where words are only added. */
  replaced: string;
  onInsert: (words: string) => void;
  onClose: () => void;
}) {
  const chosen = toOneLine(replaced);
  // One word or its first letter is put in brackets to change its case, more often than not.
  const [text, setText] = useState(chosen !== '' && !/\s/.test(chosen) ? otherCase(chosen) : '');
  const insert = () => {
    if (text.trim() === '') return;
    onInsert(text.trim());
    onClose();
  };
  return (
    <Dialog
      title="Insert words in brackets"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            unavailable={text.trim() === '' ? 'Type the words that go into the brackets.' : undefined}
            onPress={insert}
          >
            Insert
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          insert();
        }}
      >
        <TextField
          label="Words in brackets"
          value={text}
          onChange={setText}
          maxLength={2_000}
          autoFocus
          onFocus={(event) => (event.target as HTMLInputElement).select()}
          description={
            chosen === ''
              ? 'They are added here, and shown as yours.'
              : `They stand in place of “${chosen}”, and are shown as yours.`
          }
        />
      </form>
    </Dialog>
  );
}
