import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openConnection } from './connection.ts';
import { openDatabase } from './database.ts';
import { APPLICATION_ID, migrate } from './migrate.ts';

async function openNumbers() {
  const file = join(await makeTemporaryFolder(), 'numbers.sqlite');
  const connection = await openConnection(file, 'create');
  await connection.execute('CREATE TABLE number (value INTEGER NOT NULL) STRICT');
  await connection.close();
  const database = await openDatabase(file);
  const values = async () =>
    (await database.read.all<{ value: number }>('SELECT value FROM number ORDER BY rowid')).map(
      (row) => row.value,
    );
  return { database, values };
}

describe('write', () => {
  it('undoes all of a transaction that fails and nothing of the one asked for meanwhile', async () => {
    const { database, values } = await openNumbers();
    const failing = database.write(async (db) => {
      await db.run('INSERT INTO number VALUES (1)');
      await db.get('SELECT 1');
      throw new Error('no');
    });
    const succeeding = database.write((db) => db.run('INSERT INTO number VALUES (2)'));
    await expect(failing).rejects.toThrow('no');
    await succeeding;
    expect(await values()).toEqual([2]);
    await database.close();
  });

  it('hides an open transaction from readers', async () => {
    const { database, values } = await openNumbers();
    await database.write(async (db) => {
      await db.run('INSERT INTO number VALUES (1)');
      expect(await values()).toEqual([]);
    });
    expect(await values()).toEqual([1]);
    await database.close();
  });

  it('refuses values that the driver would store as something else', async () => {
    const { database } = await openNumbers();
    for (const value of [undefined, 10n, {}, Number.NaN]) {
      await expect(
        database.write((db) => db.run('INSERT INTO number VALUES (?)', value as never)),
      ).rejects.toThrow(TypeError);
    }
    await database.close();
  });
});

describe('migrate', () => {
  const steps = async () => {
    const folder = await makeTemporaryFolder();
    const file = join(folder, 'library.sqlite');
    const write = async (number: number, sql: string) => {
      const path = join(folder, `00${number}.sql`);
      await writeFile(path, sql);
      return { version: number, file: path };
    };
    const one = await write(1, 'CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (7);');
    return { folder, file, write, one };
  };

  it('applies each missing step once and keeps a copy of what was there before', async () => {
    const { folder, file, write, one } = await steps();
    await migrate(file, [one]);
    const two = await write(2, 'ALTER TABLE a ADD COLUMN name TEXT;');
    await migrate(file, [one, two]);
    await migrate(file, [one, two]);
    const copy = await openConnection(join(folder, 'library-before-002.sqlite'), 'read');
    expect(await copy.all('SELECT * FROM a')).toEqual([{ id: 7 }]);
    await copy.close();
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves the library as it was when a step fails or leaves a dangling reference', async () => {
    const { file, write, one } = await steps();
    await migrate(file, [one]);
    const broken = await write(2, 'CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (8);');
    await expect(migrate(file, [one, broken])).rejects.toThrow('dangling');
    const connection = await openConnection(file, 'read');
    expect(await connection.all(`SELECT name FROM sqlite_schema WHERE name = 'b'`)).toEqual([]);
    expect(await connection.get('PRAGMA user_version')).toEqual({ user_version: 1 });
    await connection.close();
  });

  it('lets two starts at the same moment do each step once', async () => {
    const { folder, file, write, one } = await steps();
    await migrate(file, [one]);
    const two = await write(2, 'CREATE TABLE b (id INTEGER PRIMARY KEY);');
    await Promise.all([migrate(file, [one, two]), migrate(file, [one, two]), migrate(file, [one, two])]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('refuses a library from a newer Standpoint', async () => {
    const { file, one } = await steps();
    await migrate(file, [one]);
    const before = await readFile(file);
    await expect(migrate(file, [])).rejects.toMatchObject({ code: 'library-newer' });
    expect(await readFile(file)).toEqual(before);
  });

  it('refuses another program’s database and a file that is no database', async () => {
    const { folder, one } = await steps();
    const foreign = join(folder, 'foreign.sqlite');
    const connection = await openConnection(foreign, 'create');
    await connection.execute('CREATE TABLE t (x)');
    await connection.close();
    await expect(migrate(foreign, [one])).rejects.toMatchObject({ code: 'library-not-a-library' });

    const text = join(folder, 'text.sqlite');
    await writeFile(
      text,
      'not a database at all, only a text that is long enough to be read as a header. '.repeat(20),
    );
    await expect(migrate(text, [one])).rejects.toMatchObject({ code: 'library-not-a-library' });
  });

  it('refuses a damaged library and leaves it as it is', async () => {
    const { file, write } = await steps();
    const one = await write(
      1,
      `CREATE TABLE a (x TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO a SELECT hex(randomblob(50)) FROM n;`,
    );
    await migrate(file, [one]);
    await truncate(file, 40_960);
    const before = await readFile(file);
    await expect(migrate(file, [one])).rejects.toMatchObject({ code: 'library-damaged' });
    expect(await readFile(file)).toEqual(before);
  });

  it('marks the file as a Standpoint library', async () => {
    const { file, one } = await steps();
    await migrate(file, [one]);
    const header = await readFile(file);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
  });
});

it('says that another program holds the library', { timeout: 20_000 }, async () => {
  const { database } = await openNumbers();
  const other = await openConnection(database.file, 'write');
  await other.execute('BEGIN IMMEDIATE');
  await expect(database.write((db) => db.run('INSERT INTO number VALUES (1)'))).rejects.toMatchObject({
    code: 'library-locked',
  });
  await other.execute('ROLLBACK');
  await other.close();
  await database.write((db) => db.run('INSERT INTO number VALUES (1)'));
  await database.close();
});
