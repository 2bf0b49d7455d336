import type { SearchKind } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { ENTRIES_OF, type Entry, kindNumber, kindNumberOf, readEntryId } from './entries.ts';
import type { Matching } from './matching.ts';

/** As many are ranked: 5 ms of work. Ranking all that have a common word takes 200 ms, and says nothing of them. */
export const MOST_RANKED = 5_000;

/**
 * A word in the title counts for four in the text, as measured best on real queries; a topic for two. In the order of
 * the index's columns: title, body, topics, notes, speaker, forum, jurisdiction.
 */
const WEIGHTS = '4.0, 1.0, 2.0, 1.0, 1.0, 1.0, 1.0';

export interface Wanted {
  kinds: readonly SearchKind[];
  limit: number;
  /** Whether `limit` is for each kind. */
  each: boolean;
}

/** Best first; with `each`, kind by kind. */
export async function listBest(
  db: ReadDb,
  { tables, where }: Matching,
  { kinds, limit, each }: Wanted,
): Promise<Entry[]> {
  const numbers = kinds.flatMap((kind) => ENTRIES_OF[kind]).map(kindNumber);
  const ranked = `SELECT rowid AS entry, bm25(search_index, ${WEIGHTS}) AS score, ${each ? placeOf(kinds) : '0'} AS place
    FROM search_index WHERE ${where.sql} AND ${kindNumberOf('rowid')} IN (${numbers.join(', ')})`;
  const rows = await db.all<{ entry: number }>(
    each
      ? `${tables.sql} SELECT entry FROM (
           SELECT entry, place, row_number() OVER (PARTITION BY place ORDER BY score, entry) AS number FROM (${ranked}))
         WHERE number <= ? ORDER BY place, number`
      : `${tables.sql} SELECT entry FROM (${ranked}) ORDER BY score, entry LIMIT ?`,
    ...tables.values,
    ...where.values,
    limit,
  );
  return rows.map((row) => readEntryId(row.entry));
}

/** SQL for the place of an entry's kind among these; testimony and its passages are one kind to whoever looks. */
function placeOf(kinds: readonly SearchKind[]): string {
  const cases = kinds.flatMap((kind, place) =>
    ENTRIES_OF[kind].map((one) => `WHEN ${kindNumber(one)} THEN ${place}`),
  );
  return `CASE ${kindNumberOf('rowid')} ${cases.join(' ')} END`;
}
