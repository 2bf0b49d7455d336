/** To whom briefings were given: the row mapping, then one function per query. */
import type { Delivery, DeliveryOf } from '../../../shared/deliveries.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ReadDb } from '../database/database.ts';

const columns = `CAST(delivery.id AS TEXT) AS id, CAST(delivery.briefing_id AS TEXT) AS briefing,
  CAST(delivery.export_id AS TEXT) AS export, delivery.recipient, delivery.meeting, delivery.given_on AS date,
  delivery.note`;

const latestFirst = 'delivery.given_on DESC, delivery.id DESC';

export function listDeliveries(db: ReadDb, briefing: string): Promise<Delivery[]> {
  return db.all<Delivery>(
    `SELECT ${columns} FROM delivery
     WHERE CAST(briefing_id AS TEXT) = ? AND removed_at IS NULL ORDER BY ${latestFirst}`,
    briefing,
  );
}

/** Throws `not-found`, also for one that was removed. */
export async function getDelivery(db: ReadDb, id: string): Promise<Delivery> {
  const row = await db.get<Delivery>(
    `SELECT ${columns} FROM delivery WHERE CAST(id AS TEXT) = ? AND removed_at IS NULL`,
    id,
  );
  if (!row) throw noDelivery(id);
  return row;
}

export function noDelivery(id: string): StandpointError {
  return new StandpointError('not-found', `The library has no delivery “${id}”. It may have been removed.`);
}

/** The deliveries of documents that have the position, also of briefings that were removed since: they were given. */
export function listDeliveriesOfPosition(db: ReadDb, slug: string): Promise<DeliveryOf[]> {
  return listDeliveriesOf(
    db,
    `SELECT export_id, NULL AS briefing_id, position_id AS what, version FROM briefing_export_position
     UNION ALL SELECT NULL, briefing_id, position_id, version FROM briefing_reference`,
    '(SELECT id FROM position WHERE slug = ?1)',
    `block.value ->> 'type' = 'position' AND block.value ->> 'slug' = ?1`,
    slug,
  );
}

export function listDeliveriesOfExcerpt(db: ReadDb, id: string): Promise<DeliveryOf[]> {
  return listDeliveriesOf(
    db,
    `SELECT export_id, NULL AS briefing_id, excerpt_id AS what, version FROM briefing_export_excerpt
     UNION ALL SELECT NULL, briefing_id, excerpt_id, version FROM briefing_excerpt`,
    '(SELECT id FROM excerpt WHERE CAST(id AS TEXT) = ?1)',
    `block.value ->> 'type' = 'excerpt' AND block.value ->> 'excerpt' = ?1`,
    id,
  );
}

/**
 * What an exported document has stays as it was; where nobody said which was given, the briefing of today counts, but for
 * the words that are adapted in it: those are no version of the record.
 */
function listDeliveriesOf(
  db: ReadDb,
  quoted: string,
  whose: string,
  isOfficial: string,
  parameter: string,
): Promise<DeliveryOf[]> {
  return db.all<DeliveryOf>(
    `WITH quoted AS (${quoted})
     SELECT ${columns}, briefing.title, quoted.version FROM quoted
     JOIN delivery ON quoted.export_id = delivery.export_id
       OR (delivery.export_id IS NULL AND quoted.briefing_id = delivery.briefing_id)
     JOIN briefing ON briefing.id = delivery.briefing_id
     WHERE quoted.what = ${whose} AND delivery.removed_at IS NULL
       AND (quoted.export_id IS NOT NULL OR EXISTS (
         SELECT 1 FROM json_each(briefing.document, '$.blocks') AS block
         WHERE ${isOfficial} AND block.value ->> 'version' = quoted.version))
     ORDER BY ${latestFirst}, quoted.version DESC`,
    parameter,
  );
}
