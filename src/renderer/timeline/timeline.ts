/** A topic's entries, which come in order, in groups as one reads them. */
import type { TimelineEntry } from '../../shared/testimony.ts';

/** By year; what has no date comes under the empty string. */
export function yearsOf(
  entries: readonly TimelineEntry[],
): { year: string; entries: readonly TimelineEntry[] }[] {
  return groupsOf(entries, ({ date }) => date?.slice(0, 4) ?? '').map(({ key, entries: of }) => ({
    year: key,
    entries: of,
  }));
}

/** By day and forum: what was said on one day in two places stands apart. */
export function daysOf(
  entries: readonly TimelineEntry[],
): { date: string | null; forum: string; entries: readonly TimelineEntry[] }[] {
  return groupsOf(entries, ({ date, forum }) => `${date} ${forum}`).map(({ entries: of }) => ({
    date: of[0]?.date ?? null,
    forum: of[0]?.forum ?? '',
    entries: of,
  }));
}

/** Keeps the order in which each group first appears; a group is one wherever its entries stand. */
function groupsOf<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): { key: string; entries: Entry[] }[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, of]) => ({ key, entries: of }));
}
