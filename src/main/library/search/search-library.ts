import type { ParsedInputOf } from '../../../shared/contract.ts';
import { type SearchAnswer, type SearchKind, searchKind } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { type Counted, countEntries, MOST_COUNTED } from './count-entries.ts';
import { ENTRIES_OF } from './entries.ts';
import { listBest, MOST_RANKED } from './list-best.ts';
import { listNewest } from './list-newest.ts';
import { matchingOf } from './matching.ts';
import { readResults } from './read-results.ts';
import { readQuestion } from './read-terms.ts';

const NOTHING: Counted = { byKind: new Map(), total: 0, isCommon: false };

/**
 * Anything typed gives an answer; what can't be looked for finds nothing. Counts first, no further than it takes to
 * know that there are too many; then ranks, or lists the newest; then reads the words of those few.
 */
export async function searchLibrary(
  db: ReadDb,
  { text, kind, limit, each, filters: chosen }: ParsedInputOf<'search.query'>,
): Promise<SearchAnswer> {
  const { terms, filters: typed } = readQuestion(text);
  const matching = await matchingOf(db, { terms, typed, chosen });
  const counted = matching ? await countEntries(db, matching) : NOTHING;
  const counts = countsOf(counted);
  const kinds = searchKind.options.filter((one) =>
    [kind ?? one, typed.kind ?? one].every((only) => only === one),
  );
  const total = kinds.reduce((sum, one) => sum + counts[one], 0);
  const answer = { total, counts, atLeast: counted.total > MOST_COUNTED, typed };
  if (!matching || total === 0) return { results: [], ...answer };

  const wanted = { kinds, limit, each };
  const isRanked = matching.inTitle !== null && !counted.isCommon && counted.total <= MOST_RANKED;
  const entries = isRanked
    ? await listBest(db, matching, wanted)
    : await listNewest(db, matching, wanted, counted);
  return { results: await readResults(db, entries, terms), ...answer };
}

function countsOf({ byKind }: Counted): SearchAnswer['counts'] {
  const of = (kind: SearchKind) => ENTRIES_OF[kind].reduce((sum, one) => sum + (byKind.get(one) ?? 0), 0);
  return {
    position: of('position'),
    testimony: of('testimony'),
    excerpt: of('excerpt'),
    briefing: of('briefing'),
  };
}
