/** Lines put together to paragraphs, also over the end of a column or page. */
import type { PdfLine } from './pdf-line.ts';
import { endsOfBlocks, fills } from './pdf-line-ends.ts';
import { isSameSize, type PdfMeasures, Tally } from './pdf-measures.ts';

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

/** The lines of all pages, without notes, in reading order. `shortPages` have room left below their text. */
export function toParagraphs(
  lines: readonly PdfLine[],
  measures: PdfMeasures,
  shortPages: ReadonlySet<number> = new Set(),
): PdfParagraphs {
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
        : goesOnOver(paragraph, line, isFull, indent, measures, shortPages);
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
  const isHanging = paragraph.length === 1 && (isEntry || hangs(line, next));
  if ((shift > indent && !isHanging) || (shift < -indent && paragraph.length > 1)) {
    return isCentred(last, line, measures) && (isFull || /^\p{Ll}/u.test(line.text));
  }
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
  shortPages: ReadonlySet<number>,
): boolean | 'unsure' {
  const last = paragraph.at(-1);
  if (!last || !isSameSize(last, line) || last.bold !== line.bold || LEADERS.test(last.text)) return false;
  if (startsEntry(line, last, paragraph, isFull)) return false;
  if (/\p{L}[-\u2010\u00AD]$/u.test(last.text) || /^\p{Ll}/u.test(line.text)) return true;
  const isIndented = line.left - measures.edgesOf(line.column).left > INDENT * line.size;
  const wasIndented = last.left - measures.edgesOf(last.column).left > INDENT * last.size;
  if (!isFull || (isIndented && !(wasIndented && paragraph.length > 1))) return false;
  // A paragraph that goes on fills its page first.
  if (last.page !== line.page && shortPages.has(last.page)) return false;
  if (!SENTENCE_END.test(last.text)) return true;
  return usual > 0 ? true : 'unsure';
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

/** Around the same middle, with room on both sides: of a title each line begins where it happens to. */
function isCentred(last: PdfLine, line: PdfLine, measures: PdfMeasures): boolean {
  const { left } = measures.edgesOf(line.column);
  const apart = Math.abs(last.left + last.right - line.left - line.right) / 2;
  return apart < 2 && last.bold === line.bold && Math.min(last.left, line.left) - left > line.size;
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
