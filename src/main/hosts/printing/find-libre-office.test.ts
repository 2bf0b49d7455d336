import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { findLibreOffice } from './find-libre-office.ts';

const isInstalled = (await findLibreOffice()) !== null;

it.skipIf(!isInstalled)(
  'prints a tagged PDF with title, language and text',
  { timeout: 120_000 },
  async () => {
    const file = join(await makeTemporaryFolder(), 'Sample.pdf');
    const library = await openTemporaryLibrary({
      host: { ...processHost(file), findPdfPrinter: findLibreOffice },
    });
    const { id: briefing } = await library.call('briefings.create', {
      details: { title: 'Ünïcode title' },
      blocks: [{ type: 'heading', id: 'a', level: 1, text: 'Where we stand' }],
    });
    const target = await library.call('exporting.chooseTarget', { briefing, format: 'pdf' });
    await library.call('exporting.export', { job: 'job', briefing, target: target?.target ?? '' });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
    const pdf = await loading.promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Ünïcode title', Language: 'en-US' });
    // A Map, whatever its type says.
    const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
    expect(marks.get('Marked')).toBe(true);
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Where we stand']);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('Ünïcode title');
    await loading.destroy();
  },
);

it.skipIf(!isInstalled)(
  'prints the marking on every page, also where notes would stand at the end',
  { timeout: 120_000 },
  async () => {
    const file = join(await makeTemporaryFolder(), 'Sample.pdf');
    const library = await openTemporaryLibrary({
      host: { ...processHost(file), findPdfPrinter: findLibreOffice },
    });
    const { id: briefing } = await library.call('briefings.create', {
      details: { title: 'Sample', marking: 'Draft', citationPlace: 'endnote' },
      blocks: [{ type: 'position', id: 'a', slug: 'rule-of-law', version: 1, sections: [] }],
    });
    const target = await library.call('exporting.chooseTarget', { briefing, format: 'pdf' });
    await library.call('exporting.export', { job: 'job', briefing, target: target?.target ?? '' });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
    const pdf = await loading.promise;
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(words, `page ${page}`).toContain('DRAFT');
    }
    await loading.destroy();
  },
);
