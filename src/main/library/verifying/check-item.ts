/** What became of one item, from the paragraphs that are it. */
import { differenceOfTexts } from '../../../shared/difference.ts';
import type { CheckedItem } from '../../../shared/verifying.ts';
import { countSame } from './find-unmarked.ts';
import { foldWords, hashWords, shortHash } from './fold-words.ts';
import { countShared, NEAR, pairsOf } from './near-words.ts';
import type { CopyRecord } from './read-record.ts';
import type { WordsParagraph } from './read-words.ts';
import { type ExpectedItem, type ItemWords, wordsOf } from './rebuild-items.ts';
import type { Spend } from './start-budget.ts';

type RecordItem = CopyRecord['items'][number];

interface Found {
  found: readonly WordsParagraph[];
  placeOf: ReadonlyMap<WordsParagraph, number>;
  /** Undefined where this library doesn't have it. */
  expected: ExpectedItem | undefined;
  /** The record is of this library. */
  isOwn: boolean;
  isPending: boolean;
  spend: Spend;
}

/** `rest` are paragraphs among those found that stand beside it and are none of it. */
export function checkItem(
  item: RecordItem,
  { found, placeOf, expected, isOwn, isPending, spend }: Found,
): { result: Omit<CheckedItem, 'isMoved'>; rest: WordsParagraph[] } {
  const { kind, id, title, version } = item;
  const about = { kind, id, title, version, isPending, comparedWith: 'record' } as const;
  const now = wordsOf(found);
  if (now.words === '') {
    const comparedWith = expected && isOwn ? 'library' : 'record';
    return { result: { ...about, comparedWith, status: 'removed', difference: null }, rest: [] };
  }
  const { copies, rest } = partCopies(item, { found, placeOf, expected, spend });
  const known = expected && (isOwn || isVouchedFor(item, copies, expected)) ? expected : undefined;
  const said = known
    ? ({ ...about, id: known.id, version: known.version, comparedWith: 'library' } as const)
    : about;
  const altered = copies.find((one) => !isSame(item, wordsOf(one), known));
  // The words of the record are right, and as exported: only their source is cited otherwise than the library would.
  const isCitedOtherwise = altered !== undefined && !isPending && known && isVouchedFor(item, copies, known);
  const difference =
    known && (altered || isPending) ? compareItem(item, known, wordsOf(altered ?? copies[0] ?? found)) : null;
  if ((altered || isPending) && !isCitedOtherwise) {
    return { result: { ...said, status: 'altered', difference }, rest };
  }
  if (isCitedOtherwise && isOwn && !known.isBehindMissing) {
    return { result: { ...said, status: 'outdated', difference }, rest };
  }
  const isOld = known !== undefined && known.currentVersion > known.version;
  return { result: { ...said, status: isOld ? 'outdated' : 'unchanged', difference: null }, rest };
}

/** The library's words are the truth where it has them: a record can be rewritten along with the text. */
function isSame(item: RecordItem, now: ItemWords, expected: ItemWords | undefined): boolean {
  return expected
    ? foldWords(now.words) === foldWords(expected.words) && foldWords(now.notes) === foldWords(expected.notes)
    : isAsRecorded(item, now);
}

function isAsRecorded(item: RecordItem, now: ItemWords): boolean {
  return hashWords(now.words) === item.words && hashWords(now.notes) === item.notes;
}

/** Each copy is as it was exported, and says the library's official words, whatever stands around them. */
function isVouchedFor(
  item: RecordItem,
  copies: readonly WordsParagraph[][],
  { official }: ExpectedItem,
): boolean {
  return copies.map(wordsOf).every((now) => {
    const words = foldWords(now.words);
    return (
      isAsRecorded(item, now) && (item.kind === 'position' ? words === official : words.includes(official))
    );
  });
}

/**
 * An item can stand in a document several times, and a paragraph that was put before or after it can stand in its marks.
 * What is nearly the item is a copy of it that was changed, not something beside it.
 */
function partCopies(
  item: RecordItem,
  { found, placeOf, expected, spend }: Pick<Found, 'found' | 'placeOf' | 'expected' | 'spend'>,
): { copies: WordsParagraph[][]; rest: WordsParagraph[] } {
  const whole = wordsOf(found);
  if (isSame(item, whole, expected) || isAsRecorded(item, whole)) return { copies: [[...found]], rest: [] };
  const lines = expected ? expected.words.split('\n').map(shortHash) : item.lines;
  const hashes = found.map(({ text }) => shortHash(text));
  const copies: WordsParagraph[][] = [];
  const others: WordsParagraph[][] = [];
  let previous: number | undefined;
  let isBehindCopy = false;
  for (let at = 0; at < found.length; ) {
    const isCopy = lines.length > 0 && countSame(lines, hashes, at, spend) === lines.length;
    const count = isCopy ? lines.length : 1;
    const taken = found.slice(at, at + count);
    const place = placeOf.get(taken[0] as WordsParagraph) ?? 0;
    if (isCopy) copies.push(taken);
    else if (previous !== undefined && place === previous + 1 && !isBehindCopy) others.at(-1)?.push(...taken);
    else others.push(taken);
    isBehindCopy = isCopy;
    previous = placeOf.get(taken.at(-1) as WordsParagraph);
    at += count;
  }
  if (copies.length === 0) return { copies: isScattered(others) ? others : [[...found]], rest: [] };
  const wanted = pairsOf(expected?.words ?? wordsOf(copies[0] ?? []).words);
  const isNear = (one: readonly WordsParagraph[]) =>
    countShared(wanted, pairsOf(wordsOf(one).words)) >= NEAR * wanted.size;
  return {
    copies: [...copies, ...others.filter(isNear)],
    rest: others.filter((one) => !isNear(one)).flat(),
  };
}

function isScattered(places: readonly unknown[]): boolean {
  return places.length > 1;
}

/** The words, and below them the notes where those differ. */
function compareItem(item: RecordItem, before: ExpectedItem, after: ItemWords): CheckedItem['difference'] {
  const isAsCited =
    foldWords(before.notes) === foldWords(after.notes) ||
    (before.isBehindMissing && hashWords(after.notes) === item.notes);
  const whole = ({ words, notes }: ItemWords) => (isAsCited ? words : `${words}\n${notes}`);
  return differenceOfTexts(whole(before), whole(after));
}
