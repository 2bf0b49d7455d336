import { describe, expect, it } from 'vitest';
import {
  excerpt,
  heading,
  ownText,
  position,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { ownHouseStyle } from '../../../../shared/house-style.ts';
import { emptyRichText } from '../../../../shared/rich-text.ts';
import type { ExportedBlock } from '../export-source.ts';
import { countPages, countPagesOfWork, type PageHouse } from './count-pages.ts';

const WORDS = '[Sample text] A few words of a long briefing. '.repeat(12);
const text = (count: number) => Array.from({ length: count }, () => ownText(WORDS));
const pageBreak: ExportedBlock = { type: 'page-break', id: 'break' };

function count(
  blocks: ExportedBlock[],
  { house = {}, details = {} }: { house?: Partial<PageHouse>; details?: Partial<BriefingDetails> } = {},
): number {
  const source = sourceOf(blocks, details);
  return countPages({ ...source, house: { ...ownHouseStyle, ...house } });
}

describe('countPages', () => {
  it('begins a page at each break, and only one at breaks in a row', () => {
    const few = ownText('[Sample text] A few words.');
    expect(Math.ceil(count([few, few]))).toBe(1);
    expect(Math.ceil(count([few, pageBreak, few, pageBreak, few]))).toBe(3);
    expect(Math.ceil(count([few, pageBreak, pageBreak, few]))).toBe(2);
  });

  it('gives a cover a page of its own', () => {
    expect(Math.ceil(count(text(1), { details: { titlePage: 'cover' } }))).toBe(2);
  });

  it('has more where the house’s text is larger, its font wider or its header taller, and fewer otherwise', () => {
    const own = count(text(60));
    expect(count(text(60), { house: { textSize: 14 } })).toBeGreaterThan(own * 1.5);
    expect(count(text(60), { house: { bodyFont: 'Verdana' } })).toBeGreaterThan(own);
    expect(count(text(60), { house: { bodyFont: 'Garamond' } })).toBeLessThan(own);
    expect(count(text(60), { house: { logo: { place: 'header-left' } } })).toBeGreaterThan(own);
    expect(count(text(60), { house: { logo: { place: 'cover' } } })).toBe(own);
  });

  it('goes by the margins and the text of the Word template, where those are known', () => {
    const own = count(text(60));
    const page = { textWidth: 6000, textHeight: 9000, textSize: 12 };
    expect(count(text(60), { house: { template: { fonts: ['Arial'], page } } })).toBeGreaterThan(own * 2);
    expect(count(text(60), { house: { template: {} } })).toBe(own);
  });

  it('has room for the notes of what is quoted, and for the list of sources', () => {
    const quoted = Array.from({ length: 30 }, (_, index) => position(`Sample ${index}`, WORDS));
    const bare = quoted.map((one) => ({
      ...one,
      version: { ...one.version, source: { publisher: '', work: '', page: '', savedOn: null } },
    }));
    expect(count(quoted)).toBeGreaterThan(count(bare) + 1);
    expect(count([excerpt(WORDS)])).toBeGreaterThan(count([ownText(WORDS)]) + 0.1);
  });
});

describe('countPagesOfWork', () => {
  const work = (...blocks: ExportedBlock[]) =>
    countPagesOfWork({ ...sourceOf(blocks), house: ownHouseStyle });
  const address = `https://example.org/${'reports-of-a-year/'.repeat(20)}`;

  it('is that of the pages, where words have places to break', () => {
    for (const words of [WORDS.repeat(40), `See ${address} there. `.repeat(40), '日本語'.repeat(4000)])
      expect(work(ownText(words))).toBe(count([ownText(words)]));
  });

  it.each<[string, (words: string) => ExportedBlock]>([
    ['own text', (words) => ownText(words)],
    ['a heading', (words) => heading(words)],
    ['a position', (words) => position('Sample', words)],
    ['an excerpt', (words) => excerpt(words)],
    ['a call-out', (title) => ({ type: 'call-out', id: 'call-out', title, content: emptyRichText })],
  ])('is more in %s where they have not', (_, make) => {
    const block = make('x'.repeat(12_000));
    expect(work(block)).toBeGreaterThan(count([block]) + 250);
  });
});
