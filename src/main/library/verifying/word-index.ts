/** Texts found again by the words that stand side by side in them, however many texts there are. */

/** How many texts are looked at for one pair of words: what stands in more of them tells none from another. */
const MOST_PLACES = 200;
/** How many of the likeliest are given. */
const MOST_CANDIDATES = 40;

export interface WordIndex {
  /** Numbers of the texts that have some of these pairs, the likeliest first. */
  findLike(pairs: ReadonlySet<string>): number[];
}

/** `asked` are the pairs that it will be asked for, where they are known: of a library a letter has few. */
export function indexWords(texts: readonly ReadonlySet<string>[], asked?: ReadonlySet<string>): WordIndex {
  const places = new Map<string, number[]>();
  for (const [number, pairs] of texts.entries()) {
    for (const pair of pairs) {
      if (asked && !asked.has(pair)) continue;
      const known = places.get(pair);
      if (!known) places.set(pair, [number]);
      else if (known.length < MOST_PLACES) known.push(number);
    }
  }
  return {
    findLike(pairs) {
      const counts = new Map<number, number>();
      for (const pair of pairs) {
        for (const number of places.get(pair) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      return [...counts]
        .toSorted((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, MOST_CANDIDATES)
        .map(([number]) => number);
    },
  };
}
