import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemplate } from '../../../../tests/support/docx/make-template.ts';
import { type Docx, openDocx, paragraphsOf, partOf } from '../../../../tests/support/docx/open-docx.ts';
import { validateDocx } from '../../../../tests/support/docx/validate-docx.ts';
import { makePng } from '../../../../tests/support/pictures/make-pictures.ts';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { ownHouseStyle } from '../../../shared/house-style.ts';
import { openDatabase } from '../database/database.ts';

const AT = '2026-06-17T15:04:05.678Z';

async function open() {
  const folder = await makeTemporaryFolder();
  const path = join(await makeTemporaryFolder(), 'Briefing.docx');
  const library = await openTemporaryLibrary({ folder, host: processHost(path) });
  const upload = (name: string, content: Uint8Array) =>
    library.receiveUpload(
      (async function* () {
        yield content;
      })(),
      name,
    );
  const { id } = await library.call('briefings.create', {
    details: { title: 'Sample briefing', marking: 'Draft' },
    blocks: [
      { type: 'heading', id: 'a', level: 1, text: 'Purpose' },
      { type: 'position', id: 'b', slug: 'end-to-end-encryption', version: 1, sections: [] },
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
  const useLogo = async (place: 'header-left' | 'cover' = 'header-left') => {
    const picture = await library.call('pictures.add', { upload: await upload('logo.png', makePng(60, 20)) });
    await library.call('houseStyle.set', {
      changes: { logo: { picture, alt: 'Sample Organisation', place } },
    });
    return picture;
  };
  return { folder, library, upload, write, useLogo };
}

const edge = (docx: Docx, kind: 'header' | 'footer') =>
  paragraphsOf([...docx.parts].find(([name]) => name.startsWith(`word/${kind}`))?.[1] ?? '').map(
    ({ text }) => text,
  );

describe('the house style', () => {
  it('is Standpoint’s own until something is chosen, and again after a reset', async () => {
    const { library, useLogo } = await open();
    expect(await library.call('houseStyle.get', {})).toEqual(ownHouseStyle);
    await useLogo();
    await library.call('houseStyle.set', { changes: { bodyFont: 'Georgia' } });
    expect(await library.call('houseStyle.get', {})).toMatchObject({
      bodyFont: 'Georgia',
      headingFont: 'Arial',
      logo: { alt: 'Sample Organisation' },
    });
    expect(await library.call('houseStyle.reset', {})).toEqual(ownHouseStyle);
  });

  it('refuses a colour in which text can’t be read, with one that can', async () => {
    const { library } = await open();
    await expect(
      library.call('houseStyle.set', { changes: { headingColour: 'FFCC00' } }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/#\w{6} is the nearest/),
    });
    expect(await library.call('houseStyle.get', {})).toEqual(ownHouseStyle);
  });

  it('keeps what is readable where another Standpoint wrote a choice otherwise', async () => {
    const { folder, library } = await open();
    await library.call('houseStyle.set', { changes: { bodyFont: 'Georgia', textSize: 12 } });
    const database = await openDatabase(join(folder, 'library.sqlite'));
    await database.write((db) =>
      db.run(`UPDATE house_style SET content = json_set(content, '$.textSize', 'huge')`),
    );
    await database.close();
    expect(await library.call('houseStyle.get', {})).toEqual({ ...ownHouseStyle, bodyFont: 'Georgia' });
  });

  it('is how every document looks, the same bytes each time', async () => {
    const { library, write, useLogo } = await open();
    await library.call('houseStyle.set', {
      changes: {
        headingFont: 'Verdana',
        bodyFont: 'Georgia',
        recordFont: 'Garamond',
        textSize: 12,
        headingColour: '7A1F3D',
        headerLeft: { text: 'Sample Organisation ·', field: 'title' },
        headerRight: { text: '', field: 'none' },
        footerLeft: { text: 'Confidential & careful', field: 'none' },
        footerRight: { text: '', field: 'page' },
      },
    });
    await useLogo();
    const bytes = await write();
    const docx = openDocx(bytes);
    const styles = partOf(docx, 'word/styles.xml');
    const styleOf = (id: string) => styles.match(new RegExp(`w:styleId="${id}".*?</w:style>`))?.[0] ?? '';
    expect(styles).toMatch(/<w:docDefaults>.*?Georgia.*?<w:sz w:val="24"/);
    expect(styleOf('Heading1')).toMatch(/Verdana.*7A1F3D|7A1F3D.*Verdana/);
    expect(styleOf('Statement')).toContain('Garamond');
    // The marking is on each page, whatever was chosen.
    expect(edge(docx, 'header')).toEqual(['\tDraft', '', 'Sample Organisation · Sample briefing']);
    expect(edge(docx, 'footer')).toEqual(['Confidential & careful\tPage ']);
    expect(await validateDocx(bytes)).toEqual([]);
    expect(Buffer.compare(bytes, await write())).toBe(0);
  }, 180_000);

  it('puts the logo above the title, with its words for those who can’t see it', async () => {
    const { write, useLogo } = await open();
    await useLogo('cover');
    const docx = openDocx(await write());
    const document = partOf(docx, 'word/document.xml');
    expect(document.indexOf('descr="Sample Organisation"')).toBeGreaterThan(0);
    expect(document.indexOf('descr="Sample Organisation"')).toBeLessThan(document.indexOf('Sample briefing'));
  });

  it('is shown by a sample that is the same bytes as an export would write', async () => {
    const { library } = await open();
    await library.call('houseStyle.set', { changes: { headingFont: 'Verdana' } });
    const { docx } = await library.call('houseStyle.sample', { job: 'sample' });
    expect(partOf(openDocx(Buffer.from(docx, 'base64')), 'word/styles.xml')).toContain('Verdana');
  });

  it('names a logo or template whose file is gone or altered', async () => {
    const { folder, library, write, useLogo, upload } = await open();
    const { file } = await useLogo();
    await rm(join(folder, 'files', file));
    await expect(write()).rejects.toMatchObject({
      code: 'original-missing',
      message: expect.stringContaining('Choose the logo again'),
    });
    const codes = async () => (await library.call('library.check', {})).findings.map(({ code }) => code);
    expect(await codes()).toEqual(['original-missing']);
    await library.call('houseStyle.set', { changes: { logo: null } });
    expect(await codes()).toEqual([]);
    const { template } = await library.call('houseStyle.useTemplate', {
      job: 'job',
      upload: await upload('Brand.dotx', await makeTemplate()),
    });
    await writeFile(join(folder, 'files', template?.file ?? ''), 'altered');
    expect(await codes()).toEqual(['original-altered']);
  });
});

describe('a Word template', () => {
  it('is used by the next export, until it is let go of', async () => {
    const { library, upload, write } = await open();
    const { template } = await library.call('houseStyle.useTemplate', {
      job: 'job',
      upload: await upload('Brand.dotx', await makeTemplate()),
    });
    expect(template).toMatchObject({ name: 'Brand.dotx', bodyPlace: 'placeholder', paper: 'A4' });
    expect(partOf(openDocx(await write()), 'word/document.xml')).toContain('w:w="11906"');
    await library.call('houseStyle.set', { changes: { template: null } });
    expect(partOf(openDocx(await write()), 'word/document.xml')).not.toContain('w:w="11906"');
  });

  it('that can’t be used changes nothing', async () => {
    const { library, upload } = await open();
    await expect(
      library.call('houseStyle.useTemplate', {
        job: 'job',
        upload: await upload('Brand.docx', Buffer.from('Dear colleagues')),
      }),
    ).rejects.toMatchObject({ code: 'file-damaged', message: expect.stringContaining('Brand.docx') });
    expect(await library.call('houseStyle.get', {})).toEqual(ownHouseStyle);
  });
});
