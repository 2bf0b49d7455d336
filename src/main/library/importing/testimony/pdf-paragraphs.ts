/** Lines put together to paragraphs, also over the end of a column or page. */
import type { PdfLine } from './pdf-line.ts';
import { type PdfMeasures, Tally } from './pdf-measures.ts';

export interface PdfParagraphs {
  paragraphs: PdfLine[][];
  /** Pages at whose end it could not be told whether the paragraph goes on; it was kept together. */
  unsurePages: number[];
}

/** Wider than this many usual spacings apart begins a paragraph. */
const GAP = 1.2;
/** In em: less is a mark of its own hanging out, or a picture of a letter. */
const INDENT = 0.7;
/** What begins an entry of a list. A dash or a number may also begin a line that goes on. */
const BULLET = /^[•▪◦‣●■□➢✓○–—*\p{Co}-]\s/u;
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s/iu;
/** The page number of an entry of the contents, after its leaders. */
export const LEADERS = /(?:\s?[.\u2024\u2026_]){4,}\s*[\divxlc-]{1,7}$/iu;
const SENTENCE_END = /[.!?:;…][\p{Pe}\p{Pf}"'’]*(?:\s*[\d*†‡§]+)?$/u;

/** The lines of all pages, without notes, in reading order. */
export function toParagraphs(lines: readonly PdfLine[], measures: PdfMeasures): PdfParagraphs {
  const right = endsOfBlocks(lines, measures);
  const paragraphs: PdfLine[][] = [];
  const unsurePages: number[] = [];
  const indent = usualIndent(lines, measures);
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    const last = paragraph?.at(-1);
    if (!paragraph || !last) {
      paragraphs.push([line]);
      continue;
    }
    const isFull = fills(last, line, right.get(last) ?? last.right, measures);
    const goesOn =
      last.column === line.column && line.y > last.y
        ? goesOnBelow(paragraph, line, lines[index + 1], isFull, indent, measures)
        : goesOnOver(paragraph, line, isFull, indent, measures);
    if (goesOn === 'unsure') unsurePages.push(last.page);
    if (goesOn) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return { paragraphs, unsurePages };
}

function goesOnBelow(
  paragraph: readonly PdfLine[],
  line: PdfLine,
  next: PdfLine | undefined,
  isFull: boolean,
  usual: number,
  measures: PdfMeasures,
): boolean {
  const last = paragraph.at(-1);
  const first = paragraph[0];
  if (!last || !first || !isSameSize(last, line) || LEADERS.test(last.text)) return false;
  const step = line.y - last.y;
  const stepsAround = [stepBetween(paragraph.at(-2), last), stepBetween(line, next)].filter(
    (other) => other > 0,
  );
  if (step > GAP * Math.min(measures.spacingOf(line.size), ...stepsAround)) return false;
  if (startsEntry(line, last, paragraph, isFull)) return false;
  const shift = line.left - last.left;
  const indent = INDENT * line.size;
  const isEntry = BULLET.test(first.text) || NUMBER.test(first.text);
  if (shift > indent && !(paragraph.length === 1 && (isEntry || hangs(line, next))))
    return isCentred(last, line);
  if (shift < -indent && paragraph.length > 1) return isCentred(last, line);
  // A paragraph of one line, and then another’s first, both set in.
  const isIn = usual > 0 && Math.abs(line.left - measures.edgesOf(line.column).left - usual) <= 2;
  if (isIn && paragraph.length === 1 && Math.abs(shift) <= 2 && SENTENCE_END.test(last.text)) return false;
  return isFull || readsOn(last, line, shift);
}

/** Over the end of a column or page, where no distance tells. */
function goesOnOver(
  paragraph: readonly PdfLine[],
  line: PdfLine,
  isFull: boolean,
  usual: number,
  measures: PdfMeasures,
): boolean | 'unsure' {
  const last = paragraph.at(-1);
  if (!last || !isSameSize(last, line) || last.bold !== line.bold || LEADERS.test(last.text)) return false;
  if (startsEntry(line, last, paragraph, isFull)) return false;
  if (/\p{L}[-\u2010\u00AD]$/u.test(last.text) || /^\p{Ll}/u.test(line.text)) return true;
  const isIndented = line.left - measures.edgesOf(line.column).left > INDENT * line.size;
  const wasIndented = last.left - measures.edgesOf(last.column).left > INDENT * last.size;
  if (!isFull || (isIndented && !(wasIndented && paragraph.length > 1))) return false;
  if (!SENTENCE_END.test(last.text)) return true;
  return usual > 0 ? true : 'unsure';
}

/** Whether the next line's first word would not have fitted on this one. */
function fills(last: PdfLine, line: PdfLine, right: number, measures: PdfMeasures): boolean {
  if (/\p{L}[-\u2010\u00AD]$/u.test(last.text)) return true;
  const [word = ''] = line.text.split(/\s/, 1);
  const wordWidth = ((line.right - line.left) * weigh(word)) / Math.max(1, weigh(line.text));
  const { left } = measures.edgesOf(last.column);
  const isCentred = [last, line].every(
    (one) => one.left - left > last.size && Math.abs(one.left - left - (right - one.right)) < 3,
  );
  // A centred line leaves as much room on its other side.
  const room = right - last.right + (isCentred ? last.left - left : 0);
  // The space between them, and how far off the guess at the word's width may be.
  return room < 1.05 * wordWidth + 0.45 * last.size;
}

/** About how wide letters are beside each other, whatever the font. */
function weigh(text: string): number {
  let weight = 0;
  for (const letter of text) {
    weight += NARROW.has(letter) ? 3 : WIDE.has(letter) ? 8 : /\p{Lu}/u.test(letter) ? 6.5 : 5;
  }
  return weight;
}

const NARROW = new Set("ijltfrI.,;:'’!|()[] ");
const WIDE = new Set('mwMW—…@%');

/** The right edge of each line's block: indented on the left, as a quotation is, it may be so on the right. */
function endsOfBlocks(lines: readonly PdfLine[], measures: PdfMeasures): Map<PdfLine, number> {
  const ends = new Map<PdfLine, number>();
  let block: PdfLine[] = [];
  const endBlock = () => {
    const first = block[0];
    if (!first) return;
    const edges = measures.edgesOf(first.column);
    const isIndented = block.length > 2 && first.left - edges.left > first.size;
    const own = block.reduce((most, line) => Math.max(most, line.right), 0);
    // Lines of an address have all their own length: most lines of a text come near its edge.
    const near = block.filter((line) => own - line.right < 0.25 * (own - line.left)).length;
    const end = isIndented && near >= 0.6 * block.length ? own : Math.max(edges.right, own);
    for (const line of block) ends.set(line, end);
    block = [];
  };
  for (const line of lines) {
    const last = block.at(-1);
    if (
      last &&
      (last.column !== line.column || Math.abs(last.left - line.left) > 2 || !isSameSize(last, line))
    ) {
      endBlock();
    }
    block.push(line);
  }
  endBlock();
  return ends;
}

function startsEntry(line: PdfLine, last: PdfLine, paragraph: readonly PdfLine[], isFull: boolean): boolean {
  const isAside = paragraph.length > 1 && Math.abs(line.left - last.left) > 2;
  if (BULLET.test(line.text)) return /^[•▪◦‣●■□➢✓○\p{Co}]/u.test(line.text) || !isFull || isAside;
  return NUMBER.test(line.text) && (!isFull || isAside || SENTENCE_END.test(last.text));
}

/** The lines after the first one are set further in, as in a list of sources. */
function hangs(line: PdfLine, next: PdfLine | undefined): boolean {
  return next !== undefined && next.column === line.column && Math.abs(next.left - line.left) <= 2;
}

/** Where a line is not full but its sentence goes on in small letters, nothing says that it ends: it is kept together. */
function readsOn(last: PdfLine, line: PdfLine, shift: number): boolean {
  return Math.abs(shift) <= 2 && /^\p{Ll}/u.test(line.text) && /[\p{L},](?:\s*[\d*†‡§¶]+)?$/u.test(last.text);
}

function isCentred(last: PdfLine, line: PdfLine): boolean {
  const middles = Math.abs(last.left + last.right - line.left - line.right) / 2;
  return (
    middles < 2 &&
    last.bold === line.bold &&
    Math.abs(last.left - line.left) > 2 &&
    /^\p{Ll}/u.test(line.text)
  );
}

function isSameSize(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) <= 0.08 * Math.max(one.size, other.size);
}

function stepBetween(one: PdfLine | undefined, other: PdfLine | undefined): number {
  return one && other && one.column === other.column && isSameSize(one, other) ? other.y - one.y : 0;
}

/** How much further in paragraphs begin; 0 in a document where they don't. */
function usualIndent(lines: readonly PdfLine[], measures: PdfMeasures): number {
  const indents = new Tally();
  let apart = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || stepBetween(line, next) <= 0) continue;
    const { left } = measures.edgesOf(line.column);
    const isClose = next.y - line.y <= GAP * measures.spacingOf(line.size);
    const indent = line.left - left;
    if (!isClose) apart += 1;
    else if (indent > INDENT * line.size && indent < 6 * line.size && Math.abs(next.left - left) <= 2) {
      indents.add(Math.round(indent));
    }
  }
  return indents.total > apart / 2 ? (indents.most() ?? 0) : 0;
}
