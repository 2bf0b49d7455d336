/** Numbers of lines in the margin, as drafts and transcripts of courts have them: no words of the record. */
import type { PdfFragment, PdfRow } from './pdf-line.ts';

const FEWEST_LINES = 8;

/** Rows without them; the same rows where the page has none. */
export function takeOutLineNumbers(rows: readonly PdfRow[]): { rows: readonly PdfRow[]; found: boolean } {
  for (const side of [0, -1]) {
    const numbers = rows.flatMap(({ fragments }) => {
      const part = fragments.at(side);
      return part && /^\d{1,2}$/.test(part.text) ? [part] : [];
    });
    if (numbers.length >= FEWEST_LINES && numbers.length >= 0.7 * rows.length && countUp(numbers)) {
      const margin = new Set(numbers);
      const left = rows.map(({ y, fragments }) => ({
        y,
        fragments: fragments.filter((part) => !margin.has(part)),
      }));
      return { rows: left.filter(({ fragments }) => fragments.length > 0), found: true };
    }
  }
  return { rows, found: false };
}

function countUp(numbers: readonly PdfFragment[]): boolean {
  return numbers.every((part, index) => {
    const last = numbers[index - 1];
    if (!last) return true;
    const isAligned =
      Math.abs(part.right - last.right) < part.size || Math.abs(part.left - last.left) < part.size;
    return isAligned && Number(part.text) === Number(last.text) + 1;
  });
}
