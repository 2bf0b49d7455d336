/** The lines of a plain text put together to its paragraphs. */
import type { Joined, Joiner } from '../files/join-lines.ts';
import type { TextLine } from './read-text-lines.ts';

/** Half of a text's characters in lines longer than this: its lines are not wrapped, each is a paragraph. */
const LONGEST_WRAPPED = 120;
/** Lines that begin this much further in than the others begin a paragraph. */
const PARAGRAPH_INDENT = 2;
/** How much shorter than others a line must be to have been ended on purpose. */
const SHORT_BY = 8;
const MOST_CENTRED = 12;
const FEWEST_FULL = 3;

/** A mark of a list before its entry: “•”, “1.”, “(a)”, “-”. */
const BULLET = /^[•▪◦‣●○■□–—*+-]\s+\S/;
const NUMBER = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.|\[\d{1,3}\]|\\\d{1,3}\\)\s+\S/;
const isListed = (text: string) => BULLET.test(text) || NUMBER.test(text);

/** Each paragraph's lines, in order; every line is in one of them. */
export function groupLines(lines: readonly TextLine[]): TextLine[][] {
  if (!isWrapped(lines)) return lines.map((line) => [line]);
  const width = widthOf(lines);
  return splitWhere(lines, (line) => line.apart).flatMap((block) => splitBlock(block, width));
}

/**
 * The paragraph's text. Lines join with a space; where a line was ended on purpose, such as in an address or a title,
 * with a line feed, which is as good a space to whoever compares words.
 */
export function joinParagraph(paragraph: readonly TextLine[], joiner: Joiner, width: number): Joined {
  const joined = joiner.join(paragraph.map(({ text }) => text));
  const pieces = paragraph.map((line, index) => {
    const piece = joined.text.slice(joined.starts[index], joined.starts[index + 1]);
    const next = paragraph[index + 1];
    // The last line of a page may be shorter than others.
    const isOnPurpose = next && !next.startsPage && piece.endsWith(' ') && endsOnPurpose(line, next, width);
    return isOnPurpose ? `${piece.slice(0, -1)}\n` : piece;
  });
  return { ...joined, text: pieces.join('') };
}

/** The column at which most lines end that are full. */
export function widthOf(lines: readonly TextLine[]): number {
  const ends = lines.map(({ indent, text }) => indent + text.length).sort((one, other) => one - other);
  return ends[Math.floor(ends.length * 0.9)] ?? 0;
}

function isWrapped(lines: readonly TextLine[]): boolean {
  let all = 0;
  let inLong = 0;
  for (const { text } of lines) {
    all += text.length;
    if (text.length > LONGEST_WRAPPED) inLong += text.length;
  }
  return inLong < all / 2;
}

/** The first word of the next line would have had room. */
function endsOnPurpose(line: TextLine, next: TextLine, width: number): boolean {
  const firstWord = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return line.indent + line.text.length + 1 + firstWord <= width - SHORT_BY;
}

function splitBlock(block: readonly TextLine[], width: number): TextLine[][] {
  if (isCentred(block, width)) return [[...block]];
  const base = block.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const isIn = (line: TextLine | undefined) => line !== undefined && line.indent >= base + PARAGRAPH_INDENT;
  const hangs = block.length > 1 && block.every((line) => isIn(line) !== isListed(line.text));
  const listed = block.filter(({ text }) => isListed(text)).length;
  const isProse = readsAsProse(block, width);
  return splitWhere(block, (line, index) => {
    const before = block[index - 1];
    if (isListed(line.text) && (listed > 1 || /[.:;,!?]$/.test(before?.text ?? ''))) return true;
    if (hangs) return !isIn(line);
    if (isProse && before && endsParagraph(before, line, width)) return true;
    return isIn(line) && !isIn(before) && !isIn(block[index + 1]);
  });
}

/** Most lines are full, so that a short one tells something. */
function readsAsProse(block: readonly TextLine[], width: number): boolean {
  const full = block.filter((line, index) => {
    const next = block[index + 1];
    return next && !endsOnPurpose(line, next, width);
  }).length;
  return full >= FEWEST_FULL && full >= block.length / 2;
}

/** A sentence ends on a line that had room for the first word of the next sentence. */
function endsParagraph(line: TextLine, next: TextLine, width: number): boolean {
  return (
    !next.startsPage &&
    /[.!?:]["”’')\]]*$/.test(line.text) &&
    /^["“‘'([]*\p{Lu}/u.test(next.text) &&
    endsOnPurpose(line, next, width)
  );
}

function isCentred(block: readonly TextLine[], width: number): boolean {
  return (
    block.length > 1 &&
    block.length <= MOST_CENTRED &&
    block.some(({ indent }) => indent !== block[0]?.indent) &&
    block.every(({ indent, text }) => indent >= 4 && Math.abs(2 * indent + text.length - width) <= 6)
  );
}

function splitWhere(
  lines: readonly TextLine[],
  begins: (line: TextLine, index: number) => boolean,
): TextLine[][] {
  const groups: TextLine[][] = [];
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    if (!group || begins(line, index)) groups.push([line]);
    else group.push(line);
  });
  return groups;
}
