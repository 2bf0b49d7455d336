/** A library is made under another name and takes its place whole, so that an interrupted first start leaves nothing. */
import { randomUUID } from 'node:crypto';
import { access, constants, link, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StandpointError } from '../../shared/errors.ts';
import { type Database, openDatabase } from './database/database.ts';
import { listMigrations, migrate } from './database/migrate.ts';
import { importStarter } from './importing/import-starter.ts';
import { isRunning } from './is-running.ts';
import { resourcesFolder } from './resources.ts';

export const LIBRARY_FILE = 'library.sqlite';

/** The database of the library in `folder`, brought to the newest schema; made first where there is none. */
export async function openOrCreateDatabase(
  folder: string,
  options: { starter: boolean; createdAt: string },
): Promise<Database> {
  const file = join(folder, LIBRARY_FILE);
  const size = await sizeOf(file);
  if (size === 0) {
    throw new StandpointError(
      'library-not-a-library',
      `${file} is empty, so it is not a Standpoint library. It was left as it is; put back a copy from your backup, or remove the file to begin a new library.`,
    );
  }
  if (size === undefined) {
    await createLibrary(folder, options);
  } else {
    await refuseWriteProtected(folder, file);
    await migrate(file, await listMigrations(join(resourcesFolder, 'migrations')));
  }
  return openDatabase(file);
}

async function createLibrary(
  folder: string,
  options: { starter: boolean; createdAt: string },
): Promise<void> {
  await refuseOrphanedLog(folder);
  await removeLeftovers(folder);
  const file = join(folder, LIBRARY_FILE);
  const draft = join(folder, `library-new-${process.pid}-${randomUUID()}.sqlite`);
  try {
    await migrate(draft, await listMigrations(join(resourcesFolder, 'migrations')));
    const database = await openDatabase(draft);
    try {
      const starter = options.starter
        ? await importStarter(database, { folder, createdAt: options.createdAt })
        : null;
      await database.write((db) =>
        db.run(
          'INSERT INTO library (id, identity, created_at, starter_page) VALUES (1, lower(hex(randomblob(16))), ?, ?)',
          options.createdAt,
          starter?.page ?? null,
        ),
      );
    } finally {
      await database.close();
    }
    await takePlace(draft, file);
  } finally {
    for (const ending of ['', '-wal', '-shm']) await rm(`${draft}${ending}`, { force: true });
  }
}

/** Removes what first starts left behind whose process was killed. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^library-new-(\d+)-[0-9a-f-]{36}\.sqlite(?:-wal|-shm)?$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

/** Of two first starts at the same moment one wins, and both open what it made. */
async function takePlace(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    // Some file systems (exFAT on a USB stick) have no links.
    await rename(draft, file);
  }
}

/** A write-ahead log without its library holds somebody's last changes: beginning a new library would destroy them. */
async function refuseOrphanedLog(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (!names.includes(`${LIBRARY_FILE}-wal`)) return;
  throw new StandpointError(
    'library-damaged',
    `In ${folder} the file ${LIBRARY_FILE} is missing, but its log ${LIBRARY_FILE}-wal is there. Nothing was changed. Put ${LIBRARY_FILE} back from where it was moved, or choose another folder.`,
  );
}

/** SQLite would say only that it can't open the file, because its log can't be made beside it. */
async function refuseWriteProtected(folder: string, file: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
    await access(file, constants.W_OK);
  } catch (error) {
    throw new StandpointError(
      'library-read-only',
      `The library ${file} can't be written. Check that the folder and the file are not write-protected, or copy the folder to a place where you may write.`,
      { cause: error },
    );
  }
}

/** In bytes; undefined where there is no file. */
async function sizeOf(file: string): Promise<number | undefined> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StandpointError(
      'library-missing',
      `The library ${file} can't be opened. Check that you may read it.`,
      {
        cause: error,
      },
    );
  }
  throw new StandpointError(
    'library-not-a-library',
    `${file} is a folder, not a Standpoint library. Choose another folder.`,
  );
}
