/** Documents judged by programs that are not ours: the Open XML SDK, mammoth and LibreOffice. */
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../../../tests/support/docx/find-faults.ts';
import { bodyParagraphs } from '../../../../tests/support/docx/open-docx.ts';
import {
  editOver,
  excerpt,
  heading,
  list,
  nowhere,
  ownText,
  paragraph,
  position,
  sampleDetails,
  sourceOf,
  starterPositions,
} from '../../../../tests/support/docx/sample-source.ts';
import { validateDocx } from '../../../../tests/support/docx/validate-docx.ts';
import type { ExportSource } from './export-source.ts';
import { writeDocument } from './write-export.ts';

const link = { type: 'link', attrs: { href: 'https://example.org/a b?q="x"&r=<y>#part' } } as const;
const mailto = { type: 'link', attrs: { href: 'mailto:a b@example.org?subject=x y|z' } } as const;
const endless = { type: 'link', attrs: { href: `https://example.org/${'x'.repeat(5000)}` } } as const;
const sections = [
  { heading: 'What is it?', text: 'A paragraph.\n\nAnother, with a\ttab.' },
  { heading: 'Why does it matter?', text: 'Because.' },
];

/** Every kind of block, and every formatting in every place. */
const everything = sourceOf(
  [
    ownText('Before any heading.'),
    position('First of all', 'A statement before any heading.', { sections }),
    heading('One'),
    heading('Two levels at once', 3),
    ownText(
      paragraph('bold', { type: 'bold' }, { type: 'italic' }, { type: 'underline' }),
      paragraph('a link', link, { type: 'bold' }),
      paragraph('a mailbox', mailto),
      paragraph('a link too long for Word', endless),
      list(
        'orderedList',
        [
          paragraph('one'),
          list('bulletList', [paragraph('in one'), { type: 'blockquote', content: [paragraph('quoted')] }]),
        ],
        [list('orderedList', [paragraph('an item that begins with a list')])],
      ),
      list('orderedList', [paragraph('one again')]),
      { type: 'blockquote', content: [list('bulletList', [paragraph('listed in a quotation')])] },
    ),
    position('Third', 'A statement\nof three\n\nlines.', { sections, source: nowhere }),
    position('As points', 'Keep it. Fund it.', { sections, points: { leftOut: ['Fund it.'] } }),
    heading('Back', 1),
    ...starterPositions(),
  ],
  { ...sampleDetails, distribution: 'internal' },
);

const hostileStatements = [
  'Field-like { INCLUDETEXT "C:\\\\x" } and {heads-0} and <w:p> & </w:t> ]]> stay.',
  'Tabs\tand “quotes” — dashes – and non\u00A0breaking, soft\u00ADhyphen, 😀 👩‍👩‍👧 and e\u0301.',
  'العربية تبدأ هنا with English 19 و 123 ثم تنتهي.',
  'עברית וגם English, (סוגריים) 12.',
  '日本語の“引用”と中文，以及 한국어。',
  '   Space before and after   ',
];
const hostile = sourceOf(
  [
    heading('Title\twith\nbreaks and \u0007 a bell'),
    heading('عنوان بالعربية', 2),
    ownText('\uFFFE \uFFFF \u0001 \uD800', 'x'.repeat(2000), '\u202Eoverridden\u202C'),
    ...hostileStatements.map((statement, index) => position(`Hostile ${index} 😀 “&<>”`, statement)),
    position('Megabyte', 'x'.repeat(1_000_000), { source: nowhere }),
    position('Letters', `${'letter '.repeat(30_000)}end`, { source: nowhere }),
  ],
  {
    title:
      'A “title” <with> & \u0000 everything, عربي, 日本語 😀 and \uFFFE more than fits on the line of a header',
    audience: 'x'.repeat(500),
    preparedBy: 'Ms. “Doe” & <sons>\tof policy',
    marking: 'Marking ünder & <over>',
  },
);

const longWords =
  '[Sample text] A provider that does not detect what is already known cannot say that it did not know. That was said before. We ask that the services children use every day be able to show what they do to prevent abuse, how they learn of it when prevention fails, and what they do next.';
const hostileWords = 'Words with <w:p> & “marks” {heads-0} \uFFFE, 日本の“語”, tabs\tand \u0007.';

