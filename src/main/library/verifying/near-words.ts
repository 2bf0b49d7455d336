/** Whether words are those looked for, changed: by how many of their neighbouring words stand side by side again. */
import { foldWords } from './fold-words.ts';

/** So much of the words must be there for them to be taken for those looked for. */
export const NEAR = 0.5;

/** The same for the letters of a text of few words, of which a heading may have half. */
const ALIKE = 0.7;

/** A text of fewer words has few pairs, of which one letter changes two. */
const FEW = 8;
/** In scripts without spaces each character counts as a word. */
const WORD =
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|[^\s\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+/gv;

export function listWords(text: string): string[] {
  return foldWords(text).toLowerCase().match(WORD) ?? [];
}

/** Each word with the one after it; of a short text the words alone too. */
export function pairsOf(text: string): Set<string> {
  const words = listWords(text);
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return new Set(words.length < FEW ? [...words, ...pairs] : pairs);
}

export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const pair of fewer) if (more.has(pair)) count++;
  return count;
}

/** Of few words one that was changed can be all that tells them: whether they have most of their letters side by side. */
export function isAlike(one: string, other: string): boolean {
  if (listWords(one).length >= FEW || listWords(other).length >= FEW) return false;
  const [first, second] = [lettersOf(one), lettersOf(other)];
  return countShared(first, second) * 2 >= ALIKE * (first.size + second.size);
}

function lettersOf(text: string): Set<string> {
  const letters = foldWords(text).toLowerCase();
  return new Set(
    Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2)),
  );
}
