import type { ReadDb } from '../database/database.ts';
import { type EntryKind, FIRST_PASSAGE, isPassageOf, kindNumberOf, kindOfNumber } from './entries.ts';
import type { Matching } from './matching.ts';
import type { Fragment } from './scope.ts';

/** As many are counted: 2 ms of work, where the rows of a word that stands in most of 300,000 passages take 20. */
export const MOST_COUNTED = 10_000;

/** As many times may a word be looked for in one testimony after the other: 10 ms of work. */
const MOST_LOOKUPS = 150;

export interface Found {
  /** By kind how many, and their ids as a JSON array. */
  byKind: ReadonlyMap<EntryKind, { count: number; ids: string }>;
  /** At most one more than are counted. What is missing then are passages, which come last. */
  total: number;
}

/** The entries that match, in a time that hardly depends on how many there are. */
export async function findEntries(db: ReadDb, matching: Matching): Promise<Found> {
  const rows = (await isNarrow(db, matching)) ? rowsOfFew(matching) : rowsOf(matching);
  const kinds = await db.all<{ kind: number; count: number; ids: string }>(
    `${matching.tables.sql}
     SELECT ${kindNumberOf('entry')} AS kind, count(*) AS count, json_group_array(entry) AS ids
     FROM (${rows.sql} LIMIT ${MOST_COUNTED + 1}) GROUP BY kind`,
    ...matching.tables.values,
    ...rows.values,
  );
  return {
    byKind: new Map(kinds.map(({ kind, ...found }) => [kindOfNumber(kind), found])),
    total: kinds.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Whether the query has more rows than are counted. */
export async function isCommon(db: ReadDb, match: string): Promise<boolean> {
  const row = await db.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ${MOST_COUNTED + 1})`,
    match,
  );
  return (row?.count ?? 0) > MOST_COUNTED;
}

/** Whether the words are common and what the scope leaves is so little that it is better gone through by itself. */
async function isNarrow(db: ReadDb, { scope, match, tables }: Matching): Promise<boolean> {
  if (scope === null || match === null || !(await isCommon(db, match))) return false;
  const left = await db.get<{ count: number }>(
    `${tables.sql} SELECT count(*) AS count FROM left_testimony`,
    ...tables.values,
  );
  const phrases = match.match(/"(?:[^"]|"")*"/g)?.length ?? 0;
  return (left?.count ?? 0) * phrases <= MOST_LOOKUPS;
}

/** In the order of the ids. */
function rowsOf({ from, where }: Matching): Fragment {
  return {
    sql: `SELECT rowid AS entry FROM ${from} WHERE ${where.sql} ORDER BY rowid`,
    values: where.values,
  };
}

/**
 * A common word with filters that leave little is looked for only where they leave something: going through all of its
 * rows takes 50 ms. Where they leave much, enough is found soon.
 */
function rowsOfFew({ where }: Matching): Fragment {
  return {
    sql: `SELECT rowid AS entry FROM search_index WHERE ${where.sql} AND rowid < ${FIRST_PASSAGE}
      UNION ALL
      SELECT rowid FROM left_testimony CROSS JOIN search_index
      WHERE ${where.sql} AND ${isPassageOf('rowid', 'left_testimony.id')}`,
    values: [...where.values, ...where.values],
  };
}
