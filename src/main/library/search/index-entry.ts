import type { WriteDb } from '../database/database.ts';
import { type EntryKind, entryId } from './entries.ts';

/** What an entry can be found by; what is left out is empty. */
export interface EntryWords {
  title?: string;
  body: string;
  topics?: string;
  notes?: string;
  speaker?: string;
  forum?: string;
  jurisdiction?: string;
}

/** The columns of the index, in their order. */
export const INDEX_COLUMNS = 'title, body, topics, notes, speaker, forum, jurisdiction';

type OwnEntryKind = Exclude<EntryKind, 'passage'>;

/** Puts the words in place of those that the index has for it; null takes it out. Inside the caller's transaction. */
export async function putEntry(
  db: WriteDb,
  kind: OwnEntryKind,
  number: number,
  words: EntryWords | null,
): Promise<void> {
  const id = entryId(kind, '?');
  // First the index: it asks `search_entry` which words it has to forget.
  await db.run(`DELETE FROM search_index WHERE rowid = ${id}`, number);
  await db.run(`DELETE FROM search_entry WHERE id = ${id}`, number);
  if (!words) return;
  await db.run(
    `INSERT INTO search_entry (id, ${INDEX_COLUMNS}) VALUES (${id}, ?, ?, ?, ?, ?, ?, ?)`,
    number,
    words.title ?? '',
    words.body,
    words.topics ?? '',
    words.notes ?? '',
    words.speaker ?? '',
    words.forum ?? '',
    words.jurisdiction ?? '',
  );
  await db.run(
    `INSERT INTO search_index (rowid, ${INDEX_COLUMNS}) SELECT id, ${INDEX_COLUMNS} FROM search_content WHERE id = ${id}`,
    number,
  );
}
