/** A file that appears whole or not at all: written beside its place under a temporary name, then renamed. */
import { randomBytes } from 'node:crypto';
import { access, constants, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../is-running.ts';
import { explainTargetError, missingFolder, notWritable, openElsewhere } from './target-errors.ts';

/**
 * Has `write` fill a temporary file, which is there already and empty, and puts it in the place of `path`. Whatever
 * fails, the old file stays and the temporary one goes. Throws `target-missing-folder`, `target-not-writable`,
 * `target-open-elsewhere` or `disk-full`, and what `write` throws.
 */
export async function replaceFile<Result>(
  path: string,
  write: (temporaryPath: string) => Promise<Result>,
): Promise<Result> {
  // A link goes on pointing to its file.
  const target = await realpath(path).catch(() => path);
  const temporaryPath = await explaining(target, async () => {
    await refuseUnfitTarget(target);
    await removeLeftovers(target);
    return makeTemporaryFile(target);
  });
  try {
    const result = await write(temporaryPath);
    await explaining(target, () => renameOver(temporaryPath, target));
    return result;
  } catch (error) {
    // On Windows a thread that was ended may hold its file for a moment longer.
    await rm(temporaryPath, { force: true, maxRetries: 10, retryDelay: 50 }).catch(() => undefined);
    throw error;
  }
}

async function explaining<Result>(target: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explainTargetError(error, target);
  }
}

async function refuseUnfitTarget(target: string): Promise<void> {
  const folder = await stat(dirname(target));
  if (!folder.isDirectory()) throw missingFolder(target);
  const existing = await stat(target).catch(() => null);
  if (!existing) return;
  if (!existing.isFile()) throw notWritable(target);
  await access(target, constants.W_OK);
  const names = new Set(await readdir(dirname(target)));
  const program = programThatHolds(basename(target), names);
  if (program) throw openElsewhere(target, program);
}

/** Word and LibreOffice leave a file beside each document that they have open. */
function programThatHolds(name: string, names: ReadonlySet<string>): string | null {
  const libreOfficeLock = `.~lock.${name}#`;
  if (names.has(libreOfficeLock)) {
    return `LibreOffice (if it is not open there, delete the hidden file ${libreOfficeLock})`;
  }
  // Word's owner file puts ~$ in the place of the first two characters, of fewer where the name is short.
  const wordLock = [0, 1, 2].map((skipped) => `~$${name.slice(skipped)}`).find((lock) => names.has(lock));
  return wordLock ? `Word (if it is not open there, delete the hidden file ${wordLock})` : null;
}

async function makeTemporaryFile(target: string): Promise<string> {
  const random = randomBytes(6).toString('hex');
  const path = join(dirname(target), `${temporaryPrefix(target)}${process.pid}-${random}.tmp`);
  await (await open(path, 'wx')).close();
  return path;
}

/** Begins with the name, so that a person who finds it knows what it was; no longer than any file system takes. */
function temporaryPrefix(target: string): string {
  return `.${basename(target).slice(0, 60).toWellFormed()}.`;
}

/** Removes what an export to this place left behind when its process was killed. */
async function removeLeftovers(target: string): Promise<void> {
  const prefix = temporaryPrefix(target);
  for (const name of await readdir(dirname(target))) {
    const process = name.startsWith(prefix)
      ? /^(\d+)-[0-9a-f]{12}\.tmp$/.exec(name.slice(prefix.length))
      : null;
    if (process && !isRunning(Number(process[1]))) await rm(join(dirname(target), name), { force: true });
  }
}

async function renameOver(temporaryPath: string, target: string): Promise<void> {
  try {
    await rename(temporaryPath, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Windows answers so while a program has the old file open.
    const isHeld = process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES');
    throw isHeld ? openElsewhere(target, 'Word or whichever program shows it', error) : error;
  }
  await syncFolder(dirname(target));
}

/** Makes the new name durable. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some network file systems refuse to sync a folder; the file is in its place all the same.
  } finally {
    await handle.close();
  }
}
