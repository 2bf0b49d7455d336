/** Headings, told from other paragraphs by larger or bolder letters. */
import type { PdfLine } from './pdf-line.ts';
import type { PdfMeasures } from './pdf-measures.ts';
import { LEADERS } from './pdf-paragraphs.ts';

const LARGER = 1.12;
const MUCH_LARGER = 1.4;
const MOST_LINES = 3;
const MOST_LETTERS = 200;

/** The level of each paragraph: 0 for none, 1 for the largest letters, down to 3. */
export function findHeadings(paragraphs: readonly (readonly PdfLine[])[], measures: PdfMeasures): number[] {
  const looks = paragraphs.map((lines) => lookOf(lines, measures));
  const ranks = [...new Set(looks.filter((look) => look > 0))].sort((one, other) => other - one);
  return looks.map((look) => (look > 0 ? Math.min(3, ranks.indexOf(look) + 1) : 0));
}

/** How a heading stands out, as a number that is greater for the greater heading; 0 for what is none. */
function lookOf(lines: readonly PdfLine[], measures: PdfMeasures): number {
  const [first] = lines;
  const text = lines.map((line) => line.text).join(' ');
  if (!first || lines.length > MOST_LINES || text.length > MOST_LETTERS) return 0;
  if (!/\p{L}{2}/u.test(text) || /[,;]$/.test(text) || LEADERS.test(text)) return 0;
  const isBold = lines.every((line) => line.bold) && !measures.boldBody;
  // Emphasised sentences are bold too, and quotations may be set larger than the text.
  const isSentence =
    /[.!?][\p{Pe}\p{Pf}"]*(?:\s*[\d*†‡§]+)?$/u.test(text) && !/^(?:[\d.]+|[IVXLC]+\.|[A-Z]\.)\s/.test(text);
  const times = first.size / measures.bodySize;
  if (times >= MUCH_LARGER || (times >= LARGER && !isSentence && (isBold || lines.length < MOST_LINES))) {
    return Math.round(first.size * 2) + (isBold ? 0.5 : 0);
  }
  return isBold && !isSentence && times >= 0.93 ? 1 : 0;
}
