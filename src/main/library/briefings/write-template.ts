/** A template of the office is stored as a briefing is, under a name of its own: this is what only templates have. */
import type { WriteDb } from '../database/database.ts';
import { noOwnTemplate } from '../templates/read-templates.ts';

/** Throws `not-found`, also for a briefing. */
export async function renameTemplate(
  db: WriteDb,
  { id, name, description }: { id: string; name: string; description: string },
): Promise<void> {
  const { changes } = await db.run(
    `UPDATE briefing SET template_name = ?, template_description = ?
     WHERE CAST(id AS TEXT) = ? AND template_name IS NOT NULL AND removed_at IS NULL`,
    name,
    description,
    id,
  );
  if (changes === 0) throw noOwnTemplate(id);
}

/** Out of sight (`removedAt`) or back (null). Throws `not-found`, also for a briefing. */
export async function markTemplateRemoved(db: WriteDb, id: string, removedAt: string | null): Promise<void> {
  const { changes } = await db.run(
    'UPDATE briefing SET removed_at = ? WHERE CAST(id AS TEXT) = ? AND template_name IS NOT NULL',
    removedAt,
    id,
  );
  if (changes === 0) throw noOwnTemplate(id);
}
