/** Keeping that a briefing was given to somebody. */
import type { DeliveryContent } from '../../../shared/deliveries.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';
import { getDelivery, noDelivery } from './read-deliveries.ts';

/** Gives the delivery's id. Throws `not-found` where the briefing has no such export. */
export async function createDelivery(
  db: WriteDb,
  briefing: string,
  content: DeliveryContent,
  createdAt: string,
): Promise<string> {
  await refuseOtherExport(db, briefing, content.export);
  const { lastId } = await db.run(
    `INSERT INTO delivery (briefing_id, export_id, recipient, meeting, given_on, note, created_at)
     VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER), ?, ?, ?, ?, ?)`,
    briefing,
    ...valuesOf(content),
    createdAt,
  );
  return String(lastId);
}

/** Throws `not-found`. */
export async function editDelivery(db: WriteDb, id: string, content: DeliveryContent): Promise<void> {
  const { briefing } = await getDelivery(db, id);
  await refuseOtherExport(db, briefing, content.export);
  await db.run(
    `UPDATE delivery SET export_id = CAST(? AS INTEGER), recipient = ?, meeting = ?, given_on = ?, note = ?
     WHERE CAST(id AS TEXT) = ?`,
    ...valuesOf(content),
    id,
  );
}

/** Out of sight (`removedAt`) or back (null). Throws `not-found`. */
export async function markDeliveryRemoved(db: WriteDb, id: string, removedAt: string | null): Promise<void> {
  const { changes } = await db.run(
    'UPDATE delivery SET removed_at = ? WHERE CAST(id AS TEXT) = ?',
    removedAt,
    id,
  );
  if (changes === 0) throw noDelivery(id);
}

function valuesOf({ export: exported, recipient, meeting, date, note }: DeliveryContent) {
  return [exported, recipient.trim(), meeting.trim(), date, note.trim()] as const;
}

async function refuseOtherExport(db: ReadDb, briefing: string, exported: string | null): Promise<void> {
  if (exported === null) return;
  const found = await db.get(
    'SELECT 1 FROM briefing_export WHERE CAST(id AS TEXT) = ? AND CAST(briefing_id AS TEXT) = ?',
    exported,
    briefing,
  );
  if (!found) {
    throw new StandpointError('not-found', 'The library has no record of this export of the briefing.');
  }
}
