/** Brings a library file to the newest schema, one numbered SQL file at a time. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import { type Connection, openConnection } from './connection.ts';
import { transact } from './database.ts';

/** "STPT" in SQLite's header, by which a library is told from any other database. */
export const APPLICATION_ID = 0x53545054;

interface Migration {
  version: number;
  file: string;
}

/** The migrations in `folder` by number: `001-library.sql` takes a library to version 1. */
export async function listMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return files.map((name, index) => {
    const version = Number(name.slice(0, 3));
    if (version !== index + 1) throw new Error(`Migration ${name} should be number ${index + 1}.`);
    return { version, file: join(folder, name) };
  });
}

/**
 * Applies what is missing, each in its own transaction with a foreign-key check before it commits. Before the first,
 * a copy of a library that holds something is kept beside it as `library-before-NNN.sqlite`. Refuses, and leaves
 * untouched, what is no library, is damaged, or was made by a newer Standpoint.
 */
export async function migrate(file: string, migrations: Migration[]): Promise<void> {
  // Asked before the file is opened, because opening makes a log.
  const endedCleanly = !existsSync(`${file}-wal`);
  const connection = await openConnection(file, 'create');
  try {
    const version = await readVersion(connection, file);
    if (version > 0) await checkSoundness(connection, file, endedCleanly);
    const newest = migrations.length;
    if (version > newest) {
      throw new StandpointError(
        'library-newer',
        `The library ${file} was made by a newer Standpoint (version ${version} of the library, this one knows ${newest}). It was left as it is; please update Standpoint on this computer.`,
      );
    }
    const missing = migrations.slice(version);
    const first = missing[0];
    if (!first) return;
    if (version > 0) await keepCopy(connection, file, first.version);
    for (const migration of missing) await apply(connection, migration);
  } finally {
    await connection.close();
  }
}

async function readVersion(connection: Connection, file: string): Promise<number> {
  const header = await connection.get<{ application: number; version: number; tables: number }>(
    `SELECT (SELECT application_id FROM pragma_application_id) AS application,
            (SELECT user_version FROM pragma_user_version) AS version,
            (SELECT count(*) FROM sqlite_schema) AS tables`,
  );
  const isNew = header?.tables === 0 && header.application === 0 && header.version === 0;
  if (!header || (!isNew && header.application !== APPLICATION_ID)) {
    throw new StandpointError(
      'library-not-a-library',
      `${file} is a database of another program, not a Standpoint library. It was left as it is; choose another folder.`,
    );
  }
  return header.version;
}

/**
 * Reading all of a library takes a second per 100 MB, so a large one is read through only after an unclean end (which
 * leaves its log behind); a copy that was cut short is found in any case.
 */
const QUICKLY_READ_BYTES = 32 * 1024 * 1024;

async function checkSoundness(connection: Connection, file: string, endedCleanly: boolean): Promise<void> {
  const sizes = await connection.get<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  );
  const { size } = await stat(file);
  if (endedCleanly && size < (sizes?.bytes ?? 0)) throw damaged(file, 'it was cut short');
  if (endedCleanly && size > QUICKLY_READ_BYTES) return;
  const row = await connection.get<{ quick_check: string }>('PRAGMA quick_check(1)');
  if (row?.quick_check !== 'ok') throw damaged(file, row?.quick_check ?? 'it could not be read');
}

function damaged(file: string, how: string): StandpointError {
  return new StandpointError(
    'library-damaged',
    `The library ${file} is damaged (${how}). It was left as it is. Put back a copy from your backup, or from a library-before-….sqlite file beside it.`,
  );
}

/** Written under another name first, so that a copy that bears the final name is whole. */
async function keepCopy(connection: Connection, file: string, version: number): Promise<void> {
  const copy = join(dirname(file), `library-before-${String(version).padStart(3, '0')}.sqlite`);
  const part = `${copy}.${randomUUID()}.part`;
  try {
    await connection.run('VACUUM INTO ?', part);
    await rename(part, copy);
  } finally {
    await rm(part, { force: true });
  }
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  const sql = await readFile(migration.file, 'utf8');
  await transact(connection, async (db) => {
    // Another start may have done it between our look and our turn.
    const now = await db.get<{ user_version: number }>('PRAGMA user_version');
    if ((now?.user_version ?? 0) >= migration.version) return;
    await connection.execute(sql);
    const broken = await db.all('PRAGMA foreign_key_check');
    if (broken.length > 0) throw new Error(`Migration ${migration.version} leaves dangling references.`);
    await connection.execute(
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migration.version};`,
    );
  });
}
