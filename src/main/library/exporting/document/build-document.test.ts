import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDirectFormatting } from '../../../../../tests/support/docx/find-direct-formatting.ts';
import {
  bodyParagraphs,
  openDocx,
  paragraphsOf,
  partOf,
} from '../../../../../tests/support/docx/open-docx.ts';
import {
  heading,
  list,
  nowhere,
  ownText,
  paragraph,
  policyAdvocacy,
  position,
  sampleDetails,
  sourceOf,
  starterPositions,
} from '../../../../../tests/support/docx/sample-source.ts';
import type { RichTextBlock } from '../../../../shared/rich-text.ts';
import type { ExportedBlock } from '../export-source.ts';
import { ownHouse } from '../own-house.ts';
import { writeDocument } from '../write-export.ts';
import { placedStyles } from './style-names.ts';

const write = (...blocks: ExportedBlock[]) => bodyParagraphs(writeDocument(sourceOf(blocks)));
const shown = (paragraphs: { style: string; text: string }[]) =>
  paragraphs.map(({ style, text }) => `${style}: ${text}`);
const part = (bytes: Uint8Array, name: string) => partOf(openDocx(bytes), name);

describe('title block', () => {
  it('says what is known, in two columns where it fits', () => {
    const bytes = writeDocument(sourceOf([], { ...sampleDetails, distribution: 'internal' }));
    expect(shown(bodyParagraphs(bytes))).toEqual([
      'DocumentKind: Briefing',
      'Title: Safety duties of online platforms',
      'TitleBlockColumns: For\tStaff of the Sample Subcommittee\tDate\tJune 18, 2026',
      'TitleBlockColumns: Meeting\tSample working session\tPrepared by\tPolicy',
      'TitleBlockColumns: Distribution\tInternal only',
    ]);
  });

  it('gives long values a line of their own', () => {
    const bytes = writeDocument(sourceOf([], { ...sampleDetails, audience: 'Staff '.repeat(20) }));
    expect(shown(bodyParagraphs(bytes)).slice(2)).toEqual([
      `TitleBlock: For\t${'Staff '.repeat(20).trim()}`,
      'TitleBlock: Meeting\tSample working session',
      'TitleBlock: Date\tJune 18, 2026',
      'TitleBlock: Prepared by\tPolicy',
    ]);
  });

  it('of a memo says to whom, from whom, when and about what', () => {
    const bytes = writeDocument(sourceOf([], { ...sampleDetails, titlePage: 'memo' }));
    expect(shown(bodyParagraphs(bytes))).toEqual([
      'Title: Memo',
      'TitleBlock: To\tStaff of the Sample Subcommittee',
      'TitleBlock: From\tPolicy',
      'TitleBlock: Date\tJune 18, 2026',
      'TitleBlock: Meeting\tSample working session',
      'TitleBlock: Subject\tSafety duties of online platforms',
    ]);
    expect(part(bytes, 'docProps/core.xml')).toContain(
      '<dc:title>Safety duties of online platforms</dc:title>',
    );
  });

  it('leaves out what it is where nobody says so', () => {
    const bytes = writeDocument(sourceOf([], { title: 'Keep the duty', kind: ' ' }));
    expect(shown(bodyParagraphs(bytes))).toEqual(['Title: Keep the duty']);
  });

  it('leaves out what is not known, and never has a document without a title', () => {
    const bytes = writeDocument(sourceOf([], { title: ' \n' }));
    expect(shown(bodyParagraphs(bytes))).toEqual(['DocumentKind: Briefing', 'Title: Untitled briefing']);
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:title>Untitled briefing</dc:title>');
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:creator>Standpoint</dc:creator>');
  });
});

