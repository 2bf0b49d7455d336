import { expect, it } from 'vitest';
import { checkReferences } from '../../../../../tests/support/docx/check-references.ts';
import { chosenHouse, templateHouse } from '../../../../../tests/support/docx/every-block.ts';
import { everyItem } from '../../../../../tests/support/docx/every-item.ts';
import { findUnmarkedPages } from '../../../../../tests/support/docx/find-unmarked-pages.ts';
import { changeParts } from '../../../../../tests/support/docx/make-template.ts';
import { openDocx } from '../../../../../tests/support/docx/open-docx.ts';
import {
  heading,
  ownText,
  sampleDetails,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { compareCopy } from '../../verifying/compare-copy.ts';
import { readCopyBytes } from '../../verifying/read-copy.ts';
import type { ExportedHouse } from '../export-source.ts';
import { writeInHouseStyle } from '../write-export.ts';
import { describeTemplate } from './describe-template.ts';
import { prepareTemplate } from './prepare-template.ts';

const items = Object.values(everyItem);
const known = {
  positions: items.flatMap((item) => (item.type === 'position' ? [item.version] : [])),
  excerpts: items.flatMap((item) => (item.type === 'excerpt' ? [item.version] : [])),
};

function write(house: ExportedHouse, details: Partial<BriefingDetails> = {}): Promise<Uint8Array> {
  const source = sourceOf([heading('Positions'), ownText('Sample text.'), ...items], {
    ...sampleDetails,
    ...details,
  });
  return writeInHouseStyle({ ...source, house });
}

it('leaves a document whose items are marked once, and verified as exported', async () => {
  const first = await write(chosenHouse('header-left'));
  const second = await write(templateHouse(first), { marking: 'Internal' });
  const third = await write(templateHouse(second), { marking: 'For the board' });
  for (const bytes of [second, third]) {
    const { items: checked } = await compareCopy({
      copy: readCopyBytes(bytes, 'copy.docx'),
      known,
      library: '',
    });
    expect(checked.map(({ status }) => status)).toEqual(items.map(() => 'unchanged'));
    expect(checkReferences(openDocx(bytes))).toEqual([]);
  }
  const docx = openDocx(third);
  expect(findUnmarkedPages(docx, 'For the board')).toEqual([]);
  expect([...docx.parts.values()].join()).not.toMatch(/Draft for discussion|Internal/);
});

it('says that the marking of the new document stands where that of the earlier did', async () => {
  const first = await write(chosenHouse('header-left'));
  expect(describeTemplate(prepareTemplate(first, 'Earlier.docx')).fields).toEqual(['marking']);
  // Another's style of that name is not ours.
  const other = changeParts(first, { 'customXml/item1.xml': '<other/>' });
  expect(describeTemplate(prepareTemplate(other, 'Other.docx')).fields).toEqual([]);
});
