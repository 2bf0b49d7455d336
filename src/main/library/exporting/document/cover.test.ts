import { expect, it } from 'vitest';
import { chosenHouse } from '../../../../../tests/support/docx/every-block.ts';
import { bodyParagraphs, openDocx, partOf } from '../../../../../tests/support/docx/open-docx.ts';
import { heading, sampleDetails, sourceOf } from '../../../../../tests/support/docx/sample-source.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { ownHouse } from '../own-house.ts';
import { writeDocument } from '../write-export.ts';

function write(more: Partial<BriefingDetails> = {}, house = ownHouse) {
  const details = { ...sampleDetails, titlePage: 'cover' as const, ...more };
  const bytes = writeDocument({ ...sourceOf([heading('Purpose')], details), house });
  const docx = openDocx(bytes);
  const section = /<w:sectPr>.*<\/w:sectPr>/.exec(partOf(docx, 'word/document.xml'))?.[0] ?? '';
  const relations = partOf(docx, 'word/_rels/document.xml.rels');
  /** The words of the header or footer of that kind. */
  const edge = (place: 'header' | 'footer', kind: 'first' | 'default') => {
    const id = new RegExp(`<w:${place}Reference w:type="${kind}" r:id="(\\w+)"`).exec(section)?.[1];
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
    return partOf(docx, `word/${target}`)
      .replace(/<w:instrText.*?<\/w:instrText>/g, '')
      .replace(/<[^>]+>/g, '');
  };
  return { bytes, section, edge, body: bodyParagraphs(bytes) };
}

it('has a page of its own, with title and details, before the text', () => {
  const { body, section } = write();
  expect(body.map(({ style, text }) => `${style}: ${text}`)).toEqual([
    'CoverKind: Briefing',
    'CoverTitle: Safety duties of online platforms',
    'CoverDetails: For\tStaff of the Sample Subcommittee',
    'CoverDetails: Meeting\tSample working session',
    'CoverDetails: Date\tJune 18, 2026',
    'CoverDetails: Prepared by\tPolicy',
    'Heading1: Purpose',
  ]);
  expect(body.filter(({ xml }) => xml.includes('<w:pageBreakBefore/>')).map(({ text }) => text)).toEqual([
    'Purpose',
  ]);
  expect(section).toMatch(/<w:titlePg(?:\/>| w:val="(?:true|1)")/);
});

it('keeps the marking and the house’s own words above and below, without title and page', () => {
  const own = write();
  expect(own.edge('header', 'first')).toBe('Draft for discussion');
  expect(own.edge('header', 'default')).toContain('Safety duties');
  expect(own.edge('footer', 'first')).toBe('June 17, 2026');
  expect(own.edge('footer', 'default')).toContain('Page');
  const house = write({}, chosenHouse('header-left'));
  expect(house.edge('header', 'first')).toBe('Sample Organisation');
  expect(house.edge('footer', 'first')).toBe('Draft for discussion');
});

it('shows the logo in large, wherever it stands on the pages after', () => {
  const { body, bytes } = write({}, chosenHouse('header-right'));
  expect(body[0]).toMatchObject({ style: 'CoverLogo' });
  expect(partOf(openDocx(bytes), 'word/document.xml').match(/<w:drawing>/g)).toHaveLength(1);
});

it('sets the title down where no kind of document stands above it', () => {
  expect(write({ kind: '' }).body[0]).toMatchObject({ style: 'CoverTitleAlone' });
});