describe('header and footer', () => {
  const headerOf = (bytes: Uint8Array) =>
    paragraphsOf(part(bytes, 'word/header1.xml')).map(({ text }) => text);

  it('carries the title, the marking as typed, the day of export and the page', () => {
    const bytes = writeDocument(sourceOf([], sampleDetails));
    expect(headerOf(bytes)).toEqual(['Safety duties of online platforms\tDraft for discussion']);
    expect(part(bytes, 'word/styles.xml')).toMatch(/w:styleId="Marking".*?<w:caps\/>/);
    expect(paragraphsOf(part(bytes, 'word/footer1.xml'))[0]?.text).toBe('June 17, 2026\tPage  of ');
  });

  it('shortens a long title to its line, and gives a long marking a line of its own', () => {
    const title = 'Title '.repeat(60).trim();
    expect(headerOf(writeDocument(sourceOf([], { title })))[0]).toMatch(/^Title .{60,90}…$/);
    const marking = 'For the eyes of the members of the sample subcommittee and of their staff only';
    expect(headerOf(writeDocument(sourceOf([], { title, marking })))).toEqual([
      marking,
      expect.stringMatching(/^Title .*…$/),
    ]);
  });

  it('begins a marking of more than a line where lines begin, and keeps the text off its last', () => {
    const house = { ...ownHouse, headerLeft: { text: '', field: 'none' as const } };
    const headerWith = (marking: string) => headerOf(writeDocument({ ...sourceOf([], { marking }), house }));
    expect(headerWith('Draft')).toEqual(['\tDraft']);
    const marking = 'For staff only '.repeat(8).trim();
    expect(headerWith(marking)).toEqual([marking]);
    expect(part(writeDocument(sourceOf([])), 'word/styles.xml')).toMatch(
      /w:styleId="Header">(?:(?!<\/w:style>).)*<w:spacing[^>]* w:after="120"/,
    );
  });
});

describe('contents', () => {
  const entriesOf = (bytes: Uint8Array) =>
    shown(bodyParagraphs(bytes).filter(({ style }) => style.startsWith('TOC')));

  it('are there when there are more than three headings, titles of positions included', () => {
    expect(entriesOf(writeDocument(sourceOf([heading('One'), position('Two', 'Words.')])))).toEqual([]);
    const bytes = writeDocument(sourceOf([heading('One'), heading('Deeper', 3), position('Two', 'Words.')]));
    expect(entriesOf(bytes)).toEqual([
      'TOCHeading: Contents',
      'TOC1: One\t1',
      'TOC2: Deeper\t1',
      'TOC3: Two\t1',
      'TOC1: Sources\t1',
    ]);
  });

  it('have the first page to themselves when they are long', () => {
    const paragraphs = bodyParagraphs(writeDocument(sourceOf(starterPositions())));
    const first = paragraphs.find(({ style }) => style === 'PositionTitle1');
    expect(first?.xml).toContain('<w:pageBreakBefore/>');
    expect(paragraphs.filter(({ xml }) => xml.includes('<w:pageBreakBefore/>'))).toHaveLength(1);
    const pages = paragraphs
      .filter(({ style }) => style === 'TOC1')
      .map(({ text }) => Number(text.split('\t')[1]));
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages[0]).toBe(2);
  });

  it('leave page numbers out of a long document, also when Word updates them', () => {
    const text = 'Sample words. '.repeat(4000);
    const bytes = writeDocument(
      sourceOf([ownText(text, text), ...['A', 'B', 'C', 'D'].map((one) => heading(one))]),
      { mostPages: 20, tell: () => {} },
    );
    expect(entriesOf(bytes).slice(1)).toEqual(['TOC1: A', 'TOC1: B', 'TOC1: C', 'TOC1: D']);
    expect(part(bytes, 'word/document.xml')).toMatch(/ TOC [^<]* \\n </);
  });
});

