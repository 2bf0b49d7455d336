import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');

/**
 * Runs `work` while no other process of this checkout does work of that name. The lock lies outside node_modules and
 * out, because the work replaces those; a lock whose process is gone is taken over.
 */
export async function withLock(name, work) {
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `standpoint-${name}-${checkout}`);
  const owner = join(lock, 'pid');
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(lock);
      writeFileSync(owner, String(process.pid));
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!waited) process.stderr.write(`Waiting for another start of Standpoint to finish its ${name}…\n`);
      await wait(200);
      if (!isRunning(readOwner(owner))) rmSync(lock, { recursive: true, force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Null between making the lock and naming its owner, which the wait above outlasts. */
function readOwner(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isRunning(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
