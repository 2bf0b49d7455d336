import type { WriteDb } from '../database/database.ts';

/** What can have topics, each with its table of them and that table's column for the owner. */
const tables = {
  position: { table: 'position_topic', owner: 'position_id' },
  testimony: { table: 'testimony_topic', owner: 'testimony_id' },
  excerpt: { table: 'excerpt_topic', owner: 'excerpt_id' },
} as const;

/**
 * Replaces the owner's topics, inside the caller's transaction; of names that differ in capitals only, the one that is
 * in use stands. Topics that nothing uses any more go.
 */
export async function replaceTopics(
  db: WriteDb,
  kind: keyof typeof tables,
  owner: number,
  names: readonly string[],
): Promise<void> {
  const { table, owner: column } = tables[kind];
  await db.run(`DELETE FROM ${table} WHERE ${column} = ?`, owner);
  await db.run(
    `DELETE FROM topic WHERE ${Object.values(tables)
      .map((one) => `id NOT IN (SELECT topic_id FROM ${one.table})`)
      .join(' AND ')}`,
  );
  for (const name of names) {
    await db.run('INSERT INTO topic (name) VALUES (?) ON CONFLICT (name) DO NOTHING', name);
    await db.run(
      `INSERT INTO ${table} (${column}, topic_id) SELECT ?, id FROM topic WHERE name = ? ON CONFLICT DO NOTHING`,
      owner,
      name,
    );
  }
}
