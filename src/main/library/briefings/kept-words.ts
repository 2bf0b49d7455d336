import type { Briefing } from '../../../shared/briefings.ts';
import type { LibraryContext } from '../context.ts';
import { explainMismatch } from '../excerpts/explain-mismatch.ts';

/** By `keptKeyOf`: the words as they were kept; null where they can't be read any more. */
export type KeptWords = ReadonlyMap<string, string | null>;

/** Reads what was kept of the briefing's excerpts that no longer match their source. */
export type ReadKept = (briefing: Briefing) => Promise<KeptWords>;

export function keptKeyOf({ id, version }: { id: string; version: number }): string {
  return `${id} ${version}`;
}

/** An original file is read once for each excerpt, however often the briefing is checked; where it can't be, again. */
export function startKeptWords(context: LibraryContext): ReadKept {
  const known = new Map<string, string>();
  return async ({ excerpts }) => {
    const kept = new Map<string, string | null>();
    for (const excerpt of excerpts) {
      if (excerpt.matchesSource) continue;
      const key = keptKeyOf(excerpt);
      const words = known.get(key) ?? (await explainMismatch(context, excerpt.id, excerpt.version)).kept;
      if (words !== null) known.set(key, words);
      kept.set(key, words);
    }
    return kept;
  };
}
