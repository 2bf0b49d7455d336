/** Items whose marks a program lost, found among the other paragraphs by their words. */
import { shortHash } from './fold-words.ts';
import { NEAR, pairsOf } from './near-words.ts';
import type { WordsParagraph } from './read-words.ts';
import type { Spend } from './start-budget.ts';
import { indexWords } from './word-index.ts';

/** What is known of an item's words. */
export interface Wanted {
  name: string;
  /** Short hashes of its paragraphs. */
  lines: readonly string[];
  /** A paragraph a line; undefined where this library doesn't have them, so that they are found to the letter or not at all. */
  words: string | undefined;
  /** It may have been changed: what is nearly the same is taken for it. */
  isNearEnough: boolean;
}

/** So many pairs are looked up in the time of a comparison. */
const PAIRS_OF_ONE = 10;
/** A title or a heading has few words to be known by, and stands so many paragraphs before those that have. */
const FARTHEST_BEGINNING = 3;

/**
 * `own` is the document's own text as it was exported, which may be an item's words adapted: nothing there is nearly an item.
 * By the item's name; without those that are nowhere. What is found is taken out of `outside`. Words to the letter go
 * before words that are nearly the same, so that no item takes another's. A file can have the same paragraph without end, and
 * a record ask for it with one more behind: `spend` is told of each comparison.
 */
export function takeUnmarked(
  { outside, own: ownText }: { outside: Set<WordsParagraph>; own: ReadonlySet<WordsParagraph> },
  wanted: readonly Wanted[],
  spend: Spend,
): Map<string, WordsParagraph[]> {
  const found = new Map<string, WordsParagraph[]>();
  if (wanted.length === 0) return found;
  const paragraphs = [...outside];
  const take = ({ name }: Wanted, at: number, count: number, toTheLetter: boolean) => {
    const place = paragraphs
      .slice(at, at + count)
      .filter((one) => (toTheLetter || !ownText.has(one)) && outside.delete(one));
    found.set(name, place);
  };
  const isFree = (at: number) => {
    const paragraph = paragraphs[at];
    return paragraph !== undefined && outside.has(paragraph);
  };

  const isAllFree = (from: number, { lines }: Wanted) => lines.every((_, n) => isFree(from + n));

  const hashes = paragraphs.map(({ text }) => shortHash(text));
  const byHash = Map.groupBy(hashes.keys(), (at) => hashes[at] ?? '');
  for (const one of wanted) {
    const [first] = one.lines;
    if (first === undefined || one.lines.every((line) => line === EMPTY)) continue;
    const at = byHash
      .get(first)
      ?.find(
        (from) => countSame(one.lines, hashes, from, spend) === one.lines.length && isAllFree(from, one),
      );
    if (at !== undefined) take(one, at, one.lines.length, true);
  }

  const left = wanted.filter(({ name, isNearEnough }) => isNearEnough && !found.has(name));
  if (left.length === 0) return found;
  const pairs = paragraphs.map((one) => (ownText.has(one) ? new Set<string>() : pairsOf(one.text)));
  const index = indexWords(pairs);
  for (const one of left) {
    if (one.words === undefined) continue;
    const own = pairsOf(one.words);
    const count = one.lines.length;
    const beginnings = new Set(
      index.findLike(own).flatMap((at) => Array.from({ length: FARTHEST_BEGINNING + 1 }, (_, n) => at - n)),
    );
    const shared = new Map<number, string[]>();
    const sharedAt = (at: number) => {
      const known = shared.get(at);
      if (known) return known;
      spend(own.size / PAIRS_OF_ONE);
      const found = isFree(at) ? [...own].filter((pair) => pairs[at]?.has(pair)) : [];
      shared.set(at, found);
      return found;
    };
    let best = { at: -1, share: 0 };
    for (const at of [...beginnings].filter((from) => from >= 0).toSorted((from, other) => from - other)) {
      const share = new Set(Array.from({ length: count }, (_, n) => sharedAt(at + n)).flat()).size / own.size;
      if (share > best.share) best = { at, share };
    }
    if (best.share >= NEAR) take(one, best.at, count, false);
  }
  return found;
}

const EMPTY = shortHash('');

/** How many of the lines stand there from this place on. */
export function countSame(
  lines: readonly string[],
  hashes: readonly string[],
  from: number,
  spend: Spend,
): number {
  let count = 0;
  while (count < lines.length && hashes[from + count] === lines[count]) count++;
  spend(count + 1);
  return count;
}
