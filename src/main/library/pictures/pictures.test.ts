import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocx, partOf } from '../../../../tests/support/docx/open-docx.ts';
import { validateDocx } from '../../../../tests/support/docx/validate-docx.ts';
import {
  exif,
  jpegSegment,
  makeJpeg,
  makePng,
  pngChunk,
} from '../../../../tests/support/pictures/make-pictures.ts';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { Library } from '../open-library.ts';

const AT = '2026-06-17T15:04:05.678Z';

async function add(library: Library, name: string, content: Buffer) {
  const pieces = async function* () {
    yield content;
  };
  return library.call('pictures.add', { upload: await library.receiveUpload(pieces(), name) });
}

const refusalOf = async (library: Library, name: string, content: Buffer) =>
  add(library, name, content).then(
    () => 'taken',
    (error: Error & { code: string }) => `${error.code}: ${error.message}`,
  );

describe('adding a picture', () => {
  it('keeps it under its SHA-256 and gives it again', async () => {
    const folder = await makeTemporaryFolder();
    const library = await openTemporaryLibrary({ folder });
    const png = await add(library, 'Chart.PNG', makePng(40, 30));
    expect(png).toMatchObject({ format: 'png', width: 40, height: 30 });
    const jpeg = await add(library, 'photo.jpg', makeJpeg());
    expect(jpeg).toMatchObject({ format: 'jpeg', width: 8, height: 8 });
    expect(await readdir(join(folder, 'files'))).toEqual(expect.arrayContaining([png.file, jpeg.file]));
    const { address } = await library.call('pictures.read', jpeg);
    expect(address).toBe(`data:image/jpeg;base64,${makeJpeg().toString('base64')}`);
    expect(await readdir(join(folder, 'incoming', String(process.pid)))).toEqual([]);
  });

  it('leaves out what a file says of where and by whom it was made', async () => {
    const folder = await makeTemporaryFolder();
    const library = await openTemporaryLibrary({ folder });
    const { file } = await add(
      library,
      'photo.jpg',
      Buffer.concat([makeJpeg([exif(1), jpegSegment(0xfe, Buffer.from('secret'))]), Buffer.from('secret')]),
    );
    expect(await readFile(join(folder, 'files', file))).toEqual(makeJpeg());
    const secret = pngChunk('tEXt', Buffer.from('Author\0secret'));
    const png = await add(library, 'chart.png', makePng(4, 4, { chunks: [secret] }));
    expect(await readFile(join(folder, 'files', png.file))).toEqual(makePng(4, 4));
  });

  it('refuses, by name, what is damaged, huge, mislabelled or no picture', async () => {
    const library = await openTemporaryLibrary();
    const png = makePng(40, 30);
    const altered = Buffer.from(png);
    altered[50] = (altered[50] ?? 0) ^ 1;
    const cut = Buffer.concat([png.subarray(0, 33), png.subarray(-12)]);
    expect(await refusalOf(library, 'a.png', png.subarray(0, 60))).toMatch(
      /^file-damaged: “a.png” is damaged: it breaks off/,
    );
    expect(await refusalOf(library, 'a.png', altered)).toMatch(/^file-damaged: “a.png” .* altered/);
    expect(await refusalOf(library, 'a.png', cut)).toMatch(/^file-damaged: “a.png” .* pixels/);
    expect(await refusalOf(library, 'a.jpg', makeJpeg().subarray(0, -2))).toMatch(/^file-damaged: “a.jpg”/);
    expect(await refusalOf(library, 'a.jpg', png)).toMatch(
      /^file-unreadable: “a.jpg” is named as a JPEG picture, but is a PNG/,
    );
    expect(await refusalOf(library, 'a.gif', Buffer.from('GIF89a'))).toMatch(
      /^file-unreadable: “a.gif” is no PNG/,
    );
    expect(await refusalOf(library, 'a.png', Buffer.alloc(0))).toMatch(/^file-empty: “a.png”/);
    expect(await refusalOf(library, 'a.png', Buffer.alloc(11 * 1024 * 1024, 1))).toMatch(
      /^file-too-large: “a.png” has 11 MB/,
    );
    const wide = makePng(1, 1);
    wide.writeUInt32BE(30_000, 16);
    const header = pngChunk('IHDR', wide.subarray(16, 29));
    const huge = Buffer.concat([wide.subarray(0, 8), header, wide.subarray(33)]);
    expect(await refusalOf(library, 'a.png', huge)).toMatch(/^file-too-large: “a.png” has 30,000 × 1 pixels/);
  });

  it('never takes an altered file for a picture without saying so', async () => {
    const library = await openTemporaryLibrary();
    const whole = makePng(6, 5);
    for (let at = 0; at < whole.length; at++) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 0x10;
      expect(await refusalOf(library, 'a.png', altered)).toMatch(
        /^file-(damaged|unreadable|too-large): “a.png”/,
      );
      if (at > 0) expect(await refusalOf(library, 'a.png', whole.subarray(0, at))).not.toBe('taken');
    }
  });
});

