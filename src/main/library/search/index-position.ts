import type { ReadDb, WriteDb } from '../database/database.ts';
import { putEntry } from './index-entry.ts';

interface IndexedPosition {
  title: string;
  statement: string;
  sections: string;
  topics: string | null;
}

/** Puts the position's current words into the search index, in the transaction that changed them. */
export async function indexPosition(db: WriteDb, id: number): Promise<void> {
  const row = await readIndexed(db, id);
  if (!row) return putEntry(db, 'position', id, null);
  const sections = JSON.parse(row.sections) as { heading: string; text: string }[];
  const body = [row.statement, ...sections.flatMap((section) => [section.heading, section.text])].join('\n');
  await putEntry(db, 'position', id, { title: row.title, body, topics: row.topics ?? '' });
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
