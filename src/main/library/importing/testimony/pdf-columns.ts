/** Rows of a page as lines in reading order: down one column, then the next, between what spans both. */
import type { PdfColumn, PdfFragment, PdfLine, PdfRow } from './pdf-line.ts';

/** What stands alone on a side proves no column. */
const FEWEST_LINES = 6;
/** Cells of a table and names of a roster are shorter than their column; lines of text fill it. */
const FILLED = 0.6;
/** And they are words, not figures. */
const FEWEST_LETTERS = 15;
/** Of the narrower column: what parts columns of text is a gap, what parts cells is room. */
const WIDEST_GUTTER = 0.3;
/** Of all pieces, those that span both columns: titles, headings, a summary. */
const MOST_SPANNING = 0.35;
const STEP = 2;

interface Piece extends PdfFragment {
  y: number;
}

/** A side of two columns may again be two: `parts` counts. */
export function toLines(
  rows: readonly PdfRow[],
  page: { number: number; width: number },
  parts = 1,
): PdfLine[] {
  const gutter = findGutter(rows.flatMap(({ y, fragments }) => fragments.map((part) => ({ ...part, y }))));
  if (gutter === undefined) return linesOf(rows, page, parts);
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

function linesOf(rows: readonly PdfRow[], page: { number: number; width: number }, parts: number): PdfLine[] {
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
function findGutter(pieces: readonly Piece[]): number | undefined {
  if (pieces.length < 2 * FEWEST_LINES) return undefined;
  const { left, right } = extentAcross(pieces);
  const [from, to] = [left + 0.3 * (right - left), left + 0.7 * (right - left)];
  // On most pages most lines go all the way, and there is nothing to look for.
  if (
    pieces.filter((piece) => spans(piece, from) && spans(piece, to)).length >
    MOST_SPANNING * pieces.length
  ) {
    return undefined;
  }
  let best: { x: number; spanning: number } | undefined;
  const middle = (left + right) / 2;
  for (let x = from; x <= to; x += STEP) {
    const spanning = pieces.filter((piece) => spans(piece, x)).length;
    const isBetter =
      !best ||
      spanning < best.spanning ||
      (spanning === best.spanning && Math.abs(x - middle) < Math.abs(best.x - middle));
    if (isBetter) best = { x, spanning };
  }
  if (!best || best.spanning > MOST_SPANNING * pieces.length) return undefined;
  const { x } = best;
  const ones = pieces.filter((piece) => !spans(piece, x) && piece.right <= x + 3);
  const others = pieces.filter((piece) => !spans(piece, x) && piece.right > x + 3);
  const areColumns =
    [ones, others].every((side) => side.length >= FEWEST_LINES) &&
    [ones, others].every((side) => isColumn(side) || findGutter(side) !== undefined) &&
    isNarrow(extentAcross(ones), extentAcross(others)) &&
    overlap(ones, others);
  return areColumns ? x : undefined;
}

function isColumn(pieces: readonly Piece[]): boolean {
  const { left, right } = extentAcross(pieces);
  const widths = pieces.map((piece) => piece.right - piece.left).sort((one, other) => one - other);
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return median(widths) >= FILLED * (right - left) && letters >= FEWEST_LETTERS * pieces.length;
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0;

function isNarrow(one: { left: number; right: number }, other: { left: number; right: number }): boolean {
  return other.left - one.right <= WIDEST_GUTTER * Math.min(one.right - one.left, other.right - other.left);
}

/** Beside each other, not one after the other. */
function overlap(ones: readonly Piece[], others: readonly Piece[]): boolean {
  const [top, bottom] = extentDown(ones);
  const [otherTop, otherBottom] = extentDown(others);
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
  return shared > 0.3 * Math.min(bottom - top, otherBottom - otherTop);
}

function extentAcross(parts: readonly PdfFragment[]): { left: number; right: number } {
  return {
    left: parts.reduce((least, part) => Math.min(least, part.left), Number.POSITIVE_INFINITY),
    right: parts.reduce((most, part) => Math.max(most, part.right), Number.NEGATIVE_INFINITY),
  };
}

/** The pieces come from the top down. */
function extentDown(pieces: readonly Piece[]): [number, number] {
  return [pieces[0]?.y ?? 0, pieces.at(-1)?.y ?? 0];
}