describe('a briefing with a picture', () => {
  async function openWithPicture(alt: string) {
    const folder = await makeTemporaryFolder();
    const path = join(await makeTemporaryFolder(), 'Briefing.docx');
    const library = await openTemporaryLibrary({ folder, host: processHost(path) });
    const picture = await add(library, 'chart.png', makePng(400, 300));
    const photo = await add(library, 'photo.jpg', makeJpeg());
    const { id } = await library.call('briefings.create', {
      details: { title: 'Sample' },
      blocks: [
        { type: 'picture', id: 'a', ...picture, alt, caption: 'Sample chart', size: 'medium' },
        { type: 'picture', id: 'b', ...photo, alt: 'A grey square', caption: '', size: 'small' },
        { type: 'picture', id: 'c', ...picture, alt: 'The chart again', caption: '', size: 'full' },
      ],
    });
    const write = async () => {
      const target = await library.call('exporting.chooseTarget', { briefing: id });
      await library.call('exporting.export', {
        job: 'job',
        briefing: id,
        target: target?.target ?? '',
        at: AT,
      });
      return new Uint8Array(await readFile(path));
    };
    return { library, folder, picture, id, write };
  }

  it('is exported with its alt text, caption and width, the same bytes each time', async () => {
    const { write } = await openWithPicture('Bars that rise, from 2 in May to 9 in June');
    const bytes = await write();
    expect(await validateDocx(bytes)).toEqual([]);
    const docx = openDocx(bytes);
    const xml = partOf(docx, 'word/document.xml');
    expect(xml).toContain('descr="Bars that rise, from 2 in May to 9 in June"');
    expect(xml.match(/<wp:extent cx="(\d+)"/)?.[1]).toBe(String(416 * 9525));
    expect([...docx.parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
    expect(Buffer.compare(bytes, await write())).toBe(0);
  }, 60_000);

  it('is exported with Word’s own mark where it is decorative, and then needs no alt text', async () => {
    const { library, id, write } = await openWithPicture(' ');
    const { revision, document } = await library.call('briefings.get', { id });
    const [block] = document.blocks;
    if (block?.type !== 'picture') throw new Error('The first block is no picture.');
    const decorative = { ...block, decorative: true, alt: '' };
    const operations = [{ type: 'replace' as const, block: decorative }];
    await library.call('briefings.edit', { id, revision, operations, burst: null });
    expect(await library.call('briefings.check', { id })).toEqual([]);
    const bytes = await write();
    expect(await validateDocx(bytes)).toEqual([]);
    const xml = partOf(openDocx(bytes), 'word/document.xml');
    expect(xml.match(/<adec:decorative [^>]*val="1"\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<wp:docPr id="1" name="Picture"><a:extLst/);
  }, 60_000);

  it('is not exported without alt text', async () => {
    const { library, id, write } = await openWithPicture(' ');
    expect(await library.call('briefings.check', { id })).toMatchObject([
      { severity: 'error', code: 'alt-missing', block: 'a' },
    ]);
    await expect(write()).rejects.toMatchObject({ code: 'export-blocked', details: { block: 'a' } });
  });

  it('is not exported, and is found by the check of the library, when the file was altered or is gone', async () => {
    const { library, folder, picture, write } = await openWithPicture('A chart');
    const path = join(folder, 'files', picture.file);
    await writeFile(path, makePng(2, 2));
    await expect(write()).rejects.toMatchObject({ code: 'export-blocked', details: { block: 'a' } });
    const altered = await library.call('library.check', {});
    expect(altered.findings.map(({ code }) => code)).toContain('original-altered');
    await rm(path);
    await expect(library.call('pictures.read', picture)).rejects.toMatchObject({ code: 'original-missing' });
    expect((await library.call('library.check', {})).findings.map(({ code }) => code)).toContain(
      'original-missing',
    );
  });
});
