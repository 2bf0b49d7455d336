/** Whether words of the library's stand for themselves in a paragraph, or as part of somebody's sentence. */
import type { Unit } from './list-units.ts';
import { listWords, NEAR } from './near-words.ts';

/** What stands in the paragraph on both sides of the words, up to others of the library's; folded. */
interface Sides {
  before: string;
  after: string;
  /** Both sides have a quotation mark that encloses them. */
  isQuoted: boolean;
}

const SENTENCE_END = /[.?!…。！？]["')\]]*$/;
/** What a sentence can begin after: the end of another, a colon, or the mark of a list. */
const ENDED = /(?:^|[.?!…:]["')\]]*\s+|[。！？]\s*|^[•▪◦·*–-]\s+)$/;
/** After a sentence, where another begins. */
const BETWEEN_SENTENCES = /[.?!…:]["')\]]*(?=\s)/g;
const OPENED = /[«‹「『]\s?$/;
const CLOSED = /^\s?[»›」』]/;
/** A mark that is closed, with what can stand behind one. */
const AFTER_QUOTE = /^"(?:$|[\s\p{Pd}.,;:?!…')\]])/u;
const CITED = /^ \(.*\)\.?$/s;

/**
 * Null where the words stand for themselves, as sentences or in quotation marks; or else the sentence that they are part
 * of, or all that their marks enclose. A few words of an excerpt may be in another sentence by chance; a position's are
 * whole sentences.
 */
export function findJoined(unit: Unit, { before, after, isQuoted }: Sides): string | 'by chance' | null {
  const lead = isQuoted ? before.slice(before.lastIndexOf('"') + 1) : leadOf(before);
  const trail = isQuoted ? trailInQuote(after) : trailOf(after, unit);
  if (lead.trim() === '' && trail.trim() === '') return null;
  const joined = `${lead}${unit.folded}${trail}`.trim();
  const isExcerpt = unit.versions[0].kind === 'excerpt';
  if (!isExcerpt || listWords(unit.folded).length >= NEAR * listWords(joined).length) return joined;
  // Of a longer quotation it may be whole sentences.
  return isQuoted && ENDED.test(lead) && trailOf(trail, unit) === '' ? null : 'by chance';
}

/** For places of a text, in order. */
export function quotedIn(text: string): (start: number, end: number) => boolean {
  const last = text.lastIndexOf('"');
  let at = 0;
  let isOpen = false;
  return (start, end) => {
    for (; at < start; at++) if (text[at] === '"') isOpen = !isOpen;
    return isOpen && end <= last;
  };
}

function leadOf(before: string): string {
  if (before.trim() === '' || ENDED.test(before) || OPENED.test(before)) return '';
  return before.slice(endsOf(before).at(-1) ?? 0);
}

function trailOf(after: string, { folded, versions: [{ kind }] }: Unit): string {
  const isEnded = /^\s/.test(after)
    ? SENTENCE_END.test(folded)
    : /[。！？]$/.test(folded) && /^\p{L}/u.test(after);
  if (after.trim() === '' || isEnded || CLOSED.test(after) || (kind === 'excerpt' && CITED.test(after)))
    return '';
  return after.slice(0, endsOf(after)[0] ?? after.length);
}

function trailInQuote(after: string): string {
  const at = after.indexOf('"');
  if (at < 0) return after;
  const isClosed = AFTER_QUOTE.test(after.slice(at, at + 2));
  return after.slice(0, isClosed ? at : at + 2);
}

function endsOf(text: string): number[] {
  return [...text.matchAll(BETWEEN_SENTENCES)].map(({ index, 0: end }) => index + end.length);
}
