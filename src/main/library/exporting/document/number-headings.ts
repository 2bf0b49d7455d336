/** The level a document's next heading really has, so that no reader meets level 3 right after level 1. */
export interface Outline {
  /** Enters a heading of the level that staff gave it; gives its level in the document, from 1. */
  enter(level: number): number;
  /** The level of a heading that belongs below the current one. */
  below(): number;
}

/**
 * Levels are taken by how they relate, not by their numbers: a heading is one level below the nearest earlier one
 * that staff made higher.
 */
export function startOutline(): Outline {
  let open: number[] = [];
  return {
    enter(level) {
      open = [...open.filter((above) => above < level), level];
      return open.length;
    },
    below: () => open.length + 1,
  };
}
