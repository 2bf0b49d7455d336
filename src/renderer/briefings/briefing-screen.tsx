import { Files } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { asError } from '../loading.ts';
import { navigate } from '../routes.ts';
import type { BriefingStore } from './briefing-store.ts';
import { openBriefing } from './open-briefings.ts';
import styles from './workspace.module.css';
import { Workspace } from './workspace.tsx';

/** One briefing, from its address. */
export function BriefingScreen({ id }: { id: string }) {
  const [store, setStore] = useState<BriefingStore>();
  const [error, setError] = useState<StandpointError>();

  useEffect(() => {
    let current = true;
    openBriefing(id).then(
      (opened) => current && setStore(opened),
      (thrown: unknown) => current && setError(asError(thrown)),
    );
    return () => {
      current = false;
    };
  }, [id]);

  if (store) return <Workspace store={store} />;
  if (!error) return <div className={styles.workspace} aria-busy="true" />;
  return (
    <main className={styles.missing} data-state="ready">
      <EmptyState
        alone
        icon={<Files />}
        title="This briefing can’t be opened"
        actions={
          <Button variant="primary" onPress={() => navigate({ screen: 'briefings' })}>
            Go to Briefings
          </Button>
        }
      >
        {error.message}
      </EmptyState>
    </main>
  );
}
