import type { SearchKind } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { ENTRIES_OF, type Entry, kindNumber, kindNumberOf, readEntryId } from './entries.ts';
import type { Found } from './find-entries.ts';

/** As many are ranked: 5 ms of work. */
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

/** Of what was found the best by `query` first; with `each`, kind by kind. */
export async function listBest(
  db: ReadDb,
  { byKind }: Found,
  query: string,
  { kinds, limit, each }: Wanted,
): Promise<Entry[]> {
  const candidates = kinds.flatMap((kind) => ENTRIES_OF[kind].map((one) => byKind.get(one)?.ids ?? '[]'));
  // With the plus, SQLite goes through the query's rows once; without, it asks the query anew for each candidate.
  const ranked = `SELECT rowid AS entry, bm25(search_index, ${WEIGHTS}) AS score FROM search_index
    WHERE search_index MATCH ?
      AND +rowid IN (SELECT id.value FROM json_each(?) AS list, json_each(list.value) AS id)`;
  const rows = await db.all<{ entry: number }>(
    each
      ? `SELECT entry FROM (
           SELECT entry, row_number() OVER (PARTITION BY ${placeOf('entry', kinds)} ORDER BY score, entry) AS number
           FROM (${ranked}))
         WHERE number <= ? ORDER BY ${placeOf('entry', kinds)}, number`
      : `SELECT entry FROM (${ranked}) ORDER BY score, entry LIMIT ?`,
    query,
    `[${candidates.join(',')}]`,
    limit,
  );
  return rows.map((row) => readEntryId(row.entry));
}

/** SQL for the place of an entry's kind among these; testimony and its passages are one kind to whoever looks. */
function placeOf(entry: string, kinds: readonly SearchKind[]): string {
  const cases = kinds.flatMap((kind, place) =>
    ENTRIES_OF[kind].map((one) => `WHEN ${kindNumber(one)} THEN ${place}`),
  );
  return `CASE ${kindNumberOf(entry)} ${cases.join(' ')} END`;
}