describe('blocks', () => {
  it('skips what has no words', () => {
    expect(shown(write(heading('  '), ownText(paragraph(' '), { type: 'paragraph' })))).toHaveLength(2);
  });

  it('writes own text with its formatting', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/a b?q="x"' } } as const;
    const paragraphs = write(
      ownText(
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'linked ', marks: [link] },
            { type: 'text', text: 'slanted', marks: [{ type: 'italic' }, { type: 'underline' }, link] },
          ],
        },
        list(
          'bulletList',
          [paragraph('one'), list('orderedList', [paragraph('nested')])],
          [paragraph('two')],
        ),
        list('orderedList', [paragraph('first'), paragraph('continued')]),
        { type: 'blockquote', content: [paragraph('quoted')] },
      ),
    ).slice(2);
    expect(shown(paragraphs)).toEqual([
      'Normal: bold\nlinked slanted',
      'ListParagraph: one',
      'ListParagraph: nested',
      'ListParagraphLast: two',
      'ListParagraph: first',
      'ListContinue1: continued',
      'Quote: quoted',
    ]);
    const [formatted, one, nested, two, first, continued] = paragraphs.map(({ xml }) => xml);
    expect(formatted).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>bold/);
    expect(formatted).toMatch(
      /<w:hyperlink[^>]*>.*linked .*<w:i\/>.*<w:u w:val="single"\/>.*slanted.*<\/w:hyperlink>/,
    );
    expect(formatted?.match(/<w:hyperlink/g)).toHaveLength(1);
    const listOf = (xml = '') => /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(xml)?.slice(1);
    expect(listOf(one)).toEqual(listOf(two));
    expect(listOf(nested)?.[0]).toBe('1');
    expect(listOf(first)?.[1]).not.toBe(listOf(nested)?.[1]);
    expect(listOf(continued)).toBeUndefined();
  });

  it('goes on in the next paragraph with what is too long for one, formatting and all', () => {
    const long = `${'word '.repeat(30_000)}end`;
    const paragraphs = write(ownText(list('bulletList', [paragraph(long, { type: 'bold' })]))).slice(2);
    expect(paragraphs.map(({ text }) => text).join('') === long).toBe(true);
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs.map(({ xml }) => xml.includes('<w:numPr>'))).toEqual([true, false, false]);
    expect(paragraphs.every(({ xml, text }) => xml.includes('<w:b/>') && text.length <= 60_000)).toBe(true);
  });

  it('takes the name of a list for what it is when it stands in the text', () => {
    const texts = ['{heads-0}', '{orderedList-1}', '{orderedList\uFFFE-1}', '{ INCLUDETEXT "x" }'];
    const [, , ...paragraphs] = write(ownText(...texts, list('orderedList', [paragraph('item')])));
    expect(paragraphs.slice(0, 4).map(({ text }) => text)).toEqual(texts.map(asWritable));
  });

  it('writes a position as points word for word, with the note after the last that is used of the statement', () => {
    const sections = [
      { heading: 'What is it?', text: 'A duty. It binds.' },
      { heading: 'Why?', text: 'Left out.' },
    ];
    const points = { leftOut: ['We ask for more.', 'Left out.'] };
    const words = position('Rule', 'Dr. Doe said “Stay. Go.” Keep it. We ask for more.', {
      sections,
      points,
    });
    const bytes = writeDocument(sourceOf([words]));
    expect(shown(bodyParagraphs(bytes)).slice(2)).toEqual([
      'PositionTitle1: Rule',
      'TalkingPoint: Dr. Doe said “Stay. Go.”',
      'TalkingPoint: Keep it.',
      'SectionHeading2: What is it?',
      'TalkingPoint: A duty.',
      'TalkingPoint: It binds.',
      'Heading1: Sources',
      expect.stringContaining('Source: National Center'),
      'SourceUses: 1 position: Rule (version 1).',
    ]);
    const body = part(bytes, 'word/document.xml');
    expect(body).toMatch(/Keep it\.<\/w:t><\/w:r><w:r>(?:(?!<w:p>).)*<w:footnoteReference/);
    expect(body.match(/<w:pStyle w:val="TalkingPoint"\/><w:numPr>/g)).toHaveLength(4);
  });

  it('writes nothing of a position without a point that is used', () => {
    const words = position('Rule', 'Keep it.', { points: { leftOut: ['Keep it.'] } });
    expect(shown(write(words)).slice(2)).toEqual([]);
  });

  it('writes a position as title, statement with note, and sections, one level below the heading above', () => {
    const sections = [{ heading: 'What is it?', text: 'First.\n\nSecond.' }];
    const words = position('End-to-End', 'Line one.\nLine “two.”', { sections });
    expect(shown(write(heading('Above', 3), words)).slice(2)).toEqual([
      'Heading1: Above',
      'PositionTitle2: End-to-End',
      'Statement: Line one.',
      'Statement: Line “two.”',
      'SectionHeading3: What is it?',
      'RecordText: First.',
      'RecordText: Second.',
      'Heading1: Sources',
      expect.stringContaining('Source: National Center'),
      'SourceUses: 1 position: End-to-End (version 1).',
    ]);
  });
});

