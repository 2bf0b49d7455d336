/** Finds a Chromium for the journeys, and installs one where there is none and it may. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { root } from './with-lock.mjs';

const LONGEST_INSTALL_MS = 5 * 60_000;

/** Full path; or why there is none, in one line. */
export function getChromium() {
  const installed = findChromium();
  if (installed) return { path: installed };
  const reasons = [];
  for (const way of [fromPlaywright, fromDebian]) {
    const reason = way();
    const path = findChromium();
    if (path) return { path };
    reasons.push(reason);
  }
  return { reason: `no Chromium is installed; ${reasons.join('; ')}` };
}

function fromPlaywright() {
  process.stderr.write('Fetching a Chromium for the journeys…\n');
  const { status } = run(process.execPath, [
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    'install',
    'chromium',
  ]);
  return `playwright install chromium ended with ${status ?? 'a time-out'}`;
}

function fromDebian() {
  if (process.platform !== 'linux') return 'no other way is known on this system';
  if (process.getuid() !== 0) return "Debian's package needs root: apt-get install chromium";
  run('apt-get', ['update', '-qq']);
  const { status, error } = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return error ? 'there is no apt-get' : `apt-get install chromium ended with ${status ?? 'a time-out'}`;
}

function run(command, args) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout: LONGEST_INSTALL_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
