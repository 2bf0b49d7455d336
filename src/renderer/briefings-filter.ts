/** What the list of briefings is narrowed by: kept while the window lives, so that coming back finds it as it was. */
import { useSyncExternalStore } from 'react';
import type { BriefingFilter } from '../shared/briefings.ts';

const ALL: BriefingFilter = { text: '', distribution: null, meeting: null, among: 'current' };

const listeners = new Set<() => void>();
let filter = ALL;

export function useBriefingsFilter(): BriefingFilter {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => filter,
  );
}

export function filterBriefings(change: Partial<BriefingFilter>): void {
  filter = { ...filter, ...change };
  for (const listener of listeners) listener();
}

/** Among which it is looked stays as it is: that is another list rather than a narrower one. */
export function showAllBriefings(): void {
  filterBriefings({ ...ALL, among: filter.among });
}

export function isNarrowed({ text, distribution, meeting }: BriefingFilter): boolean {
  return text.trim() !== '' || distribution !== null || meeting !== null;
}