describe('a statement', () => {
  it('is kept on one page, but for a long one, in whichever direction it is read', () => {
    const styles = part(writeDocument(sourceOf([])), 'word/styles.xml');
    const styleNamed = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0];
    expect(styleNamed('Statement')).toMatch(/<w:keepLines\/>.*<w:widowControl w:val="false"\/>/);
    expect(styleNamed('StatementLong')).toMatch(
      /basedOn w:val="Statement".*<w:keepLines w:val="false"\/>.*<w:widowControl\/>/,
    );
    expect(styleNamed('StatementLongFromRight')).toContain('basedOn w:val="StatementLong"');
    const styleOf = (text: string) =>
      write(position('P', text, { source: nowhere })).find(({ style }) => style.startsWith('Statement'))
        ?.style;
    expect(styleOf('word '.repeat(170))).toBe('Statement');
    expect(styleOf('word '.repeat(180))).toBe('StatementLong');
    expect(styleOf('نص '.repeat(200))).toBe('StatementFromRight');
    expect(styleOf('نص '.repeat(400))).toBe('StatementLongFromRight');
  });
});

it('keeps staff’s own quotations on one page, but for long ones', () => {
  const long = paragraph('[Sample] Words. '.repeat(60));
  const inQuote = (...content: RichTextBlock[]): RichTextBlock => ({ type: 'blockquote', content });
  const stylesOf = (...blocks: ExportedBlock[]) =>
    write(...blocks)
      .slice(2)
      .map(({ style }) => style);
  const styles = part(writeDocument(sourceOf([])), 'word/styles.xml');
  expect(/<w:style [^>]*w:styleId="Quote".*?<\/w:style>/.exec(styles)?.[0]).toContain('<w:keepLines/>');
  expect(/<w:style [^>]*w:styleId="QuoteLong".*?<\/w:style>/.exec(styles)?.[0]).toContain(
    '<w:keepLines w:val="false"/>',
  );
  expect(stylesOf(ownText(inQuote(paragraph('[Sample] Words.'), long, inQuote(long))))).toEqual([
    'Quote',
    'QuoteLong',
    'Quote2Long',
  ]);
  expect(stylesOf(ownText(inQuote(list('bulletList', [long], [paragraph('One')]))))).toEqual([
    'QuoteLong',
    'Quote',
  ]);
  const box = {
    type: 'call-out' as const,
    id: 'box',
    title: 'Box',
    content: { type: 'doc' as const, content: [] },
  };
  expect(stylesOf(box, ownText(inQuote(long)))).toEqual(['CallOutTitle', 'QuoteLongBelowTable']);
  const bytes = writeDocument(sourceOf([ownText(inQuote(long, list('bulletList', [long])))]));
  expect(findDirectFormatting(openDocx(bytes))).toEqual([]);
});

describe('in Word’s list of styles', () => {
  const styles = [
    ...part(writeDocument(sourceOf([])), 'word/styles.xml').matchAll(/<w:style .*?<\/w:style>/g),
  ];
  const styleOf = (id: string) => styles.find(([xml]) => xml.includes(`w:styleId="${id}"`))?.[0] ?? '';

  it('those that only say where a paragraph stands come up once they are used', () => {
    const hidden = styles.filter(([xml]) => xml.includes('<w:semiHidden/><w:unhideWhenUsed/>'));
    const ids = hidden.map(([xml]) => /w:styleId="(.*?)"/.exec(xml)?.[1] ?? '');
    expect(ids).toEqual(expect.arrayContaining([...placedStyles.keys()]));
    expect(styleOf('Statement')).not.toContain('semiHidden');
    expect(styleOf('Quote')).not.toContain('semiHidden');
  });

  it.each([
    ['PositionTitle1', 'PositionTitle5'],
    ['SectionHeading2', 'SectionHeading6'],
  ])('a change of %s changes %s', (first, deepest) => {
    expect(styleOf(deepest)).toContain(`<w:basedOn w:val="${first}"/>`);
    expect(styleOf(deepest)).not.toMatch(/<w:rPr>|<w:spacing/);
  });
});

