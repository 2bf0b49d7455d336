import type { LibraryEvent } from '../../../shared/events.ts';

/** What has happened lately, for screens that ask again and again from where they left off. */
export interface EventLog {
  publish(event: LibraryEvent): void;
  /**
   * The events after number `after`, as soon as there are any, at the latest after 20 s with none. `after: -1`
   * answers at once with where the log stands. A reader that fell behind the log's 500 events gets what is left, one
   * that is ahead of it (it knew an earlier process) gets all.
   */
  next(after: number): Promise<{ last: number; events: LibraryEvent[] }>;
  /** Lets every waiting reader go. */
  close(): void;
}

const KEPT = 500;
const LONGEST_WAIT_MS = 20_000;

export function startEventLog(): EventLog {
  let last = 0;
  let kept: LibraryEvent[] = [];
  let closed = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const release of [...waiting]) release();
  };

  return {
    publish(event) {
      last += 1;
      kept = [...kept, event].slice(-KEPT);
      wake();
    },
    async next(after) {
      if (after === last && !closed) {
        await new Promise<void>((resolve) => {
          const release = () => {
            clearTimeout(timer);
            waiting.delete(release);
            resolve();
          };
          const timer = setTimeout(release, LONGEST_WAIT_MS);
          timer.unref();
          waiting.add(release);
        });
      }
      if (after < 0 || after === last) return { last, events: [] };
      const missed = after > last ? kept.length : Math.min(last - after, kept.length);
      return { last, events: kept.slice(kept.length - missed) };
    },
    close() {
      closed = true;
      wake();
    },
  };
}
