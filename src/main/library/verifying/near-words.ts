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

export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of one) if (other.has(pair)) count++;
  return count;
}
