import { OctagonX } from 'lucide-react';
import type { StandpointError } from '../../shared/errors.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

/** The first question to the library failed: says so, and asks again when told to. */
export function CannotStart({ error, onTryAgain }: { error: StandpointError; onTryAgain: () => void }) {
  return (
    <main aria-label="Standpoint can’t be shown" data-state="ready">
      <EmptyState
        icon={<OctagonX />}
        title="Standpoint can’t open your library"
        actions={
          <Button variant="primary" onPress={onTryAgain}>
            Try again
          </Button>
        }
      >
        {error.message}
      </EmptyState>
    </main>
  );
}
