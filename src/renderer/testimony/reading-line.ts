/** Which passage stands at the top of what is in view, and on which page. */
import { firstOf } from './passage-store.ts';
import { ordinalOf } from './text-places.ts';

export interface ReadingPlace {
  passage: number;
  /** How much of the passage is above the top, from 0 to below 1. */
  fraction: number;
  /** As far as drawn passages tell; undefined while the place isn't drawn. */
  page: string | undefined;
}

/** The line a reader looks at is a little below the edge: at 100 % text size. */
const LINE_PX = 40;

/** Undefined before anything stands in the area. Reads the layout: once a frame at most. */
export function readPlace(area: HTMLElement, passageCount: number, scale: number): ReadingPlace | undefined {
  const edge = area.getBoundingClientRect().top;
  const line = edge + LINE_PX * scale;
  const parts = area.querySelectorAll<HTMLElement>('[data-section], [data-gap]');
  const part = parts[firstBelow(parts, line)] ?? parts[parts.length - 1];
  if (!part) return undefined;
  const passages = part.querySelectorAll<HTMLElement>('[data-passage]');
  if (passages.length === 0) {
    const { top, height } = part.getBoundingClientRect();
    const { first, count } = passagesOf(part, passageCount);
    const share = height > 0 ? Math.min(Math.max((line - top) / height, 0), 0.999) : 0;
    return { passage: first + Math.floor(share * count), fraction: 0, page: undefined };
  }
  const passage = passages[firstBelow(passages, line)] ?? passages[passages.length - 1];
  if (!passage) return undefined;
  const { top, height } = passage.getBoundingClientRect();
  const fraction = height > 0 ? Math.min(Math.max((edge - top) / height, 0), 0.99) : 0;
  return { passage: ordinalOf(passage), fraction, page: pageAbove(passage, line) };
}

/** The passages that a gap, or a section that isn't read yet, stands for. */
function passagesOf(part: HTMLElement, passageCount: number): { first: number; count: number } {
  const { section, gap, gapEnd } = part.dataset;
  const first = firstOf(Number(section ?? gap));
  const end = firstOf(section === undefined ? Number(gapEnd) : Number(section) + 1);
  return { first, count: Math.max(1, Math.min(end, passageCount + 1) - first) };
}

/** The last page label inside the passage that is above the line; undefined where there is none. */
function pageAbove(passage: HTMLElement, line: number): string | undefined {
  const labels = [...passage.querySelectorAll<HTMLElement>('[data-page]')];
  return labels.findLast((label) => label.getBoundingClientRect().top <= line)?.dataset.page;
}

/** The index of the first element whose lower edge is below the line; they stand under each other. */
function firstBelow(elements: NodeListOf<HTMLElement>, line: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = elements[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
