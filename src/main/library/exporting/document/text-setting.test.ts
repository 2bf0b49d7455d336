import { expect, it } from 'vitest';
import { openDocx, partOf } from '../../../../../tests/support/docx/open-docx.ts';
import { ownText, position, sourceOf } from '../../../../../tests/support/docx/sample-source.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { ownHouseStyle } from '../../../../shared/house-style.ts';
import { ownHouse } from '../own-house.ts';
import { writeDocument } from '../write-export.ts';
import { countPages } from './count-pages.ts';

const filing: Partial<BriefingDetails> = { textSetting: 'filing' };
const text = Array.from({ length: 90 }, () =>
  ownText('[Sample text] A few words of a statement. '.repeat(8)),
);

it('of a document that is filed is of 12 points and single-spaced in every style, whatever the house has', () => {
  const blocks = [position('Sample', 'Words.'), ...text];
  const house = { ...ownHouse, textSize: 10 };
  const styles = (details: Partial<BriefingDetails>) =>
    partOf(openDocx(writeDocument({ ...sourceOf(blocks, details), house })), 'word/styles.xml');
  const spacings = (xml: string) => [...xml.matchAll(/w:line="(\d+)"/g)].map(([, line]) => Number(line));
  expect(styles(filing)).toMatch(/<w:rPrDefault>.*?<w:sz w:val="24"\/>/);
  expect(Math.max(...spacings(styles(filing)))).toBe(240);
  expect(styles({})).toMatch(/<w:rPrDefault>.*?<w:sz w:val="20"\/>/);
  expect(Math.max(...spacings(styles({})))).toBe(288);
});

it('is counted in the pages', () => {
  const count = (details: Partial<BriefingDetails>) =>
    countPages({ ...sourceOf(text, details), house: ownHouseStyle });
  // Letters are larger by a seventh either way, and lines closer by a sixth.
  expect(count(filing) / count({})).toBeGreaterThan(1);
  expect(count(filing) / count({})).toBeLessThan(1.3);
});
