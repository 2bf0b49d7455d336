import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../tests/support/temporary-library.ts';

it('clears what a first start left that was killed, and leaves one that is under way', async () => {
  const folder = await makeTemporaryFolder();
  const gone = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], {
    encoding: 'utf8',
  }).stdout.trim();
  const running = `library-new-${process.ppid}-00000000-0000-4000-8000-000000000000.sqlite`;
  const left = `library-new-${gone}-00000000-0000-4000-8000-000000000000.sqlite`;
  for (const name of [left, `${left}-wal`, `${left}-shm`, running]) await writeFile(join(folder, name), '');

  await openTemporaryLibrary({ folder, starter: false });
  expect((await readdir(folder)).filter((name) => name.startsWith('library-new'))).toEqual([running]);
});
