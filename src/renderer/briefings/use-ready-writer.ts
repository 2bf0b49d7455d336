import { useEffect } from 'react';
import { call } from '../transport.ts';

/** Whoever only looks in, or goes on at once, is not the one to see the pages. */
const READY_AFTER_MS = 1000;

/** Once the briefing is on screen and nothing else is to do, readies what its pages and exports are written by. */
export function useReadyWriter(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return;
    let idle = 0;
    const timer = setTimeout(() => {
      // Without it the first pages come all the same, only later.
      idle = requestIdleCallback(() => void call('exporting.prepare', {}).catch(() => {}));
    }, READY_AFTER_MS);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [isDrawn]);
}
