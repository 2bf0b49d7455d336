/** How high each section is on screen: measured where it was drawn, else by what a passage takes on average. */
import { currentPreferences } from '../preferences/preferences.ts';

export interface SectionHeights {
  /** In pixels. */
  of(section: number, passages: number): number;
  keep(section: number, heightPx: number, passages: number): void;
}

/** At 100 % text size, before anything was measured. */
const PASSAGE_PX = 130;

/** Heights are kept at 100 %, so that another text size leaves about the right place. */
export function createSectionHeights(): SectionHeights {
  const measured = new Map<number, number>();
  let average: number | undefined;
  return {
    of: (section, passages) =>
      Math.round((measured.get(section) ?? passages * (average ?? PASSAGE_PX)) * scale()),
    keep(section, heightPx, passages) {
      const height = heightPx / scale();
      measured.set(section, height);
      // Of the first section alone: an average that moved on would move all that is not drawn yet.
      average ??= height / Math.max(passages, 1);
    },
  };
}

function scale(): number {
  return currentPreferences().textSize / 100;
}
