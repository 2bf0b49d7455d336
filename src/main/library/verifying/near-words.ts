/** Whether words are those looked for, changed: by how many of their neighbouring words stand side by side again. */
import { foldWords } from './fold-words.ts';

/** So much of the words must be there for them to be taken for those looked for. */
export const NEAR = 0.5;

/** Each word with the one after it; of a single word the word alone. */
export function pairsOf(text: string): Set<string> {
  const words = foldWords(text).toLowerCase().split(' ');
  if (words.length < 2) return new Set(words);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

/** The part of the wanted pairs that stand in any of `places`, from 0 to 1. */
export function shareOf(wanted: ReadonlySet<string>, places: readonly ReadonlySet<string>[]): number {
  const found = [...wanted].filter((pair) => places.some((place) => place.has(pair)));
  return found.length / wanted.size;
}
