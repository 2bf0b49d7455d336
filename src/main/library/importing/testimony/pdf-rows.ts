/** Pieces of text put together to rows by where they stand, whatever order the file has them in. */
import type { PdfFragment, PdfRow } from './pdf-line.ts';
import type { PdfItem } from './pdf-page.ts';

/** In em: what wider gaps part is in another column, or another cell. */
const WIDE_GAP = 1;
/** In em: a gap wide enough to be a space where the file has none; narrower ones are kerning. */
const SPACE_GAP = 0.12;
/** Letters so much smaller than those beside them, and off their baseline, are a mark. */
const MARK_SIZE = 0.8;

interface OpenRow {
  y: number;
  size: number;
  items: PlacedItem[];
}

interface PlacedItem extends PdfItem {
  raised: boolean;
}

/** From the top of the page down. */
export function toRows(items: readonly PdfItem[]): PdfRow[] {
  const rows = takeInMarks(toBaselines(items));
  return rows.map(({ y, items: placed }) => ({ y, fragments: toFragments(placed) }));
}

function toBaselines(items: readonly PdfItem[]): OpenRow[] {
  const rows: OpenRow[] = [];
  const ordered = [...items].sort((one, other) => one.y - other.y);
  for (const item of ordered) {
    const row = rows.at(-1);
    const placed = { ...item, raised: false };
    if (row && item.y - row.y <= 0.25 * Math.min(item.size, row.size)) {
      row.items.push(placed);
      if (item.size > row.size) row.size = item.size;
    } else {
      rows.push({ y: item.y, size: item.size, items: [placed] });
    }
  }
  return rows;
}

/** Raised and lowered letters go to the row whose letters they stand beside. */
function takeInMarks(rows: readonly OpenRow[]): OpenRow[] {
  const taken = new Set<OpenRow>();
  for (const [index, row] of rows.entries()) {
    for (const host of [rows[index + 1], rows[index - 1]]) {
      if (!host || taken.has(host)) continue;
      const isRaised = host.y > row.y;
      const reach = (isRaised ? 0.65 : 0.4) * host.size;
      if (Math.abs(host.y - row.y) > reach) continue;
      const leaving = row.items.filter((item) => item.size <= MARK_SIZE * host.size && isBeside(item, host));
      if (leaving.length === 0) continue;
      row.items = row.items.filter((item) => !leaving.includes(item));
      host.items.push(...leaving.map((item) => ({ ...item, raised: isRaised })));
      if (row.items.length === 0) taken.add(row);
      break;
    }
  }
  return rows.filter((row) => !taken.has(row));
}

function isBeside(item: PdfItem, host: OpenRow): boolean {
  const near = 0.5 * host.size;
  return host.items.some(
    (other) =>
      Math.abs(item.x - (other.x + other.width)) <= near || Math.abs(other.x - (item.x + item.width)) <= near,
  );
}

function toFragments(items: readonly PlacedItem[]): PdfFragment[] {
  const ordered = [...items].sort((one, other) => one.x - other.x);
  const parts: PlacedItem[][] = [];
  let right = 0;
  for (const item of ordered) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && item.x - right <= WIDE_GAP * Math.max(item.size, last.size)) part.push(item);
    else parts.push([item]);
    right = parts.at(-1)?.length === 1 ? item.x + item.width : Math.max(right, item.x + item.width);
  }
  return parts.map(toFragment);
}

function toFragment(items: readonly PlacedItem[]): PdfFragment {
  const letters = new Map<number, number>();
  for (const { size, text } of items) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [size = 0] = [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
  const isRightToLeft = items.filter((item) => item.rightToLeft).length > items.length / 2;
  return {
    text: joinItems(isRightToLeft ? items.toReversed() : items, isRightToLeft),
    left: items[0]?.x ?? 0,
    right: items.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY),
    size,
    bold: items.every((item) => item.bold || !/\p{L}/u.test(item.text)) && items.some((item) => item.bold),
    mark: items[0]?.raised === true && isMark(items[0].text),
  };
}

function joinItems(items: readonly PlacedItem[], isRightToLeft: boolean): string {
  let text = '';
  let last: PlacedItem | undefined;
  for (const item of items) {
    if (last && isSpaceBetween(last, item, isRightToLeft)) text += ' ';
    text += item.text;
    last = item;
  }
  return text.trim();
}

function isSpaceBetween(last: PlacedItem, item: PlacedItem, isRightToLeft: boolean): boolean {
  if (/\s$/.test(last.text) || /^\s/.test(item.text)) return false;
  // A raised number is a note's, and no part of the word or number before it; that of an ordinal is letters.
  if (item.raised !== last.raised && isMark((item.raised ? item : last).text)) {
    return !(item.raised && isMark(last.text));
  }
  const gap = isRightToLeft ? last.x - (item.x + item.width) : item.x - (last.x + last.width);
  const size = Math.max(item.size, last.size);
  // Where the file itself has a space, a gap that is none is the width of a font told wrongly.
  const isWritten = item.spaceBefore && item.order === last.order + 1 && !item.raised;
  return gap > SPACE_GAP * size || (isWritten && gap > -SPACE_GAP * size);
}

function isMark(text: string): boolean {
  return /^[\d*†‡§¶,\s]+$/u.test(text) && text.trim() !== '';
}
