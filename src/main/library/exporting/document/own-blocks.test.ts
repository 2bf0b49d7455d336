import { describe, expect, it } from 'vitest';
import { checkAccessibility } from '../../../../../tests/support/docx/check-accessibility.ts';
import { checkReferences } from '../../../../../tests/support/docx/check-references.ts';
import { everyBlock } from '../../../../../tests/support/docx/every-block.ts';
import { bodyParagraphs, openDocx, partOf } from '../../../../../tests/support/docx/open-docx.ts';
import {
  heading,
  list,
  ownText,
  paragraph,
  position,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import { validateDocx } from '../../../../../tests/support/docx/validate-docx.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import type { ContentsPages } from '../../../../shared/exporting.ts';
import type { RichTextBlock } from '../../../../shared/rich-text.ts';
import type { ExportedBlock, ExportedOwnBlock, ExportSource } from '../export-source.ts';
import { writeDocument } from '../write-export.ts';

const write = (...blocks: ExportedBlock[]) => writeDocument(sourceOf(blocks));
const shown = (bytes: Uint8Array) =>
  bodyParagraphs(bytes)
    .slice(2)
    .map(({ style, text }) => `${style}: ${text}`);
const xmlOf = (bytes: Uint8Array) => partOf(openDocx(bytes), 'word/document.xml');
const textOf = (...content: RichTextBlock[]) => ({ type: 'doc' as const, content });

const question = (asked: string, ...answer: RichTextBlock[]): ExportedOwnBlock => ({
  type: 'question',
  id: `question-${asked}`,
  question: asked,
  answer: textOf(...answer),
});
const callOut = (title: string, ...content: RichTextBlock[]): ExportedOwnBlock => ({
  type: 'call-out',
  id: `call-out-${title}`,
  title,
  content: textOf(...content),
});
const contact = (fields: Partial<Extract<ExportedOwnBlock, { type: 'contact' }>>): ExportedOwnBlock => ({
  type: 'contact',
  id: 'contact',
  name: '',
  title: '',
  organisation: '',
  mail: '',
  phone: '',
  ...fields,
});
const pageBreak = (id = 'break'): ExportedOwnBlock => ({ type: 'page-break', id });
const positionList: ExportedOwnBlock = { type: 'position-list', id: 'list' };

describe('question and answer', () => {
  it('stand beside their letters, the question kept with its answer', () => {
    const bytes = write(question('Why now?', paragraph('[Sample] Because.'), paragraph('And more.')));
    expect(shown(bytes)).toEqual([
      'Question: Q.\tWhy now?',
      'Answer: A.\t[Sample] Because.',
      'AnswerContinued: And more.',
    ]);
    expect(partOf(openDocx(bytes), 'word/styles.xml')).toMatch(/w:styleId="Question".*?<w:keepNext\/>/);
  });

  it('moves lists of an answer in as far as its words', () => {
    const bytes = write(question('Which?', paragraph('These:'), list('bulletList', [paragraph('One')])));
    const listed = /<w:pStyle w:val="ListParagraphLast"\/>.*?<w:numId w:val="(\d+)"/.exec(xmlOf(bytes))?.[1];
    const numbering = partOf(openDocx(bytes), 'word/numbering.xml');
    const look = new RegExp(`<w:num w:numId="${listed}".*?<w:abstractNumId w:val="(\\d+)"`).exec(
      numbering,
    )?.[1];
    expect(numbering).toMatch(
      new RegExp(`<w:abstractNum w:abstractNumId="${look}".*?w:ind w:left="720" w:hanging="360"`),
    );
  });

  it('leaves a letter out where there is nothing beside it', () => {
    expect(shown(write(question(' ', paragraph('An answer.'))))).toEqual(['Answer: A.\tAn answer.']);
    expect(shown(write(question('Why?', list('orderedList', [paragraph('One')]))))).toEqual([
      'Question: Q.\tWhy?',
      'ListParagraphLast: One',
    ]);
  });
});

describe('the columns of a table', () => {
  const isFromRight = (header: boolean, ...rows: string[][]) =>
    xmlOf(write({ type: 'table', id: 'table', caption: '', header, rows })).includes('<w:bidiVisual/>');

  it('are set from the right where its header is read so, whatever stands below', () => {
    expect(isFromRight(true, ['نص', 'كلمة'], ['One', 'Two'], ['Three', 'Four'])).toBe(true);
    expect(isFromRight(true, ['One', 'Two'], ['واحد', 'نص'], ['كلمة', 'نص'])).toBe(false);
  });

  it('are set as most cells with words are read where there is no header, or one without words', () => {
    expect(isFromRight(false, ['نص', '2021'], ['كلمة', '12'], ['One', '7'])).toBe(true);
    expect(isFromRight(true, ['', '2021'], ['كلمة', '12'])).toBe(true);
    expect(isFromRight(false, ['One', 'Two'], ['واحد', ''])).toBe(false);
  });

  it('have their figures where their words stand', () => {
    const directions = (...rows: string[][]) =>
      [
        ...xmlOf(write({ type: 'table', id: 'table', caption: '', header: true, rows })).matchAll(
          /<w:tc>.*?<\/w:tc>/gs,
        ),
      ].map(([cell]) => cell.includes('<w:bidi/>'));
    expect(directions(['نص', 'كلمة'], ['2021', 'One'])).toEqual([true, true, true, false]);
    expect(directions(['One', 'Two'], ['2021', 'نص'])).toEqual([false, false, false, true]);
  });
});

describe('call-out', () => {
  it('stands on one page, but for a long one', () => {
    const rowOf = (words: string) => xmlOf(write(callOut('The ask', paragraph(words))));
    expect(rowOf('[Sample] Keep the duty.')).toContain('<w:cantSplit/>');
    expect(rowOf('[Sample] Words. '.repeat(60))).not.toContain('<w:cantSplit/>');
  });

  it('begins where there is room for its first lines, where it is long', () => {
    const bytes = write(callOut('The ask', paragraph('[Sample] Words. '.repeat(60))));
    expect(shown(bytes)[0]).toBe('CallOutTitleLong: The ask');
    expect(partOf(openDocx(bytes), 'word/styles.xml')).toMatch(
      /w:styleId="CallOutTitleLong">((?!<\/w:style>).)*<w:keepNext w:val="false"\/>/,
    );
  });

  it('is one box with its words in styles of their own', () => {
    const bytes = write(
      callOut('The ask', paragraph('[Sample] Keep the duty.'), list('bulletList', [paragraph('One')])),
    );
    expect(shown(bytes)).toEqual([
      'CallOutTitle: The ask',
      'CallOut: [Sample] Keep the duty.',
      'ListParagraphLast: One',
      'TableGap: ',
    ]);
    expect(xmlOf(bytes).match(/<w:tc>/g)).toHaveLength(1);
  });

  it('is left out without words', () => {
    expect(shown(write(callOut(' ')))).toEqual([]);
  });

  it('stands apart from the next, and from text', () => {
    const bytes = write(callOut('One'), callOut('Two'), ownText('After.'));
    expect(shown(bytes)).toEqual([
      'CallOutTitle: One',
      'TableGap: ',
      'CallOutTitle: Two',
      'TextBelowTable: After.',
    ]);
  });
});

it('brings the space below a table by the style of what follows, whatever it is', () => {
  const box = callOut('Above');
  const bytes = writeDocument(sourceOf(everyBlock().flatMap((block) => [box, block])));
  expect(checkAccessibility(openDocx(bytes))).toEqual([]);
  expect(checkReferences(openDocx(bytes))).toEqual([]);
  const below = (...content: RichTextBlock[]) => shown(write(box, ownText(...content)))[1];
  expect(below(list('bulletList', [paragraph('One'), paragraph('Two')]))).toBe(
    'ListParagraphBelowTable: One',
  );
  expect(below({ type: 'blockquote', content: [paragraph('Words')] })).toBe('QuoteBelowTable: Words');
  expect(shown(write(box, contact({ organisation: 'Example Coalition' })))[1]).toBe(
    'ContactEndBelowTable: Example Coalition',
  );
});

describe('contact', () => {
  it('has a line each for who it is, for whom they work and how to reach them', () => {
    const bytes = write(
      contact({
        name: 'Jane Doe',
        title: 'Policy Director',
        organisation: 'Example Coalition',
        mail: 'jane.doe@example.org',
        phone: '+1 202 555 0100',
      }),
    );
    expect(shown(bytes)).toEqual([
      'ContactName: Jane Doe',
      'Contact: Policy Director, Example Coalition',
      'ContactEnd: jane.doe@example.org  ·  +1 202 555 0100',
    ]);
    expect(partOf(openDocx(bytes), 'word/_rels/document.xml.rels')).toContain(
      'Target="mailto:jane.doe@example.org"',
    );
  });

  it('leaves out what is not known, and links nothing that is no address', () => {
    const bytes = write(contact({ organisation: 'Example Coalition', mail: 'jane(at)example.org' }));
    expect(shown(bytes)).toEqual(['Contact: Example Coalition', 'ContactEnd: jane(at)example.org']);
    expect(partOf(openDocx(bytes), 'word/_rels/document.xml.rels')).not.toContain('mailto:');
  });
});

describe('table', () => {
  const table = (more: Partial<Extract<ExportedOwnBlock, { type: 'table' }>> = {}): ExportedOwnBlock => ({
    type: 'table',
    id: 'table',
    caption: 'Next steps',
    header: true,
    rows: [
      ['Step', 'Who'],
      ['[Sample] Send\nthe draft', ''],
    ],
    ...more,
  });

  it('has its caption above and a header row that repeats and is named as such', () => {
    const bytes = write(table());
    expect(shown(bytes)).toEqual([
      'TableCaption: Next steps',
      'TableHeader: Step',
      'TableHeader: Who',
      'TableText: [Sample] Send',
      'TableText: the draft',
      'TableText: ',
      'TableGap: ',
    ]);
    const xml = xmlOf(bytes);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstRow="(true|1)"/);
  });

  it('has no header where staff want none', () => {
    const xml = xmlOf(write(table({ header: false })));
    expect(xml).not.toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstRow="(false|0)"/);
  });

  it('is left out while nothing is written in it', () => {
    expect(shown(write(table({ caption: '', rows: [['', ' ']] })))).toEqual([]);
  });

  it('is valid beside another, with any text in its cells', async () => {
    const rows = [
      ['<a>', '“b”', 'ג'],
      ['\u0000', 'x'.repeat(400), '-'],
      ['', '', ''],
    ];
    expect(await validateDocx(write(table(), table({ id: 'b', caption: '', rows }), pageBreak()))).toEqual(
      [],
    );
  }, 60_000);
});

