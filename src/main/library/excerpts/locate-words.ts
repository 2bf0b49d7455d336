/** From quoted words to their place in a testimony, or a refusal that helps to find it. */
import { StandpointError } from '../../../shared/errors.ts';
import type { TextPoint, TextSpan } from '../../../shared/excerpts.ts';
import { fold } from '../../../shared/quoting/folding.ts';
import type { Passage } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { tokensOf } from '../search/read-terms.ts';
import { eachPassages, listPassages } from '../testimony/read-passages.ts';
import { getTestimonyNumber } from '../testimony/read-testimony.ts';
import { pageAt } from './read-span.ts';

/** The folded words of a passage, and where they begin in those of the testimony. */
interface FoldedPassage {
  ordinal: number;
  start: number;
  text: string;
}

/**
 * Where the quote stands in the testimony, under the equalities of folding.ts; where it stands as whole words, only
 * there, so that “act” is not doubted for the sake of “fact”. Throws `words-not-found` with the
 * nearest passage, `words-ambiguous` where the words stand more than once, and `not-found`.
 */
export async function locateWords(db: ReadDb, testimony: string, quote: string): Promise<TextSpan> {
  const number = await getTestimonyNumber(db, testimony);
  const wanted = fold(quote).text;
  if (wanted === '')
    throw new StandpointError('invalid-input', 'There are no words in what is to be quoted.');
  const passages = await foldAll(db, number);
  const whole = passages.map(({ text }) => text).join(' ');
  const [first, second] = findPlaces(whole, wanted);
  if (first === undefined) throw await notFound(db, number, quote);
  if (second !== undefined) throw await ambiguous(db, number, passages, [first, second]);
  return {
    start: await placeOf(db, number, passages, first, 'start'),
    end: await placeOf(db, number, passages, first + wanted.length - 1, 'end'),
  };
}

/** The first two places of the words as whole words; where there are none, of their letters within others. */
function findPlaces(whole: string, wanted: string): number[] {
  const places: { asWords: number[]; within: number[] } = { asWords: [], within: [] };
  let at = whole.indexOf(wanted);
  while (at >= 0 && places.asWords.length < 2) {
    const isCut = isWithinWord(whole, at) || isWithinWord(whole, at + wanted.length);
    places[isCut ? 'within' : 'asWords'].push(at);
    at = whole.indexOf(wanted, at + 1);
  }
  return places.asWords.length > 0 ? places.asWords : places.within;
}

/** Whether a word goes on over the place: also one like “can't” or “non-profit”. */
function isWithinWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (/[\p{L}\p{M}\p{N}]$/u.test(before)) return /^['-]?[\p{L}\p{M}\p{N}]/u.test(after);
  return /[\p{L}\p{M}\p{N}]['-]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after);
}

async function foldAll(db: ReadDb, testimony: number): Promise<FoldedPassage[]> {
  const folded: FoldedPassage[] = [];
  let start = 0;
  for await (const passages of eachPassages(db, testimony)) {
    for (const { ordinal, text, lineHyphens } of passages) {
      const words = fold(text, lineHyphens).text;
      // A passage without words would put a second space between its neighbours.
      if (words === '') continue;
      folded.push({ ordinal, start, text: words });
      start += words.length + 1;
    }
  }
  return folded;
}

/** The place in the source before (`start`) or after (`end`) the folded unit at `at`. */
async function placeOf(
  db: ReadDb,
  testimony: number,
  folded: readonly FoldedPassage[],
  at: number,
  side: 'start' | 'end',
): Promise<TextPoint> {
  const holder = passageAt(folded, at);
  const [passage] = await listPassages(db, testimony, holder.ordinal, 1);
  const places = fold(passage?.text ?? '', passage?.lineHyphens);
  const unit = at - holder.start;
  const offset = side === 'start' ? places.starts[unit] : places.ends[unit];
  if (offset === undefined) throw new Error('A passage changed while its words were looked for.');
  return { passage: holder.ordinal, offset };
}

function passageAt(folded: readonly FoldedPassage[], at: number): FoldedPassage {
  const holder = folded.findLast(({ start }) => start <= at);
  if (!holder) throw new Error('A place before the first passage was looked for.');
  return holder;
}

async function ambiguous(
  db: ReadDb,
  testimony: number,
  folded: readonly FoldedPassage[],
  places: readonly number[],
): Promise<StandpointError> {
  const found: string[] = [];
  for (const at of places) {
    const [passage] = await listPassages(db, testimony, passageAt(folded, at).ordinal, 1);
    if (passage) found.push(describePlace(passage));
  }
  return new StandpointError(
    'words-ambiguous',
    `These words stand in the testimony more than once: ${found.join(', and ')}. Quote some words before or after them too, so that it is clear which are meant.`,
    { details: { places: found.join('; ') } },
  );
}

async function notFound(db: ReadDb, testimony: number, quote: string): Promise<StandpointError> {
  const nearest = await findNearest(db, testimony, quote);
  if (!nearest) return new StandpointError('words-not-found', 'This testimony has no text to quote.');
  const text = beginningOf(nearest.text);
  return new StandpointError(
    'words-not-found',
    `These words are not in the testimony as they are quoted. The nearest passage, ${describePlace(nearest)}, reads: “${text}”`,
    { details: { passage: nearest.ordinal, page: nearest.page, text: nearest.text } },
  );
}

/** The passage that has most of the quote's words, rare ones counting for more; the first of equals. */
async function findNearest(db: ReadDb, testimony: number, quote: string): Promise<Passage | undefined> {
  const wanted = new Set(tokensOf(quote).map(({ folded }) => folded));
  const seen = new Map<string, number>();
  const candidates: { ordinal: number; words: string[] }[] = [];
  for await (const passages of eachPassages(db, testimony)) {
    for (const { ordinal, text } of passages) {
      const words = [...new Set(tokensOf(text).map(({ folded }) => folded))].filter((one) => wanted.has(one));
      for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
      candidates.push({ ordinal, words });
    }
  }
  let best = { ordinal: candidates[0]?.ordinal ?? 0, score: 0 };
  for (const { ordinal, words } of candidates) {
    const score = words.reduce((sum, word) => sum + 1 / (seen.get(word) ?? 1), 0);
    if (score > best.score) best = { ordinal, score };
  }
  const [passage] = await listPassages(db, testimony, best.ordinal, 1);
  return passage;
}

function describePlace(passage: Passage): string {
  const page = pageAt(passage, 0);
  const where = page === '' ? `paragraph ${passage.ordinal}` : `p. ${page}`;
  return passage.speaker === '' ? where : `${passage.speaker}, ${where}`;
}

function beginningOf(text: string): string {
  return text.length <= 600 ? text : `${text.slice(0, 600).toWellFormed()}…`;
}
