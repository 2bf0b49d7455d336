/** The pages that a browser prints of a Word document, read by another program. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findChromium } from '../../src/main/hosts/printing/find-chromium.ts';
import { writeInHouseStyle } from '../../src/main/library/exporting/write-export.ts';
import { chosenHouse, everything, type Place, places, sampleWords } from '../support/docx/every-block.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const chromium = await findChromium();

async function print(bytes: Uint8Array) {
  const folder = await makeTemporaryFolder();
  const [docx, pdf] = [join(folder, 'document.docx'), join(folder, 'document.pdf')];
  await Promise.all([writeFile(docx, bytes), writeFile(pdf, '')]);
  await chromium?.print({ docx, pdf, folder }, new AbortController().signal);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(await readFile(pdf)), verbosity: 0 });
  const document = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const words = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
        .join('');
      return { words: words.replace(/\s+/g, ' '), size: page.view.slice(2) };
    }),
  );
  const { info } = await document.getMetadata();
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
  const outline = (await document.getOutline()).map(({ title }) => title);
  await loading.destroy();
  return { pages, info, isTagged: marks.get('Marked'), outline };
}

it.skipIf(chromium === null)(
  'have the document’s words, its paper, its marking on each, and say who wrote it',
  { timeout: 120_000 },
  async () => {
    const source = everything(sampleWords, {
      house: chosenHouse('header-left'),
      details: { titlePage: 'cover', pageSize: 'a4' },
    });
    const { pages, info, isTagged, outline } = await print(await writeInHouseStyle(source));
    expect(info).toMatchObject({
      Title: sampleWords('title'),
      Author: sampleWords('prepared by'),
      Language: 'en-US',
    });
    expect(isTagged).toBe(true);
    expect(outline.length).toBeGreaterThan(0);
    const bare = (words: string) => words.replace(/\s/g, '');
    const all = bare(pages.map(({ words }) => words).join(''));
    // This house style has a footer of its own.
    const expected = (Object.keys(places) as Place[]).filter(
      (place) => !['alt', 'footer'].includes(places[place]),
    );
    expect(expected.filter((place) => !all.includes(bare(sampleWords(place))))).toEqual(['marking']);
    for (const [index, { words, size }] of pages.entries()) {
      expect(size.map(Math.round)).toEqual([595, 842]);
      expect(words).toContain(sampleWords('marking').toUpperCase());
      if (index > 0) expect(words).toContain(`Sample Page ${index + 1}`);
    }
    expect(pages[0]?.words).toContain(sampleWords('title'));
    expect(pages[0]?.words).not.toContain(sampleWords('heading'));
    const numbers = [...(pages[1]?.words ?? '').matchAll(/Sources (\d+)/g)].map(([, number]) =>
      Number(number),
    );
    const sources = pages.findIndex(({ words }, index) => index > 1 && words.includes('Sources'));
    expect(numbers).toEqual([sources + 1]);
  },
);

it.skipIf(chromium === null)('end with the signal, and leave no PDF', { timeout: 60_000 }, async () => {
  const folder = await makeTemporaryFolder();
  const [docx, pdf] = [join(folder, 'document.docx'), join(folder, 'document.pdf')];
  await Promise.all([writeFile(docx, await writeInHouseStyle(everything())), writeFile(pdf, '')]);
  const printing = chromium?.print({ docx, pdf, folder }, AbortSignal.abort());
  await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readFile(pdf, 'utf8')).toBe('');
});
