/** Packets as they are kept: reading and writing `packet`. */
import { StandpointError } from '../../../shared/errors.ts';
import { blankPacket, type Packet, type PacketContent } from '../../../shared/packets.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';

interface Row extends Omit<Packet, 'content'> {
  content: string;
}

const columns = `CAST(id AS TEXT) AS id, content, updated_at AS updatedAt, last_made_at AS lastMadeAt`;

/** The last changed first. */
export async function listPackets(db: ReadDb): Promise<Packet[]> {
  const rows = await db.all<Row>(
    `SELECT ${columns} FROM packet WHERE removed_at IS NULL ORDER BY updated_at DESC, id DESC`,
  );
  return rows.map(packetOf);
}

/** Throws `not-found`, also for one that was removed. */
export async function getPacket(db: ReadDb, id: string): Promise<Packet> {
  const row = await db.get<Row>(
    `SELECT ${columns} FROM packet WHERE CAST(id AS TEXT) = ? AND removed_at IS NULL`,
    id,
  );
  if (!row) throw noPacket(id);
  return packetOf(row);
}

/** Gives the packet's id. */
export async function createPacket(db: WriteDb, content: PacketContent, now: string): Promise<string> {
  const { lastId } = await db.run(
    'INSERT INTO packet (content, created_at, updated_at) VALUES (?, ?, ?)',
    JSON.stringify(content),
    now,
    now,
  );
  return String(lastId);
}

/** Throws `not-found`. */
export async function editPacket(
  db: WriteDb,
  id: string,
  content: PacketContent,
  now: string,
): Promise<void> {
  const { changes } = await db.run(
    'UPDATE packet SET content = ?, updated_at = ? WHERE CAST(id AS TEXT) = ? AND removed_at IS NULL',
    JSON.stringify(content),
    now,
    id,
  );
  if (changes === 0) throw noPacket(id);
}

/** Out of sight (`removedAt`) or back (null). Throws `not-found`. */
export async function markPacketRemoved(db: WriteDb, id: string, removedAt: string | null): Promise<void> {
  const { changes } = await db.run(
    'UPDATE packet SET removed_at = ? WHERE CAST(id AS TEXT) = ?',
    removedAt,
    id,
  );
  if (changes === 0) throw noPacket(id);
}

export async function markPacketMade(db: WriteDb, id: string, madeAt: string): Promise<void> {
  await db.run('UPDATE packet SET last_made_at = ? WHERE CAST(id AS TEXT) = ?', madeAt, id);
}

function packetOf({ content, ...row }: Row): Packet {
  return { ...row, content: { ...blankPacket, ...(JSON.parse(content) as Partial<PacketContent>) } };
}

function noPacket(id: string): StandpointError {
  return new StandpointError('not-found', `The library has no packet “${id}”. It may have been removed.`);
}
