import { useState } from 'react';
import { blankDetails } from '../../shared/blank-details.ts';
import type { BriefingDetails } from '../../shared/briefings.ts';
import type { StandpointError } from '../../shared/errors.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { asError } from '../loading.ts';
import { currentPreferences, setPreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { DetailsFields } from './details-fields.tsx';

/** Asks what a briefing is about and opens it. Nothing has to be said yet but its title, and even that can wait. */
export function NewBriefingDialog({ onClose }: { onClose: () => void }) {
  const [details, setDetails] = useState<BriefingDetails>(() => {
    const { preparedBy, citationStyle } = currentPreferences();
    return { ...blankDetails, preparedBy, citationStyle };
  });
  const [error, setError] = useState<StandpointError>();
  const [making, setMaking] = useState(false);

  const create = async () => {
    if (making) return;
    setMaking(true);
    try {
      const { id } = await call('briefings.create', { details });
      setPreferences({ preparedBy: details.preparedBy.slice(0, 500) });
      onClose();
      navigate({ screen: 'briefing', id });
    } catch (thrown) {
      setError(asError(thrown));
      setMaking(false);
    }
  };

  return (
    <Dialog
      title="New briefing"
      isOpen
      onClose={onClose}
      note="All of it can be changed later."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void create()}>
            Make briefing
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        {error && (
          <Notice tone="error" title="The briefing was not made" live>
            {error.message}
          </Notice>
        )}
        <DetailsFields details={details} onChange={(change) => setDetails({ ...details, ...change })} />
        {/* Enter in a field makes the briefing; the button that does it for the form is at the foot. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
