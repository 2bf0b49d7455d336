import type { ParsedInputOf } from '../../../shared/contract.ts';
import { type SearchAnswer, type SearchKind, searchKind } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { ENTRIES_OF } from './entries.ts';
import { countEntries, type EntryCounts, listBest, listNewest, MOST_RANKED } from './list-entries.ts';
import { matchingOf } from './matching.ts';
import { readResults } from './read-results.ts';
import { readQuestion } from './read-terms.ts';

/**
 * Anything typed gives an answer; what can't be looked for finds nothing. Counts first, no further than can be ranked;
 * then ranks, or lists the newest; then reads the words of those few.
 */
export async function searchLibrary(
  db: ReadDb,
  { text, kind, limit, each, filters: chosen }: ParsedInputOf<'search.query'>,
): Promise<SearchAnswer> {
  const { terms, filters: typed } = readQuestion(text);
  const matching = await matchingOf(db, { terms, typed, chosen });
  const counts: EntryCounts = matching ? await countEntries(db, matching) : new Map();
  const byKind = countsOf(counts);
  const kinds = searchKind.options.filter((one) =>
    [kind ?? one, typed.kind ?? one].every((only) => only === one),
  );
  const total = kinds.reduce((sum, one) => sum + byKind[one], 0);
  const atLeast = [...counts.values()].reduce((sum, count) => sum + count, 0) > MOST_RANKED;
  const answer = { total, counts: byKind, atLeast, typed };
  if (!matching || total === 0) return { results: [], ...answer };

  const wanted = { kinds, limit, each };
  const isRanked = matching.inTitle !== null && !atLeast;
  const entries = isRanked
    ? await listBest(db, matching, wanted)
    : await listNewest(db, matching, wanted, counts);
  return { results: await readResults(db, entries, terms), ...answer };
}

function countsOf(counts: EntryCounts): SearchAnswer['counts'] {
  const of = (kind: SearchKind) => ENTRIES_OF[kind].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
  return {
    position: of('position'),
    testimony: of('testimony'),
    excerpt: of('excerpt'),
    briefing: of('briefing'),
  };
}
