import type { WriteDb } from '../database/database.ts';
import { getExcerptVersion } from '../excerpts/read-excerpt.ts';
import { putEntry } from './index-entry.ts';

interface ExcerptRow {
  version: number;
  notes: string;
  topics: string | null;
}

/** Puts the excerpt's current words into the search index, in the transaction that changed them; out if removed. */
export async function indexExcerpt(db: WriteDb, id: number): Promise<void> {
  const row = await db.get<ExcerptRow>(
    `SELECT current_version AS version, notes,
            (SELECT group_concat(topic.name, ', ') FROM excerpt_topic JOIN topic ON topic.id = excerpt_topic.topic_id
             WHERE excerpt_topic.excerpt_id = excerpt.id) AS topics
     FROM excerpt WHERE id = ? AND removed_at IS NULL`,
    id,
  );
  if (!row) return removeExcerptFromIndex(db, id);
  const { text, speakers, citation } = await getExcerptVersion(db, String(id), row.version);
  await putEntry(db, 'excerpt', id, {
    body: text,
    topics: row.topics ?? '',
    notes: row.notes,
    speaker: [...speakers, citation.witness.name, citation.witness.organisation].join('\n'),
  });
}

export function removeExcerptFromIndex(db: WriteDb, id: number): Promise<void> {
  return putEntry(db, 'excerpt', id, null);
}
