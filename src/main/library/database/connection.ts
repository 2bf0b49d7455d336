/** One SQLite connection as promises. The only file that imports the driver, so that it can be exchanged. */
import sqlite3 from 'sqlite3';
import { explainSqliteError } from './sqlite-errors.ts';

export type SqlValue = string | number | null;

export interface ReadDb {
  /** The first row, or undefined. */
  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>;
  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]>;
}

/** Permission to write, held only inside `Database.write`. */
export interface WriteDb extends ReadDb {
  run(sql: string, ...values: SqlValue[]): Promise<{ changes: number; lastId: number }>;
}

export interface Connection extends WriteDb {
  /** Several statements without values. */
  execute(sql: string): Promise<void>;
  /** Ends the statements that run now; each rejects. Does nothing where none does. */
  interrupt(): void;
  close(): Promise<void>;
}

/** How long a statement waits for another process's lock before it is answered with `library-locked`. */
const LOCK_WAIT_MS = 5000;

/** Opens an existing or new database file. `file` stands in messages; errors are `StandpointError`s. */
export function openConnection(file: string, access: 'create' | 'write' | 'read'): Promise<Connection> {
  const flags =
    access === 'create'
      ? sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE
      : access === 'write'
        ? sqlite3.OPEN_READWRITE
        : sqlite3.OPEN_READONLY;

  return new Promise((resolve, reject) => {
    const driver = new sqlite3.Database(file, flags, (error) => {
      if (error) return reject(explainSqliteError(error, file));
      driver.configure('busyTimeout', LOCK_WAIT_MS);
      resolve(connectionOf(driver, file));
    });
  });
}

function connectionOf(driver: sqlite3.Database, file: string): Connection {
  const failure = (error: Error) => explainSqliteError(error, file);
  return {
    get: (sql, ...values) =>
      new Promise((resolve, reject) => {
        driver.get(sql, checked(values), (error: Error | null, row) =>
          error ? reject(failure(error)) : resolve(row as never),
        );
      }),
    all: (sql, ...values) =>
      new Promise((resolve, reject) => {
        driver.all(sql, checked(values), (error: Error | null, rows) =>
          error ? reject(failure(error)) : resolve(rows as never),
        );
      }),
    run: (sql, ...values) =>
      new Promise((resolve, reject) => {
        driver.run(sql, checked(values), function (error: Error | null) {
          if (error) reject(failure(error));
          else resolve({ changes: this.changes, lastId: this.lastID });
        });
      }),
    execute: (sql) =>
      new Promise((resolve, reject) => {
        driver.exec(sql, (error) => (error ? reject(failure(error)) : resolve()));
      }),
    interrupt: () => driver.interrupt(),
    close: () =>
      new Promise((resolve, reject) => {
        driver.close((error) => (error ? reject(failure(error)) : resolve()));
      }),
  };
}

/** The driver stores undefined and BigInt as NULL and objects as "[object Object]", all in silence. */
function checked(values: SqlValue[]): SqlValue[] {
  for (const value of values) {
    const storable =
      value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
    if (!storable) throw new TypeError(`A ${typeof value} can't be stored in the library.`);
  }
  return values;
}
