/** What became of each block of a briefing from one state to the state now. */
import type { Block } from '../../shared/briefings.ts';
import { keptInOrder } from '../../shared/operations-between.ts';
import { sameJson } from './same-json.ts';

export interface PastRow {
  /** As it was then; for `added` as it is now. */
  block: Block;
  /** As it is now; null where it was removed since. */
  now: Block | null;
  became: 'same' | 'changed' | 'moved' | 'removed' | 'added';
}

/** The blocks of then in their order; those added since stand where they are now, between the blocks that stayed. */
export function pastRows(then: readonly Block[], now: readonly Block[]): PastRow[] {
  const stayed = keptInOrder(then, now);
  const places = new Map(now.map((block, index) => [block.id, index]));
  const known = new Set(then.map((block) => block.id));
  const rows: PastRow[] = [];
  let next = 0;
  const addUpTo = (end: number) => {
    for (const block of now.slice(next, end)) {
      if (!known.has(block.id)) rows.push({ block, now: block, became: 'added' });
    }
    next = Math.max(next, end + 1);
  };
  for (const block of then) {
    const place = places.get(block.id);
    const current = place === undefined ? undefined : now[place];
    if (place === undefined || !current) {
      rows.push({ block, now: null, became: 'removed' });
      continue;
    }
    if (stayed.has(block.id)) addUpTo(place);
    const became = sameJson(block, current) ? (stayed.has(block.id) ? 'same' : 'moved') : 'changed';
    rows.push({ block, now: current, became });
  }
  addUpTo(now.length);
  return rows;
}
