import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { replaceFile } from './replace-file.ts';

async function makeTarget(): Promise<{ folder: string; path: string }> {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'Briefing one.docx');
  await writeFile(path, 'old');
  return { folder, path };
}
const writeNew = (temporaryPath: string) => writeFile(temporaryPath, 'new');

describe('replaceFile', () => {
  it('puts the new file in the place of the old one, and leaves nothing else', async () => {
    const { folder, path } = await makeTarget();
    const result = await replaceFile(path, async (temporaryPath) => {
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readFile(temporaryPath, 'utf8')).toBe('');
      expect(temporaryPath).toMatch(/\/\.Briefing one\.docx\.[^/]+\.tmp$/);
      await writeNew(temporaryPath);
      return 7;
    });
    expect(result).toBe(7);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['Briefing one.docx']);
  });

  it('writes where a link points to', async () => {
    const { folder, path } = await makeTarget();
    await symlink(path, join(folder, 'link.docx'));
    await replaceFile(join(folder, 'link.docx'), writeNew);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('keeps the old file and removes the new one when writing fails', async () => {
    const { folder, path } = await makeTarget();
    const failure = new Error('stop');
    const writing = replaceFile(path, async (temporaryPath) => {
      await writeNew(temporaryPath);
      throw failure;
    });
    await expect(writing).rejects.toBe(failure);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['Briefing one.docx']);
  });

  it('says that the folder is gone', async () => {
    const { folder } = await makeTarget();
    await expect(replaceFile(join(folder, 'gone', 'a.docx'), writeNew)).rejects.toMatchObject({
      code: 'target-missing-folder',
      message: expect.stringContaining(join(folder, 'gone')),
    });
    await expect(replaceFile(join(folder, 'Briefing one.docx', 'a.docx'), writeNew)).rejects.toMatchObject({
      code: 'target-missing-folder',
    });
  });

  it('says that a folder stands in the way', async () => {
    const { folder } = await makeTarget();
    await mkdir(join(folder, 'folder.docx'));
    await expect(replaceFile(join(folder, 'folder.docx'), writeNew)).rejects.toMatchObject({
      code: 'target-not-writable',
    });
  });

  it('leaves a write-protected file and folder as they are', async () => {
    const { folder, path } = await makeTarget();
    await chmod(path, 0o444);
    await chmod(folder, 0o755);
    await withoutPrivileges(async () => {
      await expect(replaceFile(path, writeNew)).rejects.toMatchObject({ code: 'target-not-writable' });
    });
    await chmod(folder, 0o555);
    await withoutPrivileges(async () => {
      await expect(replaceFile(join(folder, 'b.docx'), writeNew)).rejects.toMatchObject({
        code: 'target-not-writable',
      });
    });
    await chmod(folder, 0o755);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['Briefing one.docx']);
  });

  it.each([
    ['.~lock.Briefing one.docx#', 'LibreOffice'],
    ['~$iefing one.docx', 'Word'],
    ['~$Briefing one.docx', 'Word'],
  ])('leaves a file alone that %s shows to be open', async (lock, program) => {
    const { folder, path } = await makeTarget();
    await writeFile(join(folder, lock), '');
    await expect(replaceFile(path, writeNew)).rejects.toMatchObject({
      code: 'target-open-elsewhere',
      message: expect.stringContaining(program),
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('does not mind what is open beside it', async () => {
    const { folder, path } = await makeTarget();
    await writeFile(join(folder, '.~lock.Another.docx#'), '');
    await replaceFile(path, writeNew);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('clears away what a killed export to this place left, and nothing else', async () => {
    const { folder, path } = await makeTarget();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const kept = ['.Briefing one.docx.notes.tmp', `.Another.docx.${pid}-0123456789ab.tmp`];
    for (const name of [...kept, `.Briefing one.docx.${pid}-0123456789ab.tmp`]) {
      await writeFile(join(folder, name), 'half');
    }
    await replaceFile(path, writeNew);
    expect((await readdir(folder)).toSorted()).toEqual([...kept, 'Briefing one.docx'].toSorted());
  });

  it('leaves the file of another export under way', async () => {
    const { path } = await makeTarget();
    await replaceFile(path, async (outer) => {
      await replaceFile(path, writeNew);
      expect((await stat(outer)).isFile()).toBe(true);
      await writeFile(outer, 'newest');
    });
    expect(await readFile(path, 'utf8')).toBe('newest');
  });

  it('takes names as long as the file system does', async () => {
    const folder = await makeTemporaryFolder();
    const path = join(folder, `${'児'.repeat(80)}.docx`);
    await replaceFile(path, writeNew);
    expect(await readFile(path, 'utf8')).toBe('new');
    await expect(replaceFile(join(folder, `${'x'.repeat(300)}.docx`), writeNew)).rejects.toMatchObject({
      code: 'target-not-writable',
    });
  });
});

/** The administrator may write everywhere, and tests in a container often run as the administrator. */
async function withoutPrivileges(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}