describe('right-to-left text', () => {
  it('is laid out from the right, with the rule of a statement on that side', () => {
    const [title, statement] = write(position('موقف', 'هذا نص with English.', { source: nowhere })).slice(2);
    expect(title?.xml).toContain('<w:bidi/>');
    expect(statement?.style).toBe('StatementFromRight');
    expect(statement?.xml).toContain('<w:bidi/>');
    expect(statement?.xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>هذا نص <.*<w:r><w:t[^>]*>with English</);
  });
});

describe('East Asian text', () => {
  it('asks for its own fonts, also for its quotation marks', () => {
    const [, statement] = write(position('題', 'The 日本の“語” text.', { source: nowhere })).slice(2);
    expect(statement?.xml).toMatch(/<w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>日本の“語”<\/w:t>/);
  });
});

describe('sources', () => {
  it('are cited in full once, then by name, and listed once each', () => {
    const other = { ...policyAdvocacy, page: 'Another Page' };
    const bytes = writeDocument(
      sourceOf([
        position('A', 'One.'),
        position('B', 'Two.', { version: 3 }),
        position('C', 'Three.', { source: other }),
        position('D', 'Four.', { source: nowhere }),
        position('A', 'One.'),
      ]),
    );
    const notes = paragraphsOf(part(bytes, 'word/footnotes.xml')).slice(2);
    expect(notes.map(({ text }) => text.replace(/^.*Policy, /, '… '))).toEqual([
      '… “Policy Advocacy,” saved November 24, 2026.',
      ' “Policy Advocacy,” saved November 24, 2026.',
      '… “Another Page,” saved November 24, 2026.',
      ' “Policy Advocacy,” saved November 24, 2026.',
    ]);
    const list = bodyParagraphs(bytes).filter(({ style }) => style === 'SourceUses');
    expect(list.map(({ text }) => text)).toEqual([
      '2 positions: A (version 1); B (version 3).',
      '1 position: C (version 1).',
    ]);
  });

  it('are not mentioned where none is known', () => {
    const texts = shown(write(position('D', 'Four.', { source: nowhere })));
    expect(texts.at(-1)).toBe('Statement: Four.');
  });
});

describe('text', () => {
  it('comes back from the document to the letter', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\t', '{', '&', '<', '"', 'א', '日', '—'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 20 }), (statements) => {
        const paragraphs = write(
          ...statements.map((text, index) => position(`P${index}`, text, { source: nowhere })),
        );
        const read = paragraphs.filter(({ style }) => style.startsWith('Statement')).map(({ text }) => text);
        const lines = statements
          .flatMap((text) => text.split(/\r\n|[\n\r\u2029]/))
          .filter((line) => line.trim() !== '');
        expect(read).toEqual(lines.map(asWritable));
      }),
      { numRuns: 60 },
    );
  });

  it('shows where a character has no place in any XML file', () => {
    // Every code unit there is, a hundred to a line; line ends and white space have tests of their own.
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (one) => !/\s/.test(one),
    );
    const lines = Array.from({ length: Math.ceil(units.length / 100) }, (_, at) =>
      units.slice(at * 100, at * 100 + 100).join(' '),
    );
    const read = write(position('P', lines.join('\n'), { source: nowhere })).filter(({ style }) =>
      style.startsWith('Statement'),
    );
    expect(read.map(({ text }) => text)).toEqual(lines.map(asWritable));
  });
});

function asWritable(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
      .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/[\v\f\u2028]/g, '\n')
  );
}
