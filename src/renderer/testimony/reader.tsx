import { Landmark } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useEvent } from '../events.ts';
import { useLibrary } from '../loading.ts';
import { backToTestimony } from './back-to-testimony.ts';
import { OpenReader } from './open-reader.tsx';
import { createPassageStore, sectionOf } from './passage-store.ts';
import styles from './reader.module.css';
import { rememberedPassage } from './use-arrival.ts';

/** Reads one testimony, of any length, and takes excerpts of it. */
export function Reader({ id, passage }: { id: string; passage: number | null }) {
  const store = useMemo(() => createPassageStore(id), [id]);
  // Asked for together with the testimony itself, so that its first words are there when it is.
  useEffect(() => {
    const first = sectionOf(passage ?? rememberedPassage(id));
    store.load(first).catch(() => undefined);
  }, [store, id, passage]);
  useEvent('changed', ({ what }) => {
    if (what === 'passages') store.reload();
  });
  const loaded = useLibrary('testimony.get', { id }, { changedBy: ['testimony', 'topics'] });

  if (loaded.value) {
    return <OpenReader key={id} testimony={loaded.value} store={store} passage={passage} />;
  }
  return (
    <main
      className={styles.screen}
      aria-label="Testimony"
      data-pane=""
      data-state={loaded.error ? 'ready' : 'loading'}
    >
      {loaded.error && (
        <EmptyState
          alone
          icon={<Landmark />}
          title="This testimony can’t be shown"
          actions={
            <>
              <Button onPress={loaded.reload}>Try again</Button>
              <Button onPress={backToTestimony}>Back to all testimony</Button>
            </>
          }
        >
          {loaded.error.message}
        </EmptyState>
      )}
    </main>
  );
}
