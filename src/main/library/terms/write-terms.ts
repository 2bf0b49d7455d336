import type { TermContent } from '../../../shared/terms.ts';
import type { WriteDb } from '../database/database.ts';

/** A term of staff's own, or what they make of one that ships. New ones are switched on. */
export async function writeTermContent(
  db: WriteDb,
  id: string,
  content: TermContent,
  changedAt: string,
): Promise<void> {
  await db.run(
    `INSERT INTO term (id, content, is_on, changed_at) VALUES (?, ?, 1, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at`,
    id,
    JSON.stringify(content),
    changedAt,
  );
}

export async function switchTerm(db: WriteDb, id: string, isOn: boolean, changedAt: string): Promise<void> {
  await db.run(
    `INSERT INTO term (id, content, is_on, changed_at) VALUES (?, NULL, ?, ?)
     ON CONFLICT (id) DO UPDATE SET is_on = excluded.is_on, changed_at = excluded.changed_at`,
    id,
    isOn ? 1 : 0,
    changedAt,
  );
}

/** Forgets what staff did to these terms. */
export async function forgetTerms(db: WriteDb, ids: readonly string[]): Promise<void> {
  await db.run('DELETE FROM term WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
}
