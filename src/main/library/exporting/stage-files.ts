/** A folder of files on its way: made beside the place where they will stand, and gone when it is done with. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import { isRunning } from '../is-running.ts';
import { explainTargetError, missingFolder } from './target-errors.ts';

/**
 * Has `use` fill a folder beside `path`, on the same disk. Whatever comes of it, the folder goes, unless `use` has put
 * it in its place by `placeFolder`. Throws `target-missing-folder` and its like.
 */
export async function stageFiles<Result>(
  path: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const prefix = `.${basename(path).slice(0, 60).toWellFormed()}.`;
  const folder = join(dirname(path), `${prefix}${process.pid}-${randomBytes(6).toString('hex')}.parts`);
  try {
    await removeLeftovers(dirname(path), prefix);
    await mkdir(folder);
    return await use(folder);
  } catch (error) {
    throw explainTargetError(error, path);
  } finally {
    // On Windows a thread that was ended may hold its file for a moment longer.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => undefined);
  }
}

/** Throws `target-not-empty` where something is there already, and `target-missing-folder`. */
export async function refuseTakenFolder(path: string): Promise<void> {
  const parent = await stat(dirname(path)).catch(() => null);
  if (!parent?.isDirectory()) throw missingFolder(path);
  const there = await stat(path).catch(() => null);
  if (!there) return;
  const isEmpty = there.isDirectory() && (await readdir(path)).length === 0;
  if (!isEmpty) throw taken(path);
}

/** Puts the staged folder in the place of `path`, where nothing or an empty folder is. */
export async function placeFolder(folder: string, path: string): Promise<void> {
  await refuseTakenFolder(path);
  // Windows renames over no folder, not even an empty one.
  await rmdir(path).catch(() => undefined);
  await rename(folder, path);
}

function taken(path: string): StandpointError {
  return new StandpointError(
    'target-not-empty',
    `${basename(path)} is in ${dirname(path)} already, and a packet never mixes with what is there. Choose another name, or remove it first.`,
  );
}

/** Removes what was left behind when its process was killed. */
async function removeLeftovers(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const process = name.startsWith(prefix)
      ? /^(\d+)-[0-9a-f]{12}\.parts$/.exec(name.slice(prefix.length))
      : null;
    if (process && !isRunning(Number(process[1]))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}
