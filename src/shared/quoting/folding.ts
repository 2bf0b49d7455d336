/**
 * Comparing a quotation with its source. Two texts are the same words when their folded forms are: curly and straight
 * quotes (and the transcripts' `` and ''), ligatures and their letters, any run of white space, and a word broken by
 * a hyphen at a line end and the joined word count as equal. Nothing stored is ever rewritten by this.
 */

/** A text folded, with where each of its UTF-16 units came from. */
export interface Folded {
  text: string;
  /** For each unit of `text`, where what it stands for begins in the source, and where that ends (exclusive). */
  starts: number[];
  ends: number[];
}

const SINGLE_QUOTES = '\u2018\u2019\u201A\u201B`';
const DOUBLE_QUOTES = '\u201C\u201D\u201E\u201F';

const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

const SOFT_HYPHEN = '\u00AD';
/** A hyphen with the line end after it and the next line's indent, before a letter. */
const BROKEN_WORD = /(?<=\p{L})[-\u2010][ \t]*(?:\r\n|[\n\r\f\u2028])\s*(?=\p{L})/uy;
const WHITE_SPACE = /\s+/y;
/** All that `fold` changes, each with what belongs to it; a single space changes only beside another or at an end. */
const CHANGES = [
  BROKEN_WORD.source,
  SOFT_HYPHEN,
  '``',
  "''",
  `[${SINGLE_QUOTES}${DOUBLE_QUOTES}${Object.keys(LIGATURES).join('')}]`,
  String.raw`[^\S ]\s*`,
];
const EACH_SPECIAL = new RegExp(CHANGES.join('|'), 'gu');
const SPECIAL = new RegExp([...CHANGES, ' {2}', '^ ', ' $'].join('|'), 'u');
/** Most of any text; what stands for itself needs none of the questions below. */
const PLAIN = /[A-Za-z0-9]/;

/**
 * `lineHyphens` are places of hyphens that count as not there, because the source broke the word at them; see
 * `passage` in `testimony.ts`.
 */
export function fold(source: string, lineHyphens: readonly number[] = []): Folded {
  const dropped = new Set(lineHyphens);
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (folded: string, start: number, end: number) => {
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < source.length; ) {
    const character = source[at] ?? '';
    if (PLAIN.test(character) && !dropped.has(at)) {
      add(character, at, at + 1);
      at += 1;
      continue;
    }
    const wordBreak = character === '-' || character === '\u2010' ? lengthOf(BROKEN_WORD, source, at) : 0;
    const space = lengthOf(WHITE_SPACE, source, at);
    if (dropped.has(at) || character === SOFT_HYPHEN) at += 1;
    else if (wordBreak > 0) at += wordBreak;
    else if (space > 0) {
      // Beside a soft hyphen or at either end a run of white space may be in pieces, or no space between words.
      if (pieces.length > 0 && pieces.at(-1) !== ' ') add(' ', at, at + space);
      at += space;
    } else if (source.startsWith('``', at) || source.startsWith("''", at)) {
      add('"', at, at + 2);
      at += 2;
    } else {
      add(foldCharacter(character), at, at + 1);
      at += 1;
    }
  }
  if (pieces.at(-1) === ' ') for (const part of [pieces, starts, ends]) part.pop();
  return { text: pieces.join(''), starts, ends };
}

/** The same as `fold(source).text`, at a fraction of its cost: where each unit came from is not kept. */
export function foldText(source: string): string {
  return SPECIAL.test(source)
    ? source.replace(EACH_SPECIAL, foldSpecial).replace(/ {2,}/g, ' ').replace(/^ | $/g, '')
    : source;
}

/** Whether the two are the same words. */
export function isSameWords(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/**
 * The places at which the quote stands in the source, as offsets in the source, the first `most` of them. The quote's
 * ends may fall inside a word: whoever quotes decides.
 */
export function findWords(
  source: Folded,
  quote: string,
  most = Number.POSITIVE_INFINITY,
): { start: number; end: number }[] {
  const wanted = foldText(quote);
  const found: { start: number; end: number }[] = [];
  if (wanted === '') return found;
  let at = source.text.indexOf(wanted);
  while (at >= 0 && found.length < most) {
    found.push({ start: source.starts[at] ?? 0, end: source.ends[at + wanted.length - 1] ?? 0 });
    at = source.text.indexOf(wanted, at + 1);
  }
  return found;
}

function lengthOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

function foldSpecial(special: string): string {
  if (special === '``' || special === "''") return '"';
  if (special === SOFT_HYPHEN || /^[-\u2010]/.test(special)) return '';
  return /^\s/.test(special) ? ' ' : foldCharacter(special);
}

function foldCharacter(character: string): string {
  if (SINGLE_QUOTES.includes(character)) return "'";
  if (DOUBLE_QUOTES.includes(character)) return '"';
  return LIGATURES[character] ?? character;
}
