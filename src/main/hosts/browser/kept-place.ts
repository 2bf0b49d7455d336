/**
 * `windows.json` in the library's folder: where the last browser host listened and what it signed its sessions with.
 * The next one goes on there, so that a window left open, with words in it that are not saved yet, can save them.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const keptPlace = z.object({ port: z.number().int().min(1).max(65_535), key: z.string().min(43) });
export type KeptPlace = z.infer<typeof keptPlace>;

/** Null where there is none that can be read. */
export async function readKeptPlace(folder: string): Promise<KeptPlace | null> {
  try {
    return keptPlace.parse(JSON.parse(await readFile(join(folder, 'windows.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** Readable by this person alone. */
export async function keepPlace(folder: string, place: KeptPlace): Promise<void> {
  const file = join(folder, 'windows.json');
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify({ port: place.port, key: place.key }), { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
