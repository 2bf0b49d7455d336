import type { ReadDb, WriteDb } from '../database/database.ts';

/** An entry's rowid in the search index: its own table's id and its kind in one number. */
export const POSITION_KIND = 0;
export const BRIEFING_KIND = 1;
export const KINDS = 4;

interface IndexedPosition {
  title: string;
  statement: string;
  sections: string;
  topics: string | null;
}

/** Puts the position's current words into the search index, in the transaction that changed them. */
export async function indexPosition(db: WriteDb, id: number): Promise<void> {
  const row = await readIndexed(db, id);
  const rowid = id * KINDS + POSITION_KIND;
  await db.run('DELETE FROM search_index WHERE rowid = ?', rowid);
  if (!row) return;
  const sections = JSON.parse(row.sections) as { heading: string; text: string }[];
  const body = [row.statement, ...sections.flatMap((section) => [section.heading, section.text])].join('\n');
  await db.run(
    'INSERT INTO search_index (rowid, title, body, topics) VALUES (?, ?, ?, ?)',
    rowid,
    row.title,
    body,
    row.topics ?? '',
  );
}

function readIndexed(db: ReadDb, id: number): Promise<IndexedPosition | undefined> {
  return db.get(
    `SELECT version.title, version.statement, version.sections,
            (SELECT group_concat(topic.name, ', ') FROM position_topic JOIN topic ON topic.id = position_topic.topic_id
             WHERE position_topic.position_id = position.id) AS topics
     FROM position
     JOIN position_version AS version ON version.position_id = position.id AND version.version = position.current_version
     WHERE position.id = ?`,
    id,
  );
}
