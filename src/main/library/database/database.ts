/** The open library file: one writer that works in the order asked, and separate readers. */
import { type Connection, openConnection, type ReadDb, type WriteDb } from './connection.ts';
import { type Ask, startQuestions } from './questions.ts';
import { startQueue } from './queue.ts';

export type { ReadDb, SqlValue, WriteDb } from './connection.ts';

export interface Database {
  file: string;
  /** Sees what is committed, never an open transaction. */
  read: ReadDb;
  /** A reader for searches, so that a slow one doesn't hold up browsing, and can be interrupted: see questions.ts. */
  ask: Ask;
  /**
   * Runs `work` in a transaction: all of it is durable when the promise resolves, none of it when it rejects.
   * Transactions run one after the other, first in, first out.
   */
  write<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result>;
  /** Whether a transaction runs or waits. */
  isWriting(): boolean;
  close(): Promise<void>;
}

/** Opens a file that has been migrated; see `migrate.ts`. */
export async function openDatabase(file: string): Promise<Database> {
  const opened: Connection[] = [];
  const open = async (access: 'write' | 'read') => {
    const connection = await openConnection(file, access);
    opened.push(connection);
    return connection;
  };
  try {
    const writer = await open('write');
    // A confirmed edit survives a power cut: https://sqlite.org/pragma.html#pragma_synchronous
    await writer.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    const read = await open('read');
    const search = await open('read');
    const enqueue = startQueue();
    let transactions = 0;

    return {
      file,
      read,
      ask: startQuestions(search),
      async write(work) {
        transactions += 1;
        try {
          return await enqueue(() => transact(writer, work));
        } finally {
          transactions -= 1;
        }
      },
      isWriting: () => transactions > 0,
      close: () => enqueue(() => closeAll(opened)),
    };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** Runs `work` between BEGIN and COMMIT. `immediate` takes the write lock at once, so that no later step finds it taken. */
export async function transact<Result>(
  connection: Connection,
  work: (db: WriteDb) => Promise<Result>,
): Promise<Result> {
  await connection.execute('BEGIN IMMEDIATE');
  try {
    const result = await work(connection);
    await connection.execute('COMMIT');
    return result;
  } catch (error) {
    // After some errors (a full disk) SQLite has rolled back by itself; then there is nothing to roll back.
    await connection.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Readers first: the last connection to close writes the log back into the file, and only a writer may. */
async function closeAll(connections: Connection[]): Promise<void> {
  for (const connection of connections.splice(0).reverse()) await connection.close();
}