describe('page break', () => {
  const breaks = (bytes: Uint8Array) =>
    bodyParagraphs(bytes)
      .filter(({ xml }) => xml.includes('<w:pageBreakBefore/>'))
      .map(({ style, text }) => `${style}: ${text}`);

  it('lets the next paragraph begin a page, without an empty one', () => {
    expect(breaks(write(heading('One'), pageBreak(), heading('Two')))).toEqual(['Heading1: Two']);
    expect(breaks(write(heading('One'), pageBreak('a'), pageBreak('b'), ownText('Two')))).toEqual([
      'Normal: Two',
    ]);
  });

  it('begins a page before a box too, and none at the end', () => {
    expect(breaks(write(heading('One'), pageBreak(), callOut('Two')))).toEqual(['TableGap: ']);
    expect(breaks(write(callOut('One'), pageBreak(), callOut('Two')))).toEqual(['TableGap: ']);
    expect(breaks(write(heading('One'), pageBreak()))).toEqual([]);
  });
});

it('lists the positions of the briefing with their versions, each once', () => {
  const bytes = write(
    positionList,
    position('Safety by Design', 'Words.', { version: 2 }),
    position('Encryption', 'Words.'),
    position('Safety by Design', 'Words.', { version: 2 }),
  );
  expect(shown(bytes).filter((line) => line.startsWith('ListParagraph'))).toEqual([
    'ListParagraph: Safety by Design, version 2',
    'ListParagraphLast: Encryption, version 1',
  ]);
});

