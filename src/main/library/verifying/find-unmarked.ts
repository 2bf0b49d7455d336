/** Items whose marks a program lost, found among the other paragraphs by their words. */
import { foldWords, hashWords } from './fold-words.ts';
import { NEAR, pairsOf, shareOf } from './near-words.ts';
import type { WordsParagraph } from './read-words.ts';
import { wordsOf } from './rebuild-items.ts';

/** What is known of an item's words: the words, or only the hash of them. */
export interface Wanted {
  name: string;
  /** A paragraph a line; undefined where this library doesn't have them. */
  words: string | undefined;
  hash: string;
}

/** An item of whose words only the hash is known has no more paragraphs than this. */
const MOST_PARAGRAPHS = 30;

/**
 * By the item's name; without those that are nowhere. What is found is taken out of `outside`. Words to the letter go
 * before words that are nearly the same, so that no item takes another's.
 */
export function takeUnmarked(
  outside: WordsParagraph[],
  wanted: readonly Wanted[],
): Map<string, WordsParagraph[]> {
  const found = new Map<string, WordsParagraph[]>();
  const read = startReading();
  for (const find of [findSame, findNear]) {
    for (const one of wanted) {
      if (found.has(one.name)) continue;
      const place = find(outside, one, read);
      if (place) found.set(one.name, outside.splice(place.at, place.count));
    }
  }
  return found;
}

interface Place {
  at: number;
  count: number;
}

/** What a paragraph says, worked out once however many items are looked for in it. */
interface Reading {
  foldedOf(paragraph: WordsParagraph): string;
  pairsOf(paragraph: WordsParagraph): ReadonlySet<string>;
}

function startReading(): Reading {
  const folded = new Map<WordsParagraph, string>();
  const pairs = new Map<WordsParagraph, ReadonlySet<string>>();
  return {
    foldedOf: (paragraph) => remember(folded, paragraph, () => foldWords(paragraph.text)),
    pairsOf: (paragraph) => remember(pairs, paragraph, () => pairsOf(paragraph.text)),
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function findSame(outside: readonly WordsParagraph[], { words, hash }: Wanted, read: Reading): Place | null {
  if (words !== undefined) {
    const lines = words.split('\n').map(foldWords);
    if (lines.join('') === '') return null;
    const at = outside.findIndex((_, from) =>
      lines.every((line, index) => {
        const paragraph = outside[from + index];
        return (paragraph ? read.foldedOf(paragraph) : '') === line;
      }),
    );
    return at < 0 ? null : { at, count: lines.length };
  }
  for (const at of outside.keys()) {
    for (let count = 1; count <= Math.min(MOST_PARAGRAPHS, outside.length - at); count++) {
      if (hashWords(wordsOf(outside.slice(at, at + count)).words) === hash) return { at, count };
    }
  }
  return null;
}

function findNear(outside: readonly WordsParagraph[], { words }: Wanted, read: Reading): Place | null {
  if (words === undefined || foldWords(words) === '') return null;
  const count = words.split('\n').length;
  const pairs = pairsOf(words);
  const places = outside.map(read.pairsOf);
  let best = { at: -1, share: 0 };
  for (const at of places.keys()) {
    const share = shareOf(pairs, places.slice(at, at + count));
    if (share > best.share) best = { at, share };
  }
  return best.share < NEAR ? null : { at: best.at, count };
}
