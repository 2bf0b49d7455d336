import type { ReadDb } from '../database/database.ts';
import type { Counted } from './count-entries.ts';
import {
  ENTRIES_OF,
  type Entry,
  type EntryKind,
  isOfKind,
  isPassageOf,
  numberIn,
  readEntryId,
  testimonyIn,
} from './entries.ts';
import type { Wanted } from './list-best.ts';
import type { Matching } from './matching.ts';
import { foundFromBehind } from './scope.ts';

/** Kind by kind: those with the words in their title, then the newest; testimony itself before its passages. */
export async function listNewest(
  db: ReadDb,
  matching: Matching,
  { kinds, limit, each }: Wanted,
  { byKind, isCommon }: Counted,
): Promise<Entry[]> {
  const listPassages = isCommon ? listCommonPassages : sortPassages;
  const entries: Entry[] = [];
  for (const kind of kinds) {
    const most = each ? entries.length + limit : limit;
    for (const one of ENTRIES_OF[kind].filter((entryKind) => byKind.has(entryKind))) {
      const missing = most - entries.length;
      if (missing <= 0) break;
      const rows =
        one === 'passage'
          ? await listPassages(db, matching, missing)
          : await listOf(db, matching, one, missing);
      entries.push(...rows.map((row) => readEntryId(row.entry)));
    }
  }
  return entries;
}

/** Positions have no time of their own and come in the page's order. */
const NEWEST_FIRST: Readonly<Record<Exclude<EntryKind, 'passage'>, (entry: string) => string>> = {
  position: (entry) => `(SELECT ordinal FROM position WHERE id = ${numberIn(entry)})`,
  testimony: (entry) =>
    `(SELECT date FROM testimony WHERE id = ${numberIn(entry)}) DESC NULLS LAST, ${entry} DESC`,
  excerpt: (entry) => `${entry} DESC`,
  briefing: (entry) => `(SELECT updated_at FROM briefing WHERE id = ${numberIn(entry)}) DESC`,
};

function listOf(
  db: ReadDb,
  { tables, from, where, inTitle }: Matching,
  kind: Exclude<EntryKind, 'passage'>,
  limit: number,
): Promise<{ entry: number }[]> {
  const titled = inTitle === null ? '' : `rowid IN (${foundFromBehind('rowid', kind)}) DESC,`;
  return db.all(
    `${tables.sql} SELECT rowid AS entry FROM ${from} WHERE ${where.sql} AND ${isOfKind('rowid', kind)}
     ORDER BY ${titled} ${NEWEST_FIRST[kind](`${from}.rowid`)} LIMIT ?`,
    ...tables.values,
    ...where.values,
    ...(inTitle === null ? [] : [inTitle]),
    limit,
  );
}

/** Those of the newest testimony first, in reading order. */
function sortPassages(
  db: ReadDb,
  { tables, from, where }: Matching,
  limit: number,
): Promise<{ entry: number }[]> {
  // Named in full: inside the inner SELECT a bare `rowid` is that of the testimony.
  const testimony = testimonyIn(`${from}.rowid`);
  return db.all(
    `${tables.sql} SELECT rowid AS entry FROM ${from} WHERE ${where.sql} AND ${isOfKind('rowid', 'passage')}
     ORDER BY (SELECT date FROM testimony WHERE id = ${testimony}) DESC NULLS LAST, ${testimony} DESC, rowid LIMIT ?`,
    ...tables.values,
    ...where.values,
    limit,
  );
}

/**
 * The same for a word in very many: testimony by testimony until there are enough, since it is in the first few. CROSS
 * JOIN keeps that order of work, and the LIMIT inside keeps SQLite from dropping the ORDER BY as without effect.
 */
function listCommonPassages(
  db: ReadDb,
  { tables, where, scope }: Matching,
  limit: number,
): Promise<{ entry: number }[]> {
  const left = scope ? 'id IN (SELECT id FROM left_testimony)' : 'removed_at IS NULL';
  const newest = `newest (testimony) AS MATERIALIZED (
    SELECT id FROM testimony WHERE ${left} ORDER BY date DESC NULLS LAST, id DESC LIMIT -1)`;
  return db.all(
    `${tables.sql === '' ? 'WITH' : `${tables.sql},`} ${newest}
     SELECT rowid AS entry FROM newest CROSS JOIN search_index
     WHERE ${where.sql} AND ${isPassageOf('rowid', 'testimony')} LIMIT ?`,
    ...tables.values,
    ...where.values,
    limit,
  );
}
