import type { Passage } from '../../shared/testimony.ts';
import type { PassageStore } from './passage-store.ts';

type Passages = Pick<PassageStore, 'findPassage' | 'loadRange'>;

/**
 * The passage with which the next speaker begins (`step` 1), or the one who speaks now or before (-1). Reads on in the
 * testimony as far as it has to; undefined past either end. What has no speaker, such as a heading, ends no turn.
 */
export async function findTurn(
  store: Passages,
  from: number,
  step: 1 | -1,
  total: number,
): Promise<Passage | undefined> {
  const speaking = await findSpoken(store, from, -1, total, () => true);
  if (step > 0) {
    return findSpoken(store, from + 1, 1, total, ({ speaker }) => speaker !== speaking?.speaker);
  }
  if (!speaking) return undefined;
  const start = await startOfTurn(store, speaking, total);
  if (start.ordinal < from) return start;
  const before = await findSpoken(store, start.ordinal - 1, -1, total, () => true);
  return before && startOfTurn(store, before, total);
}

/** The first passage of the turn that `spoken` belongs to. */
async function startOfTurn(store: Passages, spoken: Passage, total: number): Promise<Passage> {
  const other = await findSpoken(
    store,
    spoken.ordinal - 1,
    -1,
    total,
    ({ speaker }) => speaker !== spoken.speaker,
  );
  const first = await findSpoken(store, (other?.ordinal ?? 0) + 1, 1, total, () => true);
  return first ?? spoken;
}

/** The nearest passage from `from` on, in one direction, that has a speaker and is what is looked for. */
async function findSpoken(
  store: Passages,
  from: number,
  step: 1 | -1,
  total: number,
  isWanted: (passage: Passage) => boolean,
): Promise<Passage | undefined> {
  for (let ordinal = from; ordinal >= 1 && ordinal <= total; ordinal += step) {
    const passage = store.findPassage(ordinal) ?? (await store.loadRange(ordinal, ordinal))[0];
    if (passage && passage.speaker !== '' && isWanted(passage)) return passage;
  }
  return undefined;
}
