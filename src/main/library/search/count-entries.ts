import type { ReadDb } from '../database/database.ts';
import { type EntryKind, FIRST_PASSAGE, isPassageOf, kindNumberOf, kindOfNumber } from './entries.ts';
import type { Matching } from './matching.ts';
import type { Fragment } from './scope.ts';

/** As many are counted: 2 ms of work, where the rows of a word that stands in most of 300,000 passages take 20. */
export const MOST_COUNTED = 10_000;

/** Of so many testimonies the passages are looked for one testimony after the other. */
const FEW_TESTIMONIES = 100;

export interface Counted {
  /** Together at most one more than are counted, of which the passages come last. */
  byKind: ReadonlyMap<EntryKind, number>;
  total: number;
  /** Whether the words stand, filters aside, in more than are counted. */
  isCommon: boolean;
}

/** How many entries there are by kind, in a time that hardly depends on how many there are. */
export async function countEntries(db: ReadDb, matching: Matching): Promise<Counted> {
  const isCommon = await isCommonAside(db, matching);
  const rows = isCommon && (await isLeftLittle(db, matching)) ? rowsOfFew(matching) : rowsOf(matching);
  const byKind = await countByKind(db, matching, rows);
  const total = [...byKind.values()].reduce((sum, count) => sum + count, 0);
  return { byKind, total, isCommon: isCommon || total > MOST_COUNTED };
}

/** Whether there would be too many without the scope; asked only where there is one. */
async function isCommonAside(db: ReadDb, matching: Matching): Promise<boolean> {
  if (matching.scope === null || matching.match === null) return false;
  const row = await db.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ${MOST_COUNTED + 1})`,
    matching.match,
  );
  return (row?.count ?? 0) > MOST_COUNTED;
}

async function isLeftLittle(db: ReadDb, { tables }: Matching): Promise<boolean> {
  const row = await db.get<{ count: number }>(
    `${tables.sql} SELECT count(*) AS count FROM left_testimony`,
    ...tables.values,
  );
  return (row?.count ?? 0) <= FEW_TESTIMONIES;
}

async function countByKind(
  db: ReadDb,
  { tables }: Matching,
  rows: Fragment,
): Promise<ReadonlyMap<EntryKind, number>> {
  const counts = await db.all<{ kind: number; count: number }>(
    `${tables.sql}
     SELECT kind, count(*) AS count FROM (${rows.sql} LIMIT ${MOST_COUNTED + 1}) GROUP BY kind`,
    ...tables.values,
    ...rows.values,
  );
  return new Map(counts.map((row) => [kindOfNumber(row.kind), row.count]));
}

/** Each entry's kind, in the order of the ids. */
function rowsOf({ from, where }: Matching): Fragment {
  return {
    sql: `SELECT ${kindNumberOf('rowid')} AS kind FROM ${from} WHERE ${where.sql} ORDER BY rowid`,
    values: where.values,
  };
}

/**
 * A common word with filters that leave little is looked for only where they leave something: going through all of its
 * rows takes 50 ms. Where they leave much, enough is found soon.
 */
function rowsOfFew({ where }: Matching): Fragment {
  return {
    sql: `SELECT ${kindNumberOf('rowid')} AS kind FROM search_index WHERE ${where.sql} AND rowid < ${FIRST_PASSAGE}
      UNION ALL
      SELECT ${kindNumberOf('rowid')} FROM left_testimony CROSS JOIN search_index
      WHERE ${where.sql} AND ${isPassageOf('rowid', 'left_testimony.id')}`,
    values: [...where.values, ...where.values],
  };
}
