/** Builds `out/` when something it is made from has changed since the last time. Says everything on standard error. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, withLock } from './with-lock.mjs';

const stampFile = join(root, 'out', '.built');

const wanted = stampOfSources();
if (builtStamp() !== wanted) {
  await withLock('build', () => {
    if (builtStamp() !== wanted) build();
  });
}

function stampOfSources() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const hash = createHash('sha256');
  for (const file of [
    ...sources.sort(),
    join(root, 'electron.vite.config.ts'),
    join(root, 'vite.printing.config.ts'),
    join(root, 'package-lock.json'),
  ]) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function builtStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
}

function build() {
  process.stderr.write('Building Standpoint…\n');
  rmSync(stampFile, { force: true });
  run('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn');
  run('vite/bin/vite.js', 'build', '--config', 'vite.printing.config.ts');
  writeFileSync(stampFile, wanted);
}

function run(program, ...words) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...words], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  process.stderr.write('\nStandpoint could not be built; the reason stands above.\n');
  process.exit(1);
}
