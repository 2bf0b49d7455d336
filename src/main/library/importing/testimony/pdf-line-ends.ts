/** Whether a line ends where it does because its text is full there. */
import type { PdfLine } from './pdf-line.ts';
import { isSameSize, type PdfMeasures } from './pdf-measures.ts';

/** Whether the next line's first word would not have fitted on this one. */
export function fills(last: PdfLine, line: PdfLine, right: number, measures: PdfMeasures): boolean {
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
export function endsOfBlocks(lines: readonly PdfLine[], measures: PdfMeasures): Map<PdfLine, number> {
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
