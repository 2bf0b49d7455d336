import { expect, it } from 'vitest';
import { heading, ownText, position, sourceOf } from '../../../../../tests/support/docx/sample-source.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import type { ContentsPages } from '../../../../shared/exporting.ts';
import { ownHouseStyle } from '../../../../shared/house-style.ts';
import type { ExportedBlock, ExportSource } from '../export-source.ts';
import { ownHouse } from '../own-house.ts';
import { writeDocument } from '../write-export.ts';
import { forecastContents } from './forecast-contents.ts';
import { NUMBERED_FOR_EXPORT } from './page-numbers.ts';

const headings = (count: number) => Array.from({ length: count }, (_, index) => heading(`Heading ${index}`));
/** In no time to lay out. */
const pages = (count: number) =>
  Array.from({ length: count }, (_, index): ExportedBlock[] => [
    ownText('A page.'),
    { type: 'page-break', id: `break-${index}` },
  ]).flat();
const contents: ExportedBlock = { type: 'contents', id: 'contents' };

/** What an export then says. */
function exported(source: ExportSource): ContentsPages {
  let said: ContentsPages = 'none';
  writeDocument(source, {
    mostPages: NUMBERED_FOR_EXPORT,
    tell: (pages) => {
      said = pages;
    },
  });
  return said;
}

it.each<[string, ExportedBlock[], Partial<BriefingDetails>, Partial<typeof ownHouseStyle>, ContentsPages]>([
  ['few headings', headings(3), {}, {}, 'none'],
  ['more headings', headings(4), {}, {}, 'measured'],
  ['few, and a position with its source', [...headings(2), position('Sample', 'Words.')], {}, {}, 'measured'],
  ['more, where contents stand only where placed', headings(9), { contents: 'placed' }, {}, 'none'],
  ['contents that are placed', [contents, ...headings(1)], { contents: 'placed' }, {}, 'measured'],
  ['pages that are not wanted', headings(9), { contentsPages: false }, {}, 'none'],
  ['a font that can’t be measured', headings(4), {}, { bodyFont: 'Garamond' }, 'guessed'],
  ['a long document', [...headings(4), ...pages(180), ownText('The end.')], {}, {}, 'guessed'],
  ['an endless document', [...headings(4), ownText('word '.repeat(1_300_000))], {}, {}, 'left-out'],
  ['a word without end', [...headings(4), ownText('x'.repeat(60_000))], {}, {}, 'left-out'],
])('tells what an export of it says: %s', (_name, blocks, details, look, pages) => {
  const source = {
    ...sourceOf([...blocks], details),
    house: { ...ownHouse, ...look } as ExportSource['house'],
  };
  expect(forecastContents(source, { ...ownHouseStyle, ...look })).toBe(pages);
  expect(exported(source)).toBe(pages);
});
