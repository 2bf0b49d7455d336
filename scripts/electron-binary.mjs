/** Where Electron's binary is, without ever asking the `electron` package, which would begin to download it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './with-lock.mjs';

const electron = join(root, 'node_modules', 'electron');
const failureFile = join(root, 'node_modules', '.standpoint-no-electron');
const LONGEST_DOWNLOAD_MS = 4 * 60_000;
const RETRY_AFTER_MS = 24 * 60 * 60_000;

/** Full path, or undefined where it isn't there. */
export function findElectron() {
  const { ELECTRON_OVERRIDE_DIST_PATH: override } = process.env;
  // Electron's installer names the program last, so without a name it isn't whole.
  const name = override ? programName() : readName();
  const program = name && join(override ?? join(electron, 'dist'), name);
  return program && existsSync(program) ? program : undefined;
}

function readName() {
  try {
    return readFileSync(join(electron, 'path.txt'), 'utf8');
  } catch {
    return undefined;
  }
}

function programName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * Tries once to have it, and after a failure not again for a day, so that a start without it is quick; with `again`
 * whatever happened before.
 */
export function getElectron({ again = false } = {}) {
  const present = findElectron();
  if (present) return present;
  if (!again && existsSync(failureFile) && Date.now() - statSync(failureFile).mtimeMs < RETRY_AFTER_MS)
    return undefined;
  process.stderr.write('Fetching the program that shows Standpoint in a window of its own, once…\n');
  // Electron's own installer; an unreachable host makes it fail within seconds.
  const { stderr } = spawnSync(process.execPath, [join(electron, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LONGEST_DOWNLOAD_MS,
    env: { NODE_USE_ENV_PROXY: '1', ...process.env },
  });
  const found = findElectron();
  if (found) rmSync(failureFile, { force: true });
  else writeFileSync(failureFile, stderr ?? '');
  return found;
}
