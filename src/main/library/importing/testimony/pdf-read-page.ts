/** One page of a PDF, from pdf.js to pieces of text where they stand. */
import { setImmediate } from 'node:timers/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { StandpointError } from '../../../../shared/errors.ts';
import type { PdfLibrary } from './pdf-library.ts';
import type { PdfDirection, PdfItem, PdfPage } from './pdf-page.ts';
import { tooMuchText } from './pdf-refusals.ts';

/** A page of small print has some ten thousand. */
const MOST_ITEMS = 200_000;
/** With fewer letters a page may be a picture with a stamp on it. */
const FEW_LETTERS = 200;
/** Of drawing: letters turned to outlines, or a chart. Rules and frames are fewer. */
const MANY_PATHS = 40;

/** Whether a font's letters are bold, by the name that pdf.js gave it. */
export type PdfFonts = Map<string, boolean>;

/** `fonts` is of the whole document and grows. Throws `file-too-large` where a page has text without end. */
export async function readPage(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  fonts: PdfFonts,
  number: number,
  name: string,
): Promise<PdfPage> {
  library.takeWarnings();
  let page: PDFPageProxy | undefined;
  try {
    page = await document.getPage(number);
    return await readWords(library, page, fonts, number, name);
  } catch (error) {
    if (error instanceof StandpointError) throw error;
    // Whatever else pdf.js stumbles over is in the page.
    return { number, width: 0, height: 0, directions: [], picture: false, damaged: true, unknownLetters: 0 };
  } finally {
    page?.cleanup();
  }
}

async function readWords(
  library: PdfLibrary,
  page: PDFPageProxy,
  fonts: PdfFonts,
  number: number,
  name: string,
): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, vertical, isWhole } = await readItems(page, number, name);
  let damaged = !isWhole || library.takeWarnings().some(tellsOfLostText);
  const letters = items.reduce((sum, item) => sum + item.str.trim().length, 0);
  const unknownFonts = [...new Set(items.map((item) => item.fontName))].filter((font) => !fonts.has(font));
  let picture = false;
  if (unknownFonts.length > 0 || letters < FEW_LETTERS) {
    const paths = await countPaths(page);
    const warnings = library.takeWarnings();
    picture = paths > MANY_PATHS || warnings.some((warning) => warning.includes('Image exceeded maximum'));
    damaged ||= warnings.some(tellsOfLostText);
    for (const font of unknownFonts) fonts.set(font, isBold(page, font));
  }
  const directions = sortByDirection(items, transform, fonts, vertical);
  const unknownLetters = items.reduce((sum, item) => sum + countUnknown(item.str), 0);
  return { number, width, height, directions, picture, damaged, unknownLetters };
}

/** As a stream, so that a page whose text never ends is noticed before it fills the memory. */
async function readItems(page: PDFPageProxy, number: number, name: string) {
  const stream: ReadableStream<TextContent> = page.streamTextContent({ disableNormalization: true });
  const items: TextItem[] = [];
  const vertical = new Set<string>();
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read().catch(() => ({ value: undefined, done: false }));
    if (done || !value) return { items, vertical, isWhole: done };
    for (const item of value.items) if ('str' in item) items.push(item);
    for (const [font, style] of Object.entries(value.styles)) if (style.vertical) vertical.add(font);
    if (items.length > MOST_ITEMS) throw tooMuchText(name, ` on page ${number}`);
  }
}

/** Also has pdf.js hand over the page's fonts, which it does only for drawing. */
async function countPaths(page: PDFPageProxy): Promise<number> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray } = await page.getOperatorList({ annotationMode: 0 }).catch(() => ({ fnArray: [] }));
  // Fonts are there one turn of the event loop after the list of what is drawn with them.
  await setImmediate();
  return fnArray.filter((operator) => operator === OPS.constructPath).length;
}

function isBold(page: PDFPageProxy, font: string): boolean {
  const found: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
  const name = typeof found === 'object' && found !== null && 'name' in found ? String(found.name) : '';
  return /bold|black|heavy|semibd|demi/i.test(name);
}

/** The words of pdf.js, whose version is fixed: the tests see a change. */
function tellsOfLostText(warning: string): boolean {
  return /ignoring (?:errors|XObject|ExtGState)|(?:translateFont|preEvaluateFont|lookup) failed|in flate stream/.test(
    warning,
  );
}

function sortByDirection(
  items: readonly TextItem[],
  view: readonly number[],
  fonts: PdfFonts,
  vertical: ReadonlySet<string>,
): PdfDirection[] {
  const directions = new Map<number, PdfItem[]>();
  const seen: Seen = new Map();
  let spaceBefore = false;
  let order = 0;
  for (const item of items) {
    const text = cleanText(item.str);
    if (text.trim() === '') {
      spaceBefore ||= text !== '';
      continue;
    }
    const [a, b, c, d, x, y] = multiply(view, item.transform as number[]);
    const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI / 5) * 5;
    const turn = (angle * Math.PI) / 180;
    const placed: PdfItem = {
      text,
      x: x * Math.cos(turn) + y * Math.sin(turn),
      y: y * Math.cos(turn) - x * Math.sin(turn),
      width: vertical.has(item.fontName) ? item.height : item.width,
      size: Math.hypot(c, d) || Math.hypot(a, b),
      bold: fonts.get(item.fontName) ?? false,
      rightToLeft: item.dir === 'rtl',
      order: order++,
      spaceBefore,
    };
    spaceBefore = false;
    if (isPrintedTwice(placed, angle, seen)) continue;
    const same = directions.get(angle);
    if (same) same.push(placed);
    else directions.set(angle, [placed]);
  }
  return [...directions]
    .map(([angle, placed]) => ({ angle, items: placed }))
    .sort((one, other) => countLetters(other.items) - countLetters(one.items));
}

/** Some writers make letters bold, or give them a shadow, by printing them again a hair's breadth apart. */
function isPrintedTwice({ text, x, y, size }: PdfItem, angle: number, seen: Seen): boolean {
  const near = size * 0.15 || 1;
  const column = Math.round(x / near);
  const row = Math.round(y / near);
  for (const down of [-1, 0, 1]) {
    for (const across of [-1, 0, 1]) {
      const other = seen.get(`${column + across} ${row + down} ${angle} ${text}`);
      if (other && Math.abs(x - other.x) < near && Math.abs(y - other.y) < near) return true;
    }
  }
  seen.set(`${column} ${row} ${angle} ${text}`, { x, y });
  return false;
}

/** By words and place, rounded. */
type Seen = Map<string, { x: number; y: number }>;

const countLetters = (items: readonly PdfItem[]) => items.reduce((sum, { text }) => sum + text.length, 0);

/** Letters of private use or none: the font has a shape for them, and the file doesn't say which letter it is. */
function countUnknown(text: string): number {
  return text.match(/[\p{Co}\p{Cc}\uFFFD]/gu)?.length ?? 0;
}

/** Control characters are white space here, and what no XML may hold is shown as unknown. */
function cleanText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .toWellFormed();
}

type Matrix = [number, number, number, number, number, number];

function multiply(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
