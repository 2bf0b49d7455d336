import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../../../tests/support/docx/check-references.ts';
import { findFaults } from '../../../../../tests/support/docx/find-faults.ts';
import { findUnmarkedPages } from '../../../../../tests/support/docx/find-unmarked-pages.ts';
import { officeTemplate } from '../../../../../tests/support/docx/make-office-template.ts';
import { makeTemplate } from '../../../../../tests/support/docx/make-template.ts';
import {
  bodyParagraphs,
  openDocx,
  paragraphsOf,
  partOf,
} from '../../../../../tests/support/docx/open-docx.ts';
import { missingFrom, readWithMammoth } from '../../../../../tests/support/docx/read-back.ts';
import {
  excerpt,
  heading,
  list,
  ownText,
  paragraph,
  position,
  sampleDetails,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import { makePng } from '../../../../../tests/support/pictures/make-pictures.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { writeInHouseStyle } from '../write-export.ts';

const blocks = [
  heading('Purpose'),
  ownText(
    paragraph('Own text with {{title}} and {{briefing}} in it, and '),
    paragraph('a link', { type: 'link', attrs: { href: 'https://example.org/' } }),
    list('bulletList', [paragraph('One')], [paragraph('Two')]),
    list('orderedList', [paragraph('First')]),
  ),
  heading('Positions'),
  heading('Below', 2),
  position('Encryption', 'A statement to the letter.', { sections: [{ heading: 'Why?', text: 'Because.' }] }),
  position('Age', 'Another statement.'),
  excerpt('Words of the witness that are quoted.'),
  {
    type: 'picture' as const,
    id: 'picture',
    file: '0'.repeat(64),
    format: 'png' as const,
    width: 40,
    height: 30,
    alt: 'A chart',
    caption: 'Sample chart',
    size: 'medium' as const,
    data: makePng(40, 30),
  },
];

async function fill(template: Uint8Array, details: Partial<BriefingDetails> = {}) {
  const source = sourceOf(blocks, { ...sampleDetails, ...details });
  return writeInHouseStyle({
    ...source,
    house: { ...source.house, template: { name: 'Sample.docx', data: template } },
  });
}

/** The words of each note, in the order of what refers to them. */
function notesIn(bytes: Uint8Array, kind: 'footnote' | 'endnote'): string[] {
  const docx = openDocx(bytes);
  const notes = partOf(docx, `word/${kind}s.xml`);
  const words = new Map(
    [...notes.matchAll(new RegExp(`<w:${kind} w:id="(\\d+)">.*?</w:${kind}>`, 'gs'))].map(([note, id]) => [
      id,
      paragraphsOf(note).map(({ text }) => text),
    ]),
  );
  const references = partOf(docx, 'word/document.xml').matchAll(
    new RegExp(`<w:${kind}Reference w:id="(\\d+)"`, 'g'),
  );
  return [...references].flatMap(([, id]) => words.get(id) ?? ['missing']);
}

/** What checks of Standpoint's own documents ask, and an organisation's template may do otherwise. */
const sound = (bytes: Uint8Array) =>
  checkReferences(openDocx(bytes)).filter((one) => !/empty paragraph in Normal/.test(one));

describe('a briefing in a template', () => {
  it('keeps its title page, header, footer, logo and paper, and is valid', async () => {
    const bytes = await fill(await makeTemplate());
    const docx = openDocx(bytes);
    const texts = bodyParagraphs(bytes).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual([
      'Sample Organisation',
      'Safety duties of online platforms',
      'For Staff of the Sample Subcommittee, June 18, 2026',
    ]);
    expect(texts).toContain('Own text with {{title}} and {{briefing}} in it, and ');
    const document = partOf(docx, 'word/document.xml');
    expect(document.match(/<w:pgSz w:w="11906"/g)).toHaveLength(2);
    expect(document).not.toMatch(/standpoint-briefing|[\uE0F0\uE0F1]/);
    const header = [...docx.parts].find(([name]) => /^word\/header\d+\.xml$/.test(name))?.[1] ?? '';
    expect(paragraphsOf(header).map(({ text }) => text)).toEqual([
      'Draft for discussion',
      ' Sample Organisation',
    ]);
    expect(header).toContain('<w:drawing>');
    // Styles that the template has without what they need are completed, and stay otherwise as they are.
    const styles = partOf(docx, 'word/styles.xml');
    const styleOf = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
    expect(styleOf('Heading1')).toMatch(/keepNext.*outlineLvl.*7A1F3D/);
    expect(styleOf('TOC2')).toContain('w:leader="dot"');
    expect(styleOf('TOCHeading')).toContain('7A1F3D');
    expect(docx.parts.get('customXml/item1.xml')).toContain('Encryption');
    expect(sound(bytes)).toEqual([]);
    expect(await findFaults(bytes, ['A statement to the letter.', 'Another statement.'])).toEqual([]);
  }, 180_000);

  it('saved by another program keeps its list, table and notes, and the fonts of its theme', async () => {
    const bytes = await fill(officeTemplate());
    const docx = openDocx(bytes);
    expect(bodyParagraphs(bytes).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['How to read this', 'A first sample point', 'The office', 'Purpose']),
    );
    expect(partOf(docx, 'word/footnotes.xml')).toContain('A sample note of the office.');
    expect(docx.parts.has('word/theme/theme1.xml')).toBe(true);
    // Styles that are added name the fonts that the theme names.
    const styles = partOf(docx, 'word/styles.xml');
    const added = /w:styleId="PositionTitle1".*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(added).toContain('w:ascii="Caladea"');
    expect(findUnmarkedPages(docx, sampleDetails.marking)).toEqual([]);
    expect(missingFrom(await readWithMammoth(bytes), ['A statement to the letter.'])).toEqual([]);
  });

  it.each(['footnote', 'endnote'] as const)(
    'has the same %ss whether its pages are worked out or it is written as it is made',
    async (citationPlace) => {
      const template = officeTemplate();
      const worked = await fill(template, { citationPlace });
      const made = await fill(template, { citationPlace, contentsPages: false });
      expect(notesIn(made, citationPlace).length).toBeGreaterThan(2);
      expect(notesIn(made, citationPlace)).toEqual(notesIn(worked, citationPlace));
      const withoutContents = (bytes: Uint8Array) =>
        bodyParagraphs(bytes).filter(({ style }) => !style.startsWith('TOC'));
      expect(withoutContents(made).map(({ text }) => text)).toEqual(
        withoutContents(worked).map(({ text }) => text),
      );
      expect(checkReferences(openDocx(made))).toEqual([]);
      expect(partOf(openDocx(made), 'word/document.xml')).not.toContain('<kept');
    },
  );

  it('gives the same bytes again', async () => {
    const template = await makeTemplate();
    expect(Buffer.compare(await fill(template), await fill(template))).toBe(0);
  });
});
