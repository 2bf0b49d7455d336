/** A copy held against its record and the library's own words. */
import type { CheckedCopy } from '../../../shared/verifying.ts';
import { checkItem } from './check-item.ts';
import { compareByWords } from './compare-by-words.ts';
import { findMoved } from './find-moved.ts';
import { takeUnmarked } from './find-unmarked.ts';
import { shortHash } from './fold-words.ts';
import { countShared, NEAR, pairsOf } from './near-words.ts';
import type { Copy } from './read-copy.ts';
import type { CopyRecord } from './read-record.ts';
import { type WordsParagraph, withoutPage } from './read-words.ts';
import { type ExpectedItem, type KnownVersions, rebuildItems, wordsOf } from './rebuild-items.ts';
import { startBudget } from './start-budget.ts';

export interface CopyToCompare {
  copy: Copy;
  known: KnownVersions;
  /** The identity of the library that it is held against. */
  library: string;
}

/** Of paragraphs: some seconds' worth, and many times what any document takes. */
const MOST_COMPARISONS = 20_000_000;

/** Throws `file-hostile`. */
export async function compareCopy({ copy, known, library }: CopyToCompare): Promise<CheckedCopy> {
  const { file, record, paragraphs, pictures } = copy;
  if (!record) {
    return {
      file,
      hasRecord: false,
      isFromOtherLibrary: false,
      added: [],
      pictures: null,
      ...compareByWords(paragraphs, known),
    };
  }
  const isOwn = isFromLibrary(record, library);
  const spend = startBudget(file, MOST_COMPARISONS);
  const expected = rebuildItems(record, known, { isOwn, file });
  const names = new Set(record.items.map(({ name }) => name));
  const marked = Map.groupBy(
    paragraphs.flatMap((one) => one.within.map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  const outside = new Set(paragraphs.filter(({ within }) => !within.some((name) => names.has(name))));
  const markedOf = (name: string) => marked.get(name)?.map(({ one }) => one) ?? [];
  const unmarked = takeUnmarked(
    { outside, own: findOwn(outside, record) },
    record.items.flatMap(({ name, lines }) => {
      const own = expected.get(name);
      const isLost = wordsOf(markedOf(name)).words === '';
      // Where other words stand in its marks, its own may stand elsewhere.
      if (!isLost && !isReplaced(markedOf(name), own)) return [];
      const hashes = own ? own.words.split('\n').map(shortHash) : lines;
      return [{ name, lines: hashes, words: own?.words, isNearEnough: isLost }];
    }),
    spend,
  );
  const placeOf = new Map(paragraphs.map((one, at) => [one, at]));
  const pending = new Set(paragraphs.flatMap(({ pendingWithin }) => pendingWithin));
  const leftOver: WordsParagraph[] = [];
  const checked = record.items.map((item) => {
    const elsewhere = unmarked.get(item.name);
    if (elsewhere) leftOver.push(...markedOf(item.name));
    const found = elsewhere ?? markedOf(item.name);
    const isPending = pending.has(item.name) || found.some((one) => one.isPending);
    const own = expected.get(item.name);
    const { result, rest } = checkItem(item, { found, placeOf, expected: own, isOwn, isPending, spend });
    leftOver.push(...rest);
    return { result, at: found[0] && placeOf.get(found[0]) };
  });
  const moved = findMoved(checked.map(({ at }) => at));
  const items = checked.map(({ result }, index) => ({ ...result, isMoved: moved.has(index) }));
  for (const one of leftOver) outside.add(one);
  const added = findAdded(
    [...outside].toSorted((one, other) => (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0)),
    record,
  );
  const morePictures = record.pictures === null ? null : pictures - record.pictures;
  return {
    file,
    hasRecord: true,
    isFromOtherLibrary: !isOwn,
    items,
    added,
    pictures: morePictures,
    unknown: [],
  };
}

/** A record that doesn't say is from before records did. */
export function isFromLibrary(record: Pick<CopyRecord, 'library'>, library: string): boolean {
  return record.library === '' || record.library === library;
}

function isReplaced(found: readonly WordsParagraph[], expected: ExpectedItem | undefined): boolean {
  if (!expected) return false;
  const wanted = pairsOf(expected.words);
  return countShared(wanted, pairsOf(wordsOf(found).words)) < NEAR * wanted.size;
}

function findAdded(outside: readonly WordsParagraph[], record: CopyRecord): string[] {
  const own = findOwn(outside, record);
  // Own text has no notes when it is exported.
  return outside.flatMap((one) => [...(own.has(one) || one.text === '' ? [] : [one.text]), ...one.notes]);
}

/** Those that the record has as the document's own text, as often as it has them. */
function findOwn(outside: Iterable<WordsParagraph>, { others }: CopyRecord): Set<WordsParagraph> {
  const left = new Map<string, number>();
  for (const hash of others) left.set(hash, (left.get(hash) ?? 0) + 1);
  const own = new Set<WordsParagraph>();
  for (const one of outside) {
    // The page of an entry of contents is not in the record; whichever style a program gave it.
    const hash = [one.text, withoutPage(one.text)].map(shortHash).find((said) => (left.get(said) ?? 0) > 0);
    if (hash === undefined) continue;
    left.set(hash, (left.get(hash) ?? 0) - 1);
    own.add(one);
  }
  return own;
}
