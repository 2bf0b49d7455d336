/** The originals of what was imported: `files/<SHA-256>` in the library's folder. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import { explainFullDisk } from '../disk-errors.ts';

/**
 * Copies the file under its SHA-256; durable when the promise resolves, and whole or not there at all. One that is
 * there already and sound is left as it is. Throws `stale` where the file no longer has that SHA-256, so that what is
 * kept is what was shown.
 */
export async function keepOriginal(
  folder: string,
  { path, name, sha256 }: { path: string; name: string; sha256: string },
): Promise<void> {
  const files = join(folder, 'files');
  const target = join(files, sha256);
  if ((await sha256OfFile(target)) === sha256) return;
  // Where uploads come in, what a killed process left behind is cleared at the next start.
  const incoming = join(folder, 'incoming', String(process.pid));
  const draft = join(incoming, randomUUID());
  try {
    await mkdir(files, { recursive: true });
    await mkdir(incoming, { recursive: true });
    if ((await copyDurably(path, draft)) !== sha256) throw changedSince(name);
    await rename(draft, target);
    await syncFolder(files);
  } catch (error) {
    await rm(draft, { force: true });
    throw explain(error, name);
  }
}

/** Gives the SHA-256 of what was copied. */
async function copyDurably(from: string, to: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(to, 'wx', 0o600);
  try {
    for await (const chunk of createReadStream(from) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** Undefined where there is no such file. */
async function sha256OfFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** A rename outlives a power cut once its folder is synced. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function changedSince(name: string): StandpointError {
  return new StandpointError(
    'stale',
    `“${name}” was changed after it was read, so what was shown is no longer what is in it. Nothing was kept; import the file again.`,
    { details: { file: name } },
  );
}

function explain(error: unknown, name: string): unknown {
  if (error instanceof StandpointError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') {
    return new StandpointError(
      'file-unreadable',
      `“${name}” is not there any more. Nothing was kept; check where it was moved, and import it again.`,
      { details: { file: name }, cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StandpointError(
      'library-read-only',
      `“${name}” could not be kept with the library: its folder can't be written. Nothing was changed; check that it is not write-protected.`,
      { cause: error },
    );
  }
  return explainFullDisk(error, `“${name}” could not be kept with the library.`);
}
