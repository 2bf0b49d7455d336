import type { ReadDb, WriteDb } from '../database/database.ts';
import { isPassageOf, passageEntryId } from './entries.ts';
import { INDEX_COLUMNS, putEntry } from './index-entry.ts';
import { withInitials } from './initials.ts';

/** Passages indexed at a time: a tenth of a second, after which an import can say how far it is, or be cancelled. */
const CHUNK = 2_000;

/**
 * Puts what the testimony says of itself and all its passages into the search index, inside the caller's transaction.
 * What the index has of it already is brought up to date, and only passages whose speaker is known by other words now
 * are indexed again. `report` is told after each step how many passages are done, and may throw to end it.
 */
export async function indexTestimony(
  db: WriteDb,
  id: number,
  report: (done: number) => void = () => undefined,
): Promise<void> {
  await indexTestimonyDetails(db, id);
  const { passages } = (await db.get<{ passages: number }>(
    'SELECT max(ordinal) AS passages FROM passage WHERE testimony_id = ?',
    id,
  )) ?? { passages: 0 };
  for (let first = 1; first <= passages; first += CHUNK) {
    const last = Math.min(passages, first + CHUNK - 1);
    await forgetOutdated(db, id, first, last);
    await indexMissing(db, id, first, last);
    report(last);
  }
}

/** Takes the testimony with all its passages out of the search index, inside the caller's transaction. */
export async function removeTestimonyFromIndex(db: WriteDb, id: number): Promise<void> {
  await putEntry(db, 'testimony', id, null);
  await db.run(`DELETE FROM search_index WHERE ${isPassageOf('rowid', '?1')}`, id);
  await db.run(`DELETE FROM search_entry WHERE ${isPassageOf('id', '?1')}`, id);
}

/**
 * For passages `?2` to `?3` of testimony `?1`: by which words their speaker is found. A label stands for the witness
 * of the statement where they speak under it, or else of the first statement in which that label is the witness's.
 */
const SPEAKERS = `
  label AS (
    SELECT speaker, witness_name || char(10) || witness_organisation AS witness, min(ordinal)
    FROM statement WHERE testimony_id = ?1 AND speaker <> '' GROUP BY speaker),
  spoken AS (
    SELECT ${passageEntryId('passage.testimony_id', 'passage.ordinal')} AS id,
           passage.speaker || char(10) || CASE passage.speaker
             WHEN '' THEN statement.witness_name || char(10) || statement.witness_organisation
             WHEN statement.speaker THEN statement.witness_name || char(10) || statement.witness_organisation
             ELSE coalesce(label.witness, '') END AS speaker
    FROM passage
    JOIN statement ON statement.testimony_id = passage.testimony_id AND statement.ordinal = passage.statement
    LEFT JOIN label ON label.speaker = passage.speaker
    WHERE passage.testimony_id = ?1 AND passage.ordinal BETWEEN ?2 AND ?3)`;

async function forgetOutdated(db: WriteDb, id: number, first: number, last: number): Promise<void> {
  const outdated = await db.get<{ ids: string; count: number }>(
    `WITH ${SPEAKERS}
     SELECT json_group_array(entry.id) AS ids, count(*) AS count
     FROM spoken JOIN search_entry AS entry ON entry.id = spoken.id WHERE entry.speaker <> spoken.speaker`,
    id,
    first,
    last,
  );
  if (!outdated || outdated.count === 0) return;
  const those = 'IN (SELECT value FROM json_each(?))';
  await db.run(`DELETE FROM search_index WHERE rowid ${those}`, outdated.ids);
  await db.run(`DELETE FROM search_entry WHERE id ${those}`, outdated.ids);
}

async function indexMissing(db: WriteDb, id: number, first: number, last: number): Promise<void> {
  const missing = await db.get<{ ids: string; count: number }>(
    `WITH ${SPEAKERS}
     SELECT json_group_array(id) AS ids, count(*) AS count FROM spoken
     WHERE NOT EXISTS (SELECT 1 FROM search_entry AS entry WHERE entry.id = spoken.id)`,
    id,
    first,
    last,
  );
  if (!missing || missing.count === 0) return;
  await db.run(
    `WITH ${SPEAKERS}
     INSERT INTO search_entry (id, speaker)
     SELECT id, speaker FROM spoken WHERE id IN (SELECT value FROM json_each(?4)) ORDER BY id`,
    id,
    first,
    last,
    missing.ids,
  );
  await db.run(
    `INSERT INTO search_index (rowid, ${INDEX_COLUMNS})
     SELECT id, ${INDEX_COLUMNS} FROM search_content
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    missing.ids,
  );
}

interface DetailsRow {
  title: string;
  forum: string;
  jurisdiction: string;
  bill: string;
  serial: string;
  docket: string;
  topics: string | null;
  witnesses: string | null;
  statements: string | null;
  speakers: string | null;
}

/** Puts what the testimony says of itself, its topics among that, into the search index, and no passage. */
export async function indexTestimonyDetails(db: WriteDb, id: number): Promise<void> {
  const row = await readDetails(db, id);
  if (!row) return putEntry(db, 'testimony', id, null);
  await putEntry(db, 'testimony', id, {
    title: row.title,
    body: [row.witnesses, row.bill, row.serial, row.docket, row.statements].filter(Boolean).join('\n'),
    topics: row.topics ?? '',
    speaker: [row.witnesses, row.speakers].filter(Boolean).join('\n'),
    forum: withInitials(row.forum),
    jurisdiction: withInitials(row.jurisdiction),
  });
}

function readDetails(db: ReadDb, id: number): Promise<DetailsRow | undefined> {
  return db.get(
    `SELECT title, forum, jurisdiction, bill, serial, docket,
            (SELECT group_concat(topic.name, ', ') FROM testimony_topic JOIN topic ON topic.id = topic_id
             WHERE testimony_id = ?1) AS topics,
            (SELECT group_concat(witness, char(10)) FROM (
               SELECT DISTINCT concat_ws(', ', nullif(witness_name, ''), nullif(witness_title, ''),
                                         nullif(witness_organisation, '')) AS witness
               FROM statement WHERE testimony_id = ?1) WHERE witness <> '') AS witnesses,
            (SELECT group_concat(title, char(10)) FROM statement WHERE testimony_id = ?1) AS statements,
            (SELECT group_concat(speaker, char(10)) FROM (
               SELECT DISTINCT speaker FROM passage WHERE testimony_id = ?1 AND speaker <> '')) AS speakers
     FROM testimony WHERE id = ?1 AND removed_at IS NULL`,
    id,
  );
}
