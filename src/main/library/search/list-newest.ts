import type { ReadDb } from '../database/database.ts';
import {
  ENTRIES_OF,
  type Entry,
  type EntryKind,
  isPassageOf,
  numberIn,
  readEntryId,
  testimonyIn,
} from './entries.ts';
import { type Found, MOST_COUNTED } from './find-entries.ts';
import type { Wanted } from './list-best.ts';
import type { Matching } from './matching.ts';
import { foundFromBehind } from './scope.ts';

/** Kind by kind: those with the words in their title, then the newest; testimony itself before its passages. */
export async function listNewest(
  db: ReadDb,
  matching: Matching,
  { byKind, total }: Found,
  { kinds, limit, each }: Wanted,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const kind of kinds) {
    const most = each ? entries.length + limit : limit;
    for (const one of ENTRIES_OF[kind]) {
      const found = byKind.get(one);
      const missing = most - entries.length;
      if (!found || missing <= 0) continue;
      const rows =
        one === 'passage' && total > MOST_COUNTED
          ? await listCommonPassages(db, matching, missing)
          : await sortNewest(db, matching, one, found.ids, missing);
      entries.push(...rows.map((row) => readEntryId(row.entry)));
    }
  }
  return entries;
}

/** Positions have no time of their own and come in the page's order; passages in reading order. */
const NEWEST_FIRST: Readonly<Record<EntryKind, string>> = {
  position: `(SELECT ordinal FROM position WHERE id = ${numberIn('entry')})`,
  testimony: `(SELECT date FROM testimony WHERE id = ${numberIn('entry')}) DESC NULLS LAST, entry DESC`,
  passage: `(SELECT date FROM testimony WHERE id = ${testimonyIn('entry')}) DESC NULLS LAST,
    ${testimonyIn('entry')} DESC, entry`,
  excerpt: 'entry DESC',
  briefing: `(SELECT updated_at FROM briefing WHERE id = ${numberIn('entry')}) DESC`,
};

function sortNewest(
  db: ReadDb,
  { inTitle }: Matching,
  kind: EntryKind,
  ids: string,
  limit: number,
): Promise<{ entry: number }[]> {
  const title = kind === 'passage' ? null : inTitle;
  const titled = title === null ? '' : `entry IN (${foundFromBehind('rowid', kind)}) DESC,`;
  return db.all(
    `SELECT entry FROM (SELECT value AS entry FROM json_each(?)) ORDER BY ${titled} ${NEWEST_FIRST[kind]} LIMIT ?`,
    ids,
    ...(title === null ? [] : [title]),
    limit,
  );
}

/**
 * Testimony by testimony, the newest first, until there are enough: a word in so many passages is in the first few.
 * CROSS JOIN keeps that order of work, and the LIMIT inside keeps SQLite from dropping the ORDER BY as without effect.
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
