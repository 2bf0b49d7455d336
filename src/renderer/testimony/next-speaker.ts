import type { Passage } from '../../shared/testimony.ts';
import { type PassageStore, sectionOf } from './passage-store.ts';

/**
 * The passage with which the next turn begins (`step` 1), or the turn that is being read or the one before it (-1).
 * Reads on in the testimony as far as it has to; undefined past either end.
 */
export async function findNextTurn(
  store: PassageStore,
  from: number,
  step: 1 | -1,
  total: number,
): Promise<Passage | undefined> {
  const lastSection = sectionOf(total);
  for (let section = sectionOf(from); section >= 0 && section <= lastSection; section += step) {
    const { passages, before } = await store.load(section);
    const turns = passages.filter((passage, index) => beginsTurn(passage, passages[index - 1] ?? before));
    const found =
      step > 0
        ? turns.find(({ ordinal }) => ordinal > from)
        : turns.findLast(({ ordinal }) => ordinal < from);
    if (found) return found;
  }
  return undefined;
}

function beginsTurn(passage: Passage, before: Passage | undefined): boolean {
  return (
    passage.speaker !== '' && (passage.speaker !== before?.speaker || passage.statement !== before.statement)
  );
}
