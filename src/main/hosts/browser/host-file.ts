/** `host.json` in the library's folder: how a second start finds the browser host that is already running. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const hostFile = z.object({ pid: z.number().int(), port: z.number().int(), secret: z.string() });
export type HostFile = z.infer<typeof hostFile>;

/** Where a running host answers whoever knows its secret with a fresh one-time address. */
export const ANOTHER_ADDRESS_PATH = '/another-address';

const LONGEST_WAIT_MS = 5_000;

/**
 * Makes this process the library's browser host. Answers null when it is, or a fresh one-time address of the host
 * that already runs. A file left by a process that is gone is replaced.
 */
export async function claimHost(folder: string, own: HostFile): Promise<string | null> {
  const file = join(folder, 'host.json');
  for (;;) {
    if (await createWhole(file, own)) return null;
    const other = await readHostFile(file);
    // Where this process listens itself, nobody else is left.
    const address = other && other.port !== own.port ? await askForAddress(other) : null;
    if (address) return address;
    await rm(file, { force: true });
  }
}

/** A fresh one-time address of the host that runs for this library; null where none does. */
export async function findRunningHost(folder: string): Promise<string | null> {
  const host = await readHostFile(join(folder, 'host.json'));
  return host && askForAddress(host);
}

/** Removes the file where it is still this process's. */
export async function releaseHost(folder: string, own: HostFile): Promise<void> {
  const file = join(folder, 'host.json');
  if ((await readHostFile(file))?.secret === own.secret) await rm(file, { force: true });
}

/** Whole or not at all, so that nobody reads half a file; false where there is one. */
async function createWhole(file: string, content: HostFile): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  const options = { mode: 0o600, flag: 'wx' };
  try {
    await writeFile(draft, JSON.stringify(content), options);
    await link(draft, file);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    // Some file systems (exFAT on a USB stick) have no links.
    await writeFile(file, JSON.stringify(content), options);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readHostFile(file: string): Promise<HostFile | null> {
  try {
    return hostFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Null where nobody answers, or somebody else got the port. */
async function askForAddress({ port, secret }: HostFile): Promise<string | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${ANOTHER_ADDRESS_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    const { address } = (await response.json()) as { address?: unknown };
    return response.ok && typeof address === 'string' ? address : null;
  } catch {
    return null;
  }
}
