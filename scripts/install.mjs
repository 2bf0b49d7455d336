/**
 * Installs what package-lock.json names, when that has changed since the last time. Runs under the machine's own
 * Node before anything is installed, so it uses Node's built-in modules only; everything it says goes to standard
 * error, because `npm run cli` has its standard output read by scripts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root, withLock } from './with-lock.mjs';

const stampFile = join(root, 'node_modules', '.standpoint-installed');
const OLDEST_NODE = 20;

const wanted = stampOfWanted();
if (installedStamp() !== wanted) {
  await withLock('install', () => {
    if (installedStamp() !== wanted) install();
  });
}

/** What decides an installation: editing a script in package.json doesn't cost two minutes. */
function stampOfWanted() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const hash = createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, overrides, allowScripts]))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

function installedStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
}

function install() {
  const version = Number(process.versions.node.split('.')[0]);
  if (version < OLDEST_NODE) {
    fail(`Standpoint needs Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}.`);
  }
  process.stderr.write('Installing what Standpoint is built with. This takes about two minutes, once.\n');
  rmSync(stampFile, { force: true });
  moveOwnProgramAside();
  const { command, args, shell } = npm();
  const { status, error } = spawnSync(
    command,
    [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    // npm's standard output becomes standard error.
    { cwd: root, stdio: ['ignore', 2, 2], shell, env: { ...process.env, ...nodeHeaders() } },
  );
  if (error || status !== 0) {
    fail(
      `Standpoint could not be installed: npm ci ${error ? `did not start (${error.message})` : `ended with code ${status}`}.`,
      'The reason stands above. Check the connection to your package registry and that a C++ compiler and Python are there if sqlite3 had to be compiled, then run the command again.',
    );
  }
  writeFileSync(stampFile, wanted);
}

/** The npm that runs this script, under the Node that it runs on; the one on the PATH where none does. */
function npm() {
  const { npm_execpath: program, npm_node_execpath: node } = process.env;
  if (program && /npm-cli\.[cm]?js$/.test(program)) {
    return { command: node ?? process.execPath, args: [program], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Where sqlite3's binary can't be downloaded it is compiled, and then finds Node's headers beside the machine's Node. */
function nodeHeaders() {
  if (process.env.npm_config_nodedir) return {};
  for (const node of [process.env.npm_node_execpath, process.execPath]) {
    const folder = node && existsSync(node) ? join(dirname(realpathSync(node)), '..') : undefined;
    if (folder && existsSync(join(folder, 'include', 'node', 'node_api.h'))) {
      return { npm_config_nodedir: folder };
    }
  }
  return {};
}

/** Windows can't remove a program that runs, but it can move it: npm ci removes the Node that may be running this. */
function moveOwnProgramAside() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules'))) return;
  const aside = join(root, 'out', 'node-before-install.exe');
  mkdirSync(dirname(aside), { recursive: true });
  rmSync(aside, { force: true });
  renameSync(process.execPath, aside);
}

function fail(...lines) {
  process.stderr.write(`\n${lines.join('\n')}\n`);
  process.exit(1);
}
