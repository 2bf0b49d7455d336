import type { ReadDb } from './database/database.ts';

/** By which documents of this library are told from those of another; its copies have the same. */
export async function readIdentity(db: ReadDb): Promise<string> {
  const row = await db.get<{ identity: string }>('SELECT identity FROM library');
  return row?.identity ?? '';
}