it('makes a document that every reader can open, whatever stands beside what', async () => {
  const blocks = [
    positionList,
    heading('Questions'),
    question('Why <now>?', paragraph('[Sample] “Because”.'), list('orderedList', [paragraph('One')])),
    question('למה?', paragraph('ככה')),
    pageBreak('1'),
    callOut('The ask', paragraph('[Sample] Keep it.'), list('bulletList', [paragraph('One')])),
    callOut('', paragraph('Another.')),
    position('Safety by Design', 'Words.'),
    contact({ name: 'Jane Doe', mail: 'jane@example.org' }),
    pageBreak('2'),
    callOut('Last'),
  ];
  expect(await validateDocx(write(...blocks))).toEqual([]);
}, 60_000);

describe('contents', () => {
  const contents: ExportedOwnBlock = { type: 'contents', id: 'contents' };

  it('stand where they are placed, however few headings there are, and nowhere else', () => {
    const bytes = write(ownText('Before.'), contents, heading('One'), ownText('First.'));
    expect(shown(bytes)).toEqual([
      'Normal: Before.',
      'TOCHeading: Contents',
      expect.stringMatching(/^TOC1: One/),
      'Heading1: One',
      'Normal: First.',
    ]);
  });

  it('begin a page after a page break, and are left out where there is nothing to list', () => {
    const bytes = write(ownText('Before.'), pageBreak(), contents, heading('One'), ownText('First.'));
    expect(xmlOf(bytes)).toMatch(/w:val="TOCHeading"\/><w:pageBreakBefore\/>/);
    expect(shown(write(ownText('Before.'), contents))).toEqual(['Normal: Before.']);
  });

  it('stand only where they are placed when the details say so', () => {
    const many = ['One', 'Two', 'Three', 'Four'].flatMap((text) => [heading(text), ownText(text)]);
    const styles = (bytes: Uint8Array) => bodyParagraphs(bytes).map(({ style }) => style);
    expect(styles(writeDocument(sourceOf(many)))).toContain('TOCHeading');
    expect(styles(writeDocument(sourceOf(many, { contents: 'placed' })))).not.toContain('TOCHeading');
  });
});

