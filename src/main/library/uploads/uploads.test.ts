import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mountSmallDisk } from '../../../../tests/support/small-disk.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openUploads } from './uploads.ts';

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe('uploads', () => {
  it('stream to disk under a name of ours and go when they are released', async () => {
    const folder = await makeTemporaryFolder();
    const uploads = await openUploads(folder);
    const id = await uploads.receive(pieces('one ', 'two'), '..\\..\\etc/page.html');
    const upload = uploads.find(id);
    expect(upload?.name).toBe('page.html');
    expect(upload?.path.startsWith(join(folder, 'incoming'))).toBe(true);
    expect(await readFile(upload?.path ?? '', 'utf8')).toBe('one two');
    await uploads.release(id);
    expect(await readdir(join(folder, 'incoming', String(process.pid)))).toEqual([]);
    await uploads.close();
  });

  it('leave nothing of one that breaks off', async () => {
    const folder = await makeTemporaryFolder();
    const uploads = await openUploads(folder);
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('connection lost');
    };
    await expect(uploads.receive(broken(), 'page.html')).rejects.toThrow('connection lost');
    expect(await readdir(join(folder, 'incoming', String(process.pid)))).toEqual([]);
  });

  it('say that the disk is full, and leave nothing', async ({ skip }) => {
    const folder = await makeTemporaryFolder();
    if (!mountSmallDisk(folder, 1)) return skip('no disk can be mounted here');
    const uploads = await openUploads(folder);
    const content = Array.from({ length: 4 }, () => 'x'.repeat(512 * 1024));
    await expect(uploads.receive(pieces(...content), 'page.html')).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await readdir(join(folder, 'incoming', String(process.pid)))).toEqual([]);
  });

  it('never remove a file that was only named', async () => {
    const folder = await makeTemporaryFolder();
    const mine = join(folder, 'mine.txt');
    await writeFile(mine, 'mine');
    const uploads = await openUploads(folder);
    await uploads.release(uploads.adopt(mine));
    await uploads.close();
    expect(await readFile(mine, 'utf8')).toBe('mine');
  });

  it('left by a process that is gone are removed, those of a running one stay', async () => {
    const folder = await makeTemporaryFolder();
    const gone = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], {
      encoding: 'utf8',
    }).stdout.trim();
    const running = String(process.ppid);
    for (const pid of [gone, running]) await mkdir(join(folder, 'incoming', pid), { recursive: true });
    await openUploads(folder);
    expect(await readdir(join(folder, 'incoming'))).toEqual([running]);
  });
});
