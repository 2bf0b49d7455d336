/** What is wrong with a library file is said in plain words, and the file is left as it is. */
import {
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  statfs,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../src/main/library/database/connection.ts';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { processHost } from '../support/process-host.ts';
import { mountSmallDisk, writeProtect } from '../support/small-disk.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const openIn = (folder: string) => openLibrary({ folder, host: processHost(join(folder, 'out.docx')) });

/** A folder with a closed library of 19 positions. */
async function makeLibrary() {
  const folder = await makeTemporaryFolder();
  const library = await openIn(folder);
  await library.close();
  return { folder, file: join(folder, 'library.sqlite') };
}

async function change(file: string, sql: string) {
  const connection = await openConnection(file, 'write');
  await connection.execute(sql);
  await connection.close();
}

describe('refused, and left as it is:', () => {
  it.each([
    [
      'a damaged library',
      'library-damaged',
      async (file: string) => {
        const handle = await open(file, 'r+');
        const { size } = await handle.stat();
        for (let at = 8192; at < size; at += 4096) await handle.write(Buffer.alloc(512, 0x5a), 0, 512, at);
        await handle.close();
      },
    ],
    ['a library that was cut short', 'library-damaged', (file: string) => truncate(file, 16_384)],
    ['an empty file', 'library-not-a-library', (file: string) => truncate(file, 0)],
    [
      'a text file',
      'library-not-a-library',
      (file: string) => writeFile(file, 'Only some text. '.repeat(500)),
    ],
    [
      'a folder in its place',
      'library-not-a-library',
      async (file: string) => {
        await rm(file);
        await mkdir(file);
      },
    ],
    [
      'another program’s database',
      'library-not-a-library',
      async (file: string) => {
        await rm(file);
        const connection = await openConnection(file, 'create');
        await connection.execute('CREATE TABLE song (title TEXT)');
        await connection.close();
      },
    ],
    [
      'a library from a newer version',
      'library-newer',
      (file: string) => change(file, 'PRAGMA user_version = 999'),
    ],
  ] as const)('%s', async (_, code, spoil) => {
    const { folder, file } = await makeLibrary();
    await spoil(file);
    const before = await readFile(file).catch(() => null);
    await expect(openIn(folder)).rejects.toMatchObject({ code, message: expect.stringContaining(file) });
    expect(await readFile(file).catch(() => null)).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('library-new'))).toEqual([]);
  });

  it('a folder in which only the log of a library is left', async () => {
    const { folder, file } = await makeLibrary();
    await rename(file, join(folder, 'moved.sqlite'));
    await writeFile(`${file}-wal`, 'somebody’s last changes');
    await expect(openIn(folder)).rejects.toMatchObject({ code: 'library-damaged' });
    expect(await readFile(`${file}-wal`, 'utf8')).toBe('somebody’s last changes');
  });

  it('a folder that can’t be there', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(openIn(join(folder, 'file', 'library'))).rejects.toMatchObject({ code: 'library-missing' });
  });
});

it('a library that another program holds is left alone, and opens once it is free', async () => {
  const { folder, file } = await makeLibrary();
  const other = await openConnection(file, 'write');
  await other.execute('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  await expect(openIn(folder)).rejects.toMatchObject({ code: 'library-locked' });
  await other.execute('ROLLBACK');
  await other.close();
  const library = await openIn(folder);
  expect((await library.call('library.status', {})).positions).toBe(19);
  await library.close();
});

it('two first starts at the same moment make one library', async () => {
  const folder = await makeTemporaryFolder();
  const both = await Promise.all([openIn(folder), openIn(folder)]);
  for (const library of both) expect((await library.call('library.status', {})).positions).toBe(19);
  for (const library of both) await library.close();
  expect((await readdir(folder)).filter((name) => name.startsWith('library-new'))).toEqual([]);
});

const cannotMount = 'this process may not mount a small disk';

it('a write-protected disk is named as the reason', async ({ skip }) => {
  const { folder, file } = await makeLibrary();
  const disk = await makeTemporaryFolder();
  if (!mountSmallDisk(disk, 8)) return skip(cannotMount);
  await mkdir(join(disk, 'files'));
  await copyFile(file, join(disk, 'library.sqlite'));
  writeProtect(disk);
  await expect(openIn(disk)).rejects.toMatchObject({ code: 'library-read-only' });
  expect(await readFile(join(disk, 'library.sqlite'))).toEqual(
    await readFile(join(folder, 'library.sqlite')),
  );
});

it('a full disk keeps what was confirmed, says so, and goes on once there is room', async ({ skip }) => {
  const folder = await makeTemporaryFolder();
  if (!mountSmallDisk(folder, 6)) return skip(cannotMount);
  const library = await openIn(folder);
  const content = { title: 'Sample', statement: '[Sample text] '.repeat(2000), sections: [] };
  let kept = 0;
  for (;;) {
    const answer = await library.answer('positions.create', {
      content: { ...content, title: `Sample ${kept + 1}` },
    });
    if (!answer.ok) {
      expect(answer.error).toMatchObject({ code: 'disk-full' });
      break;
    }
    kept += 1;
  }
  expect(kept).toBeGreaterThan(5);
  expect((await library.call('library.status', {})).positions).toBe(19 + kept);

  await library.close();

  const again = await openIn(folder);
  expect(await again.call('library.check', {})).toEqual({ ok: true, findings: [] });
  expect((await again.call('library.status', {})).positions).toBe(19 + kept);
  await again.close();
});

it('an export to a full disk says so, keeps the file that was there and leaves nothing else', async ({
  skip,
}) => {
  const { folder } = await makeLibrary();
  const disk = await makeTemporaryFolder();
  if (!mountSmallDisk(disk, 1)) return skip(cannotMount);
  const target = join(disk, 'out.docx');
  await writeFile(target, 'an earlier export');
  await fillDisk(disk);
  const library = await openLibrary({ folder, host: processHost(target) });
  const { id } = await library.call('briefings.create', { details: { title: 'Sample' } });
  const chosen = await library.call('exporting.chooseTarget', { briefing: id });
  await expect(
    library.call('exporting.export', { job: 'job', briefing: id, target: chosen?.target ?? '' }),
  ).rejects.toMatchObject({ code: 'disk-full' });
  expect(await readFile(target, 'utf8')).toBe('an earlier export');
  expect((await readdir(disk)).sort()).toEqual(['ballast', 'out.docx']);
  await library.close();
});

async function fillDisk(disk: string) {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
}
