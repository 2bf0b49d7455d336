/** Which excerpts the list shows. Apart from its screen, so that a position can lead to those that support it. */
import { useSyncExternalStore } from 'react';
import type { UseLabel } from '../shared/testimony.ts';

export interface ExcerptsFilter {
  topic: string | null;
  /** The slug of a position that they support. */
  position: string | null;
  use: UseLabel['label'] | null;
}

const EVERYTHING: ExcerptsFilter = { topic: null, position: null, use: null };

const listeners = new Set<() => void>();
let current = EVERYTHING;

export function useExcerptsFilter(): ExcerptsFilter {
  return useSyncExternalStore(subscribe, () => current);
}

/** Changes what is named and leaves the rest as it is. */
export function filterExcerpts(change: Partial<ExcerptsFilter>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** Shows these and no others: what narrowed the list before doesn't narrow it further. */
export function showExcerptsOf(filter: Partial<ExcerptsFilter>): void {
  filterExcerpts({ ...EVERYTHING, ...filter });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