describe('pages in the contents', () => {
  it('count a page that a table begins', () => {
    const bytes = write(
      { type: 'contents', id: 'contents' },
      heading('One'),
      pageBreak('a'),
      callOut('Box'),
      heading('Two'),
      callOut('Box'),
      pageBreak('b'),
      callOut('Box'),
      heading('Three'),
    );
    const entries = bodyParagraphs(bytes).filter(({ style }) => style === 'TOC1');
    expect(entries.map(({ text }) => text)).toEqual(['One\t1', 'Two\t2', 'Three\t3']);
  });

  const toldOf = (
    house: Partial<ExportSource['house']>,
    details: Partial<BriefingDetails> = {},
    most = 150,
  ) => {
    const told: ContentsPages[] = [];
    const source = sourceOf(
      [{ type: 'contents', id: 'contents' }, heading('One'), ownText('First.')],
      details,
    );
    const numbering = { mostPages: most, tell: (pages: ContentsPages) => told.push(pages) };
    const bytes = writeDocument({ ...source, house: { ...source.house, ...house } }, numbering);
    return { told: told.at(-1), entry: bodyParagraphs(bytes).find(({ style }) => style === 'TOC1')?.text };
  };

  it('are measured, guessed for a font that nobody can measure, left out of a long document, or not wanted', () => {
    expect(toldOf({})).toEqual({ told: 'measured', entry: 'One\t1' });
    expect(toldOf({ bodyFont: 'Sample Grotesk' })).toEqual({ told: 'guessed', entry: 'One\t1' });
    expect(toldOf({}, {}, 0)).toEqual({ told: 'left-out', entry: 'One' });
    expect(toldOf({}, { contentsPages: false })).toEqual({ told: 'none', entry: 'One' });
  });
});
