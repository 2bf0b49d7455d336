/** What later mentions of a document's sources are called, and whether that names one source alone. */
export interface ShortNames {
  /** `short` is the name without a page, `whole` the source in full. To be told at each mention, the first too. */
  add(short: string, whole: string): void;
  isShared(short: string): boolean;
}

export function startShortNames(): ShortNames {
  const sources = new Map<string, Set<string>>();
  return {
    add(short, whole) {
      sources.set(short, (sources.get(short) ?? new Set()).add(whole));
    },
    isShared: (short) => (sources.get(short)?.size ?? 0) > 1,
  };
}
