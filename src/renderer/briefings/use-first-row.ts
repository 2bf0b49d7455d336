import { useEffect, useRef } from 'react';
import type { LibraryRow } from './use-library-rows.ts';

/**
 * From the search field to the first row that is found. Keys pressed before the answer is there wait for it: the first
 * leads to the row, an Enter after it adds that row.
 */
export function useFirstRow(
  rows: readonly LibraryRow[],
  isAnswered: boolean,
  onAdd: (rows: readonly LibraryRow[]) => void,
): { press: (key: string, field: EventTarget) => void; forget: () => void } {
  const waiting = useRef<{ field: EventTarget; adds: boolean }>(undefined);

  const go = () => {
    const wanted = waiting.current;
    waiting.current = undefined;
    if (document.activeElement !== wanted?.field) return;
    document.querySelector<HTMLElement>('[data-library-list] [role="row"]')?.focus();
    if (wanted?.adds) onAdd(rows.slice(0, 1));
  };
  useEffect(() => {
    if (!isAnswered || !waiting.current) return;
    // The list draws its rows after it is drawn itself.
    const frame = requestAnimationFrame(go);
    return () => cancelAnimationFrame(frame);
  });

  return {
    press(key, field) {
      const before = waiting.current;
      waiting.current = { field, adds: before !== undefined && (before.adds || key === 'Enter') };
      if (isAnswered && !before) go();
    },
    /** What is typed anew is answered anew. */
    forget() {
      waiting.current = undefined;
    },
  };
}
