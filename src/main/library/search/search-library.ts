import type { ParsedInputOf } from '../../../shared/contract.ts';
import { type SearchAnswer, type SearchKind, searchKind } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { ENTRIES_OF, type Entry } from './entries.ts';
import { type Found, findEntries, MOST_COUNTED } from './find-entries.ts';
import { listBest, MOST_RANKED, type Wanted } from './list-best.ts';
import { listNewest } from './list-newest.ts';
import { type Matching, matchingOf } from './matching.ts';
import { rankingQuery } from './ranking-query.ts';
import { readResults } from './read-results.ts';
import { readQuestion, type Term } from './read-terms.ts';

const NOTHING: Found = { byKind: new Map(), total: 0 };

/**
 * Anything typed gives an answer; what can't be looked for finds nothing. Goes through what matches once, no further
 * than it takes to know that it is too much; then ranks, or lists the newest; then reads the words of those few.
 */
export async function searchLibrary(
  db: ReadDb,
  { text, kind, limit, each, filters: chosen }: ParsedInputOf<'search.query'>,
): Promise<SearchAnswer> {
  const { terms, filters: typed } = readQuestion(text);
  const matching = await matchingOf(db, { terms, typed, chosen });
  const found = matching ? await findEntries(db, matching) : NOTHING;
  const counts = countsOf(found);
  const kinds = searchKind.options.filter((one) =>
    [kind ?? one, typed.kind ?? one].every((only) => only === one),
  );
  const total = kinds.reduce((sum, one) => sum + counts[one], 0);
  const answer = { total, counts, atLeast: found.total > MOST_COUNTED, typed };
  if (!matching || total === 0) return { results: [], ...answer };
  const entries = await listEntries(db, { matching, found, terms, wanted: { kinds, limit, each } });
  return { results: await readResults(db, entries, terms), ...answer };
}

interface Listing {
  matching: Matching;
  found: Found;
  terms: readonly Term[];
  wanted: Wanted;
}

async function listEntries(db: ReadDb, { matching, found, terms, wanted }: Listing): Promise<Entry[]> {
  const isFew = found.total <= MOST_RANKED;
  const query = isFew ? await rankingQuery(db, terms, matching.words) : null;
  return query === null ? listNewest(db, matching, found, wanted) : listBest(db, found, query, wanted);
}

function countsOf({ byKind }: Found): SearchAnswer['counts'] {
  const of = (kind: SearchKind) =>
    ENTRIES_OF[kind].reduce((sum, one) => sum + (byKind.get(one)?.count ?? 0), 0);
  return {
    position: of('position'),
    testimony: of('testimony'),
    excerpt: of('excerpt'),
    briefing: of('briefing'),
  };
}
