/** How high each section is on screen: measured where it was drawn, else by what a passage takes on average. */
import { firstOf, SECTION } from './passage-store.ts';

export interface SectionHeights {
  /** In pixels. */
  of(section: number): number;
  /** Of the sections from `first` up to `end`, which is exclusive. */
  between(first: number, end: number): number;
  /** The sections that reach into the stretch from `top` to `bottom`; `last` is inclusive. */
  at(top: number, bottom: number): { first: number; last: number };
  keep(section: number, heightPx: number): void;
}

/** At 100 % text size, before anything was measured. */
const PASSAGE_PX = 130;

/** Heights are kept at 100 % text size (`scale` 1), so that another size leaves about the right place. */
export function createSectionHeights(passages: number, scale: () => number): SectionHeights {
  const measured = new Map<number, number>();
  const sections = Math.ceil(passages / SECTION);
  let average: number | undefined;
  const count = (section: number) => Math.min(SECTION, passages - firstOf(section) + 1);
  const of = (section: number) =>
    (measured.get(section) ?? count(section) * (average ?? PASSAGE_PX)) * scale();

  return {
    of,
    between(first, end) {
      let height = 0;
      for (let section = first; section < end; section++) height += of(section);
      return height;
    },
    at(top, bottom) {
      let below = 0;
      let first = 0;
      while (first < sections - 1 && below + of(first) <= top) {
        below += of(first);
        first += 1;
      }
      let last = first;
      below += of(first);
      while (last < sections - 1 && below < bottom) {
        last += 1;
        below += of(last);
      }
      return { first, last };
    },
    keep(section, heightPx) {
      const height = heightPx / scale();
      measured.set(section, height);
      // Of the first section alone: an average that moved on would move all that is not drawn yet.
      average ??= height / Math.max(count(section), 1);
    },
  };
}
