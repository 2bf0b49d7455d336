import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templateHouse } from '../../../../tests/support/docx/every-block.ts';
import { officeTemplate } from '../../../../tests/support/docx/make-office-template.ts';
import { changeParts } from '../../../../tests/support/docx/make-template.ts';
import { bodyParagraphs } from '../../../../tests/support/docx/open-docx.ts';
import { heading, sourceOf } from '../../../../tests/support/docx/sample-source.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { makePdf } from '../../../../tests/support/testimony/make-pdf.ts';
import { correctPages, type PrintedDocument } from './correct-pages.ts';
import { ownHouse } from './own-house.ts';
import { writeInHouseStyle } from './write-export.ts';

const TITLES = ['Apps & stores', 'Liability', 'Apps & stores', 'Remedies'];

async function printed(
  bookmarks: { title: string; page: number }[],
  house = ownHouse,
): Promise<PrintedDocument> {
  const folder = await makeTemporaryFolder();
  const files = { docx: join(folder, 'document.docx'), pdf: join(folder, 'document.pdf') };
  const blocks = TITLES.map((title, index) => ({ ...heading(title), id: `${index}` }));
  const source = { ...sourceOf([{ type: 'contents', id: 'contents' }, ...blocks]), house };
  await writeFile(files.docx, await writeInHouseStyle(source));
  const pages = Array.from({ length: 12 }, () => ({ texts: [] }));
  await writeFile(files.pdf, makePdf({ pages, bookmarks }));
  return files;
}

/** What the contents say, each entry with its page. */
async function contentsOf({ docx }: PrintedDocument): Promise<string[]> {
  return bodyParagraphs(await readFile(docx)).flatMap(({ style, text }) =>
    /^TOC\d$/.test(style) ? [text] : [],
  );
}

const onPages = (...pages: number[]) => pages.map((page, index) => ({ title: TITLES[index] ?? '', page }));

it('says in the contents the pages on which the PDF has the headings', async () => {
  // What a template has of its own is passed over.
  const files = await printed([{ title: 'Foreword', page: 1 }, ...onPages(2, 9, 10, 11)]);
  expect(await correctPages(files, () => {})).toBe('corrected');
  expect(await contentsOf(files)).toEqual([
    'Apps & stores\t2',
    'Liability\t9',
    'Apps & stores\t10',
    'Remedies\t11',
  ]);
  expect(await correctPages(files, () => {})).toBe('right');
});

it('also in a template, which may say that its pages are numbered as all are', async () => {
  const files = await printed(onPages(2, 9, 10, 11), templateHouse(officeTemplate()));
  expect(await correctPages(files, () => {})).toBe('corrected');
  const first = await printed(onPages(2, 9, 10, 11));
  const numbered = changeParts(await readFile(first.docx), {
    'word/document.xml': (xml) => xml.replace('<w:pgNumType/>', '<w:pgNumType w:start="3"/>'),
  });
  await writeFile(first.docx, numbered);
  expect(await correctPages(first, () => {})).toBe('unknown');
});

it('leaves contents whose pages are right as they are', async () => {
  const files = await printed(onPages(1, 1, 1, 1));
  const before = await readFile(files.docx);
  expect(await correctPages(files, () => {})).toBe('right');
  expect(await readFile(files.docx)).toEqual(before);
});

it('changes nothing where one heading is not found, or the PDF can’t be read', async () => {
  const files = await printed(onPages(2, 9, 10));
  const before = await readFile(files.docx);
  expect(await correctPages(files, () => {})).toBe('unknown');
  await writeFile(files.pdf, '%PDF');
  expect(await correctPages(files, () => {})).toBe('unknown');
  expect(await readFile(files.docx)).toEqual(before);
});
