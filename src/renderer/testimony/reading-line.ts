/** Which passage stands at the top of what is in view, and on which page. */
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
export function readPlace(
  area: HTMLElement,
  passagesBefore: (section: number) => { first: number; count: number },
  scale: number,
): ReadingPlace | undefined {
  const edge = area.getBoundingClientRect().top;
  const line = edge + LINE_PX * scale;
  const sections = area.querySelectorAll<HTMLElement>('[data-section]');
  const section = sections[firstBelow(sections, line)] ?? sections[sections.length - 1];
  if (!section) return undefined;
  const passages = section.querySelectorAll<HTMLElement>('[data-passage]');
  if (passages.length === 0) {
    const { top, height } = section.getBoundingClientRect();
    const { first, count } = passagesBefore(Number(section.dataset.section));
    const part = height > 0 ? Math.min(Math.max((line - top) / height, 0), 0.999) : 0;
    return { passage: first + Math.floor(part * count), fraction: 0, page: undefined };
  }
  const passage = passages[firstBelow(passages, line)] ?? passages[passages.length - 1];
  if (!passage) return undefined;
  const { top, height } = passage.getBoundingClientRect();
  const fraction = height > 0 ? Math.min(Math.max((edge - top) / height, 0), 0.99) : 0;
  return { passage: ordinalOf(passage), fraction, page: pageAbove(passage, line) };
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