/** Every kind of quotation, edit and mention. */
const quotations = [
  heading('What witnesses have said'),
  excerpt('It should “not,” Chair Roe.'),
  excerpt(longWords, {
    citation: { page: '15' },
    edits: [
      editOver(longWords, '[Sample text] A', { type: 'insert', text: 'The <first> & "known"' }),
      editOver(longWords, 'That was said before.', { type: 'omit' }),
      editOver(longWords, 'what they do next', { type: 'emphasize' }),
      editOver(longWords, 'cannot say', { type: 'sic' }),
    ],
  }),
  excerpt(hostileWords),
  excerpt('العربية تبدأ هنا with English 19.\nעברית וגם English.', { speakers: ['Ms. Doe', 'Chair Roe'] }),
  excerpt('Many paragraphs.\n'.repeat(40).trim(), {
    citation: { witness: { name: 'هند', title: '', organisation: '' } },
  }),
  excerpt('No source is known.', {
    speakers: [],
    citation: {
      title: ' ',
      forum: '',
      date: null,
      congress: '',
      page: '',
      witness: { name: '', title: '', organisation: '' },
    },
  }),
  excerpt('A comment.', {
    citation: {
      kind: 'regulatory-comment',
      statementKind: 'regulatory-comment',
      title: 'Rule <1> & “2”',
      url: 'https://example.org/?a=1&b=2',
    },
  }),
  ...starterPositions().slice(0, 2),
];

/** Each statement, or each point of it where it stands as points. */
const statementsOf = ({ blocks }: ExportSource) =>
  blocks.flatMap((block) => {
    const [statement] = block.type === 'position' ? block.parts : [];
    return statement ? (statement.points ?? [statement.text]) : [];
  });

describe('a document', () => {
  it('of every kind of block is valid, and is read to the letter', { timeout: 90_000 }, async () => {
    const bytes = writeDocument(everything);
    expect(await findFaults(bytes, statementsOf(everything))).toEqual([]);
  });

  it('of quotations is valid in every style, and has the same bytes again', {
    timeout: 120_000,
  }, async () => {
    // The validator takes seconds: each style and each place once.
    for (const [citationStyle, citationPlace] of [
      ['plain', 'footnote'],
      ['bluebook', 'endnote'],
      ['chicago', 'brackets'],
      ['apa', 'brackets'],
    ] as const) {
      const source = sourceOf(quotations, { citationStyle, citationPlace });
      const bytes = writeDocument(source);
      expect(writeDocument(structuredClone(source))).toEqual(bytes);
      const read = [
        'It should ‘not,’ Chair Roe.',
        'did not know.\u00A0.\u00A0.\u00A0. We ask',
        'cannot say [sic] that',
        '[The <first> & "known"] provider',
      ];
      const faults = citationPlace !== 'brackets' ? await findFaults(bytes, read) : await validateDocx(bytes);
      expect(faults, `${citationStyle} ${citationPlace}`).toEqual([]);
    }
  });

  it('of hostile text is valid, and is read to the letter', { timeout: 90_000 }, async () => {
    const bytes = writeDocument(hostile);
    expect(await findFaults(bytes, hostileStatements)).toEqual([]);
    const read = bodyParagraphs(bytes).filter(({ style }) => style.startsWith('Statement'));
    const pieces = read.slice(hostileStatements.length).map(({ text }) => text);
    expect(pieces.join('') === `${'x'.repeat(1_000_000)}${'letter '.repeat(30_000)}end`).toBe(true);
  });

  it('of the 19 positions is valid with sections, and with statements only', {
    timeout: 90_000,
  }, async () => {
    for (const source of [
      sourceOf(starterPositions(sections), sampleDetails),
      sourceOf(starterPositions()),
    ]) {
      expect(statementsOf(source)).toHaveLength(19);
      const bytes = writeDocument(source);
      expect(await findFaults(bytes, statementsOf(source))).toEqual([]);
    }
  });

  it('of next to nothing is valid', { timeout: 90_000 }, async () => {
    expect(await findFaults(writeDocument(sourceOf([], { title: '' })), [])).toEqual([]);
    expect(await findFaults(writeDocument(sourceOf([heading('Only')])), [])).toEqual([]);
  });
});
