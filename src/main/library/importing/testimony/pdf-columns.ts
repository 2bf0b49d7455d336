/** Rows of a page as lines in reading order: down one column, then the next, between what spans both. */
import type { PdfColumn, PdfFragment, PdfLine, PdfRow } from './pdf-line.ts';

/** What stands alone on a side proves no column. */
const FEWEST_LINES = 5;
/** Cells of a table and names of a roster are shorter than their column; lines of text fill it. */
const FILLED = 0.6;
/** And they are words, not figures. */
const FEWEST_LETTERS = 15;
/** Of the narrower column: what parts columns of text is a gap, what parts cells is room. */
const WIDEST_GUTTER = 0.3;
/** Of all pieces, those that span both columns: titles, headings, a summary. */
const MOST_SPANNING = 0.35;
const STEP = 2;

/** A side of two columns may again be two: `parts` counts. */
export function toLines(rows: readonly PdfRow[], page: PageSize, parts = 1): PdfLine[] {
  const { left, right } = extentAcross(rows.flatMap(({ fragments }) => fragments));
  const [from, to] = [left + 0.3 * (right - left), left + 0.7 * (right - left)];
  const isWide = (row: PdfRow) => row.fragments.some((part) => spans(part, from) && spans(part, to));
  const lines: PdfLine[] = [];
  let whole: PdfRow[] = [];
  const endWhole = () => {
    lines.push(...linesOf(whole, page, parts));
    whole = [];
  };
  for (const zone of zonesOf(rows, isWide)) {
    const gutter = zone.some(isWide) ? undefined : findGutter(zone);
    if (gutter === undefined) {
      whole.push(...zone);
    } else {
      endWhole();
      lines.push(...inColumns(zone, gutter, page, parts));
    }
  }
  endWhole();
  return lines;
}

interface PageSize {
  number: number;
  width: number;
}

/** Down one side and then the other, between what stands over both. */
function inColumns(rows: readonly PdfRow[], gutter: number, page: PageSize, parts: number): PdfLine[] {
  const isSpanning = (row: PdfRow) => row.fragments.some((part) => spans(part, gutter));
  return zonesOf(rows, isSpanning).flatMap((zone) => {
    if (zone.some(isSpanning)) return linesOf(zone, page, parts);
    const side = (isOn: (part: PdfFragment) => boolean) => toLines(sideOf(zone, isOn), page, parts + 1);
    return [...side((part) => part.right <= gutter + 3), ...side((part) => part.right > gutter + 3)];
  });
}

/** Stretches of rows that are alike in this. */
function zonesOf(rows: readonly PdfRow[], isSo: (row: PdfRow) => boolean): PdfRow[][] {
  const zones: PdfRow[][] = [];
  for (const row of rows) {
    const zone = zones.at(-1);
    if (zone?.[0] && isSo(zone[0]) === isSo(row)) zone.push(row);
    else zones.push([row]);
  }
  return zones;
}

function sideOf(rows: readonly PdfRow[], isOn: (part: PdfFragment) => boolean): PdfRow[] {
  return rows
    .map(({ y, fragments }) => ({ y, fragments: fragments.filter(isOn) }))
    .filter(({ fragments }) => fragments.length > 0);
}

function linesOf(rows: readonly PdfRow[], page: PageSize, parts: number): PdfLine[] {
  const column: PdfColumn = {
    ...extentAcross(rows.flatMap(({ fragments }) => fragments)),
    parts,
    pageWidth: page.width,
  };
  return rows.map(({ y, fragments }) => ({
    text: fragments.map(({ text }) => text).join(' '),
    ...extentAcross(fragments),
    size: fragments.reduce((one, other) => (other.text.length > one.text.length ? other : one)).size,
    bold: fragments.every(({ bold }) => bold),
    mark: fragments[0]?.mark ?? false,
    y,
    page: page.number,
    column,
  }));
}

const spans = (part: PdfFragment, x: number) => part.left < x - 3 && part.right > x + 3;

/** Where the two columns part, if there clearly are two. */
function findGutter(rows: readonly PdfRow[]): number | undefined {
  const parts = rows.flatMap(({ fragments }) => fragments);
  if (parts.length < 2 * FEWEST_LINES) return undefined;
  const { left, right } = extentAcross(parts);
  const middle = (left + right) / 2;
  let best: { x: number; spanning: number } | undefined;
  for (let x = left + 0.3 * (right - left); x <= left + 0.7 * (right - left); x += STEP) {
    const spanning = parts.filter((part) => spans(part, x)).length;
    const isBetter =
      !best ||
      spanning < best.spanning ||
      (spanning === best.spanning && Math.abs(x - middle) < Math.abs(best.x - middle));
    if (isBetter) best = { x, spanning };
  }
  if (!best || best.spanning > MOST_SPANNING * parts.length) return undefined;
  const { x } = best;
  const ones = sideOf(rows, (part) => !spans(part, x) && part.right <= x + 3);
  const others = sideOf(rows, (part) => !spans(part, x) && part.right > x + 3);
  const areColumns =
    [ones, others].every((side) => side.length >= FEWEST_LINES) &&
    [ones, others].every((side) => isColumn(side) || findGutter(side) !== undefined) &&
    isNarrow(extentOf(ones), extentOf(others)) &&
    overlap(ones, others);
  return areColumns ? x : undefined;
}

/** By rows: a justified line may be torn to pieces by its own gaps. */
function isColumn(rows: readonly PdfRow[]): boolean {
  const { left, right } = extentOf(rows);
  const widths = rows
    .map(({ fragments }) => extentAcross(fragments))
    .map((row) => row.right - row.left)
    .sort((one, other) => one - other);
  const median = widths[Math.floor(widths.length / 2)] ?? 0;
  const letters = rows.flatMap(({ fragments }) => fragments).reduce((sum, { text }) => sum + text.length, 0);
  return median >= FILLED * (right - left) && letters >= FEWEST_LETTERS * rows.length;
}

function isNarrow(one: Extent, other: Extent): boolean {
  return other.left - one.right <= WIDEST_GUTTER * Math.min(one.right - one.left, other.right - other.left);
}

/** Beside each other, not one after the other. The rows come from the top down. */
function overlap(ones: readonly PdfRow[], others: readonly PdfRow[]): boolean {
  const [top = 0, bottom = 0] = [ones[0]?.y, ones.at(-1)?.y];
  const [otherTop = 0, otherBottom = 0] = [others[0]?.y, others.at(-1)?.y];
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
  return shared > 0.3 * Math.min(bottom - top, otherBottom - otherTop);
}

interface Extent {
  left: number;
  right: number;
}

const extentOf = (rows: readonly PdfRow[]) => extentAcross(rows.flatMap(({ fragments }) => fragments));

function extentAcross(parts: readonly PdfFragment[]): Extent {
  return {
    left: parts.reduce((least, part) => Math.min(least, part.left), Number.POSITIVE_INFINITY),
    right: parts.reduce((most, part) => Math.max(most, part.right), Number.NEGATIVE_INFINITY),
  };
}
