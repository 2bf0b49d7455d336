import type { Briefing } from '../../../shared/briefings.ts';
import type { ExcerptMismatch } from '../../../shared/excerpts.ts';
import type { LibraryContext } from '../context.ts';
import { explainMismatch } from '../excerpts/explain-mismatch.ts';

/** By `keptKeyOf`: both texts of an excerpt that no longer matches. */
export type KeptWords = ReadonlyMap<string, ExcerptMismatch>;

/** Reads what was kept of those excerpts that no longer match their source. */
export type ReadKept = (quoted: Pick<Briefing, 'excerpts'>) => Promise<KeptWords>;

export function keptKeyOf({ id, version }: { id: string; version: number }): string {
  return `${id} ${version}`;
}

/** An original file is read once for each state of an excerpt, however often the briefing is checked; where it can't be, again. */
export function startKeptWords(context: LibraryContext): ReadKept {
  const known = new Map<string, ExcerptMismatch>();
  return async ({ excerpts }) => {
    const kept = new Map<string, ExcerptMismatch>();
    for (const excerpt of excerpts) {
      if (excerpt.matchesSource) continue;
      const key = keptKeyOf(excerpt);
      const { text, speakers, page } = excerpt;
      const state = JSON.stringify([key, text, speakers, page]);
      const mismatch = known.get(state) ?? (await explainMismatch(context, excerpt.id, excerpt.version));
      if (mismatch.kept !== null) known.set(state, mismatch);
      kept.set(key, mismatch);
    }
    return kept;
  };
}
