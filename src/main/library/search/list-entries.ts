/** Which entries a question finds, counted and in order. */
import type { SearchKind } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import {
  ENTRIES_OF,
  type Entry,
  type EntryKind,
  isOfKind,
  isPassageOf,
  kindNumber,
  kindNumberOf,
  kindOfNumber,
  numberIn,
  readEntryId,
} from './entries.ts';
import type { Matching } from './matching.ts';

/**
 * As many are counted, and ranked: 10 ms of work, where a word that stands in most of 300,000 passages would take
 * 200 ms, most of it for ranking what it says nothing about.
 */
export const MOST_RANKED = 10_000;

/**
 * A word in the title counts for four in the text, as measured best on real queries; a topic for two. In the order of
 * the index's columns: title, body, topics, notes, speaker, forum, jurisdiction.
 */
const WEIGHTS = '4.0, 1.0, 2.0, 1.0, 1.0, 1.0, 1.0';

export type EntryCounts = ReadonlyMap<EntryKind, number>;

/** How many there are by kind; together at most one more than can be ranked, of which the passages come last. */
export async function countEntries(
  db: ReadDb,
  { tables, from, where }: Matching,
  most = MOST_RANKED,
): Promise<EntryCounts> {
  const rows = await db.all<{ kind: number; count: number }>(
    `${tables.sql} SELECT kind, count(*) AS count FROM (
       SELECT ${kindNumberOf('rowid')} AS kind FROM ${from} WHERE ${where.sql} ORDER BY rowid LIMIT ${most + 1})
     GROUP BY kind`,
    ...tables.values,
    ...where.values,
  );
  return new Map(rows.map((row) => [kindOfNumber(row.kind), row.count]));
}

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
  // Entries of testimony and its passages are one kind to whoever looks for them.
  const group = `CASE ${kindNumberOf('rowid')} ${kinds
    .flatMap((kind, place) => ENTRIES_OF[kind].map((one) => `WHEN ${kindNumber(one)} THEN ${place}`))
    .join(' ')} END`;
  const ranked = `SELECT rowid AS entry, bm25(search_index, ${WEIGHTS}) AS score, ${each ? group : '0'} AS place
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

/** Kind by kind: those with the words in their title, then the newest; testimony itself before its passages. */
export async function listNewest(
  db: ReadDb,
  matching: Matching,
  { kinds, limit, each }: Wanted,
  counts: EntryCounts,
): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const kind of kinds) {
    const most = each ? found.length + limit : limit;
    for (const one of ENTRIES_OF[kind]) {
      const missing = most - found.length;
      if (missing <= 0 || !counts.has(one)) continue;
      const rows =
        one === 'passage'
          ? await listNewestPassages(db, matching, missing)
          : await listNewestOf(db, matching, one, missing);
      found.push(...rows.map((row) => readEntryId(row.entry)));
    }
  }
  return found;
}

/** Positions have no time of their own and come in the page's order. */
const NEWEST_FIRST: Readonly<Record<Exclude<EntryKind, 'passage'>, string>> = {
  position: `(SELECT ordinal FROM position WHERE id = ${numberIn('rowid')})`,
  testimony: `(SELECT date FROM testimony WHERE id = ${numberIn('rowid')}) DESC NULLS LAST, rowid DESC`,
  excerpt: 'rowid DESC',
  briefing: `(SELECT updated_at FROM briefing WHERE id = ${numberIn('rowid')}) DESC`,
};

function listNewestOf(
  db: ReadDb,
  { tables, from, where, inTitle }: Matching,
  kind: Exclude<EntryKind, 'passage'>,
  limit: number,
): Promise<{ entry: number }[]> {
  const titled =
    inTitle === null
      ? ''
      : `rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ? AND ${isOfKind('rowid', kind)}) DESC,`;
  return db.all(
    `${tables.sql} SELECT rowid AS entry FROM ${from} WHERE ${where.sql} AND ${isOfKind('rowid', kind)}
     ORDER BY ${titled} ${NEWEST_FIRST[kind]} LIMIT ?`,
    ...tables.values,
    ...where.values,
    ...(inTitle === null ? [] : [inTitle]),
    limit,
  );
}

/**
 * Testimony by testimony, the newest first, until there are enough: a word in so many passages is in the first few.
 * CROSS JOIN keeps that order of work, and the LIMIT inside keeps SQLite from dropping the ORDER BY as without effect.
 */
function listNewestPassages(
  db: ReadDb,
  { tables, where }: Matching,
  limit: number,
): Promise<{ entry: number }[]> {
  const newest = `newest (testimony) AS MATERIALIZED (
    SELECT id FROM testimony WHERE removed_at IS NULL ORDER BY date DESC NULLS LAST, id DESC LIMIT -1)`;
  return db.all(
    `${tables.sql === '' ? 'WITH' : `${tables.sql},`} ${newest}
     SELECT rowid AS entry FROM newest CROSS JOIN search_index
     WHERE ${where.sql} AND ${isPassageOf('rowid', 'testimony')} LIMIT ?`,
    ...tables.values,
    ...where.values,
    limit,
  );
}
