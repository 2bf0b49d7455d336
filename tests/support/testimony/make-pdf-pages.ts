/** Sets paragraphs in lines and pages as a word processor does, for `makePdf`. */
import { PAGE_HEIGHT, PAGE_WIDTH, type PdfFont, type PdfPageSource, type PdfText } from './make-pdf.ts';

export interface SetParagraph {
  text: string;
  /** 0 for text, 1 for a large heading, 2 for a bold one. */
  heading?: 0 | 1 | 2;
}

export interface PageSettings {
  /** First lines of paragraphs are set in, without a gap between; else there is a gap. */
  indents?: boolean;
  justified?: boolean;
  size?: number;
  margin?: number;
  /** What stands above and below the text of each page. */
  head?: (page: number) => PdfText[];
}

/** Widths of the letters 32 to 126 in thousandths of the size, from Adobe's metrics of Times. */
const TIMES_WIDTHS = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += TIMES_WIDTHS[(letter.codePointAt(0) ?? 0) - 32] ?? 500;
  return (width * size) / 1000;
}

/** Lines no wider than `width`; the first may have less room. A longer word stands alone. */
export function wrap(text: string, width: number, size: number, firstIndent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const room = width - (lines.length === 0 ? firstIndent : 0);
    if (line !== '' && widthOf(longer, size) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The paragraphs on as many pages as they take. */
export function setPages(paragraphs: readonly SetParagraph[], settings: PageSettings = {}): PdfPageSource[] {
  const { indents = false, justified = false, size = 12, margin = 72, head } = settings;
  const pages: PdfPageSource[] = [];
  let texts: PdfText[] = [];
  let y = PAGE_HEIGHT - margin;
  const endPage = () => {
    pages.push({ texts: [...texts, ...(head?.(pages.length + 1) ?? [])] });
    texts = [];
    y = PAGE_HEIGHT - margin;
  };
  for (const { text, heading = 0 } of paragraphs) {
    const ownSize = heading === 1 ? size * 1.4 : size;
    const font: PdfFont = heading > 0 ? 'Times-Bold' : 'Times-Roman';
    const indent = indents && heading === 0 ? 2 * size : 0;
    const width = PAGE_WIDTH - 2 * margin;
    // Bold letters are a little wider than those measured.
    const lines = wrap(text, heading > 0 ? width * 0.9 : width, ownSize, indent);
    if (heading > 0) y -= 0.8 * size;
    // No page ends in a heading.
    if (y - (heading > 0 ? 4 : 0) * size < margin) endPage();
    for (const [index, line] of lines.entries()) {
      if (y < margin) endPage();
      const x = margin + (index === 0 ? indent : 0);
      const spread = justified && index < lines.length - 1 && heading === 0;
      if (spread) texts.push(...spreadOut(line, x, PAGE_WIDTH - margin, y, ownSize));
      else texts.push({ text: line, x, y, size: ownSize, font });
      y -= 1.2 * ownSize;
    }
    if (!indents || heading > 0) y -= 0.6 * size;
  }
  if (texts.length > 0 || pages.length === 0) endPage();
  return pages;
}

/** Word for word, with even gaps, so that the line ends at `right`. */
function spreadOut(line: string, left: number, right: number, y: number, size: number): PdfText[] {
  const words = line.split(' ');
  const gap =
    (right - left - words.reduce((sum, word) => sum + widthOf(word, size), 0)) /
    Math.max(1, words.length - 1);
  let x = left;
  return words.map((text) => {
    const placed = { text, x, y, size };
    x += widthOf(text, size) + gap;
    return placed;
  });
}
