import { useSyncExternalStore } from 'react';
import styles from './unseen.module.css';

const listeners = new Set<() => void>();
let spoken = { message: '', turn: 0 };

/** Says a sentence to screen readers once they are done with what they say: results found, something moved. */
export function announce(message: string): void {
  spoken = { message, turn: spoken.turn + 1 };
  for (const listener of listeners) listener();
}

/**
 * Stands once in the app. Two places take turns, because the same words in the same place are not said again. The mark
 * keeps it heard while a dialog hides all else from screen readers.
 */
export function LiveRegion() {
  const { message, turn } = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className={styles.unseen} data-live-announcer="">
      <div role="status">{turn % 2 === 0 ? message : ''}</div>
      <div role="status">{turn % 2 === 1 ? message : ''}</div>
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
