import { useState } from 'react';
import { isLinkAddress } from '../../shared/rich-text.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/text-field.tsx';

/** Asks where the chosen words lead. `address` is where they lead now, empty for nowhere. */
export function LinkDialog({
  address,
  onSet,
  onClose,
}: {
  address: string;
  /** Null takes the link away. */
  onSet: (address: string | null) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState(address);
  const [asked, setAsked] = useState(false);
  const complete = completeAddress(typed);
  const submit = () => {
    setAsked(true);
    if (complete) onSet(complete);
  };
  return (
    <Dialog
      title={address ? 'Change link' : 'Add link'}
      isOpen
      onClose={onClose}
      actions={
        <>
          {address && (
            <Button variant="quiet" onPress={() => onSet(null)}>
              Remove link
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={submit}>
            {address ? 'Change link' : 'Add link'}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label="Address"
          value={typed}
          onChange={setTyped}
          autoFocus
          placeholder="https://"
          description="A web address, or mailto: and an e-mail address. Links work in the exported document."
          error={
            asked && !complete
              ? 'This is no address that a link can have. It begins with https://, http:// or mailto:.'
              : undefined
          }
        />
      </form>
    </Dialog>
  );
}

/** The address meant: `example.org` is on the web, `me@example.org` a mailbox; null where it is no address. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '' || /\s/.test(address)) return null;
  if (isLinkAddress(address)) return address;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address)) return null;
  const meant = /^[^@/]+@[^@/]+\.[^@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
  return address.includes('.') && isLinkAddress(meant) ? meant : null;
}
