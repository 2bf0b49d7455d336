import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const MEMORY = '/dev/shm';

/** A new empty folder, removed when the test is over. */
export async function makeTemporaryFolder(parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, 'standpoint-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same in memory where the computer has a place there: for thousands of writes, none of which has to wait for a disk. */
export function makeFolderInMemory(): Promise<string> {
  return makeTemporaryFolder(existsSync(MEMORY) ? MEMORY : undefined);
}
