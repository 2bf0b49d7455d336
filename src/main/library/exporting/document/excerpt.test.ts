import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyParagraphs,
  openDocx,
  paragraphsOf,
  partOf,
} from '../../../../../tests/support/docx/open-docx.ts';
import { quotedIn, sameAsRecorded } from '../../../../../tests/support/docx/quoted-in.ts';
import {
  editOver,
  excerpt,
  ownText,
  position,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import { anyEdits, anySource } from '../../../../../tests/support/testimony/any-quotation.ts';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import type { CitationFields, QuotationEdit } from '../../../../shared/excerpts.ts';
import type { ExportedBlock } from '../export-source.ts';
import { writeDocument } from '../write-export.ts';

const LONG =
  '[Sample text] Today, a provider that does not detect what is already known cannot say that it did not know. That was said before. We ask that the services children use every day be able to show what they do to prevent abuse, how they learn of it when prevention fails, and what they do next.';
const SHORT = 'It should not, Chair Roe.';

function write(blocks: ExportedBlock[], details: Partial<BriefingDetails> = {}) {
  const bytes = writeDocument(sourceOf(blocks, details));
  const notes = paragraphsOf(partOf(openDocx(bytes), 'word/footnotes.xml')).slice(2);
  return {
    bytes,
    body: bodyParagraphs(bytes)
      .slice(2)
      .map((one) => ({ ...one, text: one.text.replaceAll('\u00A0', ' ') })),
    notes: notes.map(({ text }) => text.trim()),
  };
}
const shown = (paragraphs: { style: string; text: string }[]) =>
  paragraphs.map(({ style, text }) => `${style}: ${text}`);

describe('a short quotation', () => {
  it('stands in a paragraph of its own with its speaker, in the font of the text, and a note', () => {
    const { body, notes } = write([excerpt(SHORT)]);
    expect(shown(body)).toEqual([
      'Normal: Jane Doe, Policy Director, Example Coalition: “It should not, Chair Roe.”',
      'Heading1: Sources',
      'Source: Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026.',
      'SourceUses: 1 excerpt: p. 14.',
    ]);
    expect(body[0]?.xml).toMatch(
      /”<\/w:t><\/w:r><w:r>.*<w:footnoteReference w:id="1"\/><\/w:r><\/w:sdtContent><\/w:sdt><w:bookmarkEnd w:id="\d+"\/><\/w:p>$/,
    );
    expect(body[0]?.xml).not.toContain('w:rFonts');
    expect(notes).toEqual([
      'Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026, p. 14.',
    ]);
  });

  it('has its note at the end where that is chosen, and so has a position', () => {
    const { bytes, notes } = write([excerpt(SHORT), position('Sample', 'Sample words.')], {
      citationPlace: 'endnote',
    });
    expect(notes).toEqual([]);
    const file = openDocx(bytes);
    const atEnd = paragraphsOf(partOf(file, 'word/endnotes.xml')).slice(2);
    expect(atEnd.map(({ style, text }) => `${style}: ${text.trim().slice(0, 8)}`)).toEqual([
      'EndnoteText: Jane Doe',
      'EndnoteText: National',
    ]);
    const document = partOf(file, 'word/document.xml');
    expect(document).toMatch(/<w:endnotePr><w:numFmt w:val="decimal"\/><\/w:endnotePr>/);
    expect(document.match(/<w:endnoteReference w:id="[12]"\/>/g)).toHaveLength(2);
    expect(document).not.toContain('w:footnoteReference');
  });

  it('has its citation in brackets where that is chosen, and then no note', () => {
    const { body, notes } = write([excerpt(SHORT)], { citationPlace: 'brackets' });
    expect(body[0]?.text).toBe(
      'Jane Doe: “It should not, Chair Roe.” (Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026, p. 14)',
    );
    expect(notes).toEqual([]);
  });

  it('names nobody where nobody is known', () => {
    const witness = { name: '', title: '', organisation: '' };
    expect(write([excerpt(SHORT, { speakers: [], citation: { witness } })]).body[0]?.text).toBe(`“${SHORT}”`);
  });
});

describe('a long quotation', () => {
  it('stands as a block of its own style, kept whole and with what introduces it', () => {
    const { body } = write([excerpt(LONG), ownText('After it.')]);
    expect(shown(body).slice(0, 3)).toEqual([
      'Introduction: Jane Doe, Policy Director, Example Coalition:',
      `BlockQuoteWhole: ${LONG}`,
      'Normal: After it.',
    ]);
    const styles = partOf(openDocx(write([]).bytes), 'word/styles.xml');
    const styleOf = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0];
    expect(styleOf('Introduction')).toContain('<w:keepNext/>');
    expect(styleOf('BlockQuoteJoined')).toMatch(/w:basedOn w:val="BlockQuoteWhole".*<w:keepNext\/>/);
    expect(styleOf('BlockQuoteWhole')).toMatch(
      /w:basedOn w:val="BlockQuote".*<w:keepLines\/><w:widowControl w:val="false"\/>/,
    );
    const style = styleOf('BlockQuote');
    expect(style).not.toContain('keep');
    expect(style).toMatch(/<w:name w:val="Block Quote"\/>/);
    expect(style).toMatch(/<w:ind w:left="720" w:right="720"\/>/);
    expect(style).toMatch(/w:ascii="Cambria".*<w:sz w:val="24"\/>/);
  });

  it('of many paragraphs may go over to the next page', () => {
    const text = Array.from({ length: 12 }, () => LONG).join('\n');
    const { body } = write([excerpt(text)]);
    const quoted = body.filter(({ style }) => style === 'BlockQuote');
    expect(quoted.map((one) => one.text)).toEqual(text.split('\n'));
    expect(quoted.filter(({ xml }) => xml.includes('footnoteReference'))).toEqual(quoted.slice(-1));
  });

  it('has its citation in brackets at the end, in our letters', () => {
    const { body } = write([excerpt(LONG)], { citationPlace: 'brackets' });
    expect(body[1]?.text).toMatch(/do next\. \(Jane Doe, .*, p\. 14\)$/);
    expect(body[1]?.xml).toMatch(/<w:rStyle w:val="QuotationCitation"\/><\/w:rPr><w:t[^>]*> \(</);
  });

  it('begins at 40 words in APA', () => {
    const words = Array.from({ length: 45 }, () => 'word').join(' ');
    expect(write([excerpt(words)]).body[0]?.style).toBe('Normal');
    expect(write([excerpt(words)], { citationStyle: 'apa' }).body[1]?.style).toBe('BlockQuoteWhole');
  });

  it('goes on in the next paragraph with what is too long for one', () => {
    const text = `${'word '.repeat(30_000)}end`;
    const quoted = write([excerpt(text)]).body.filter(({ style }) => style === 'BlockQuote');
    expect(quoted).toHaveLength(3);
    expect(quoted.map((one) => one.text).join('') === text).toBe(true);
  });
});

describe('recorded edits', () => {
  it('are there to see, and said in the note', () => {
    const edits = [
      editOver(LONG, '[Sample text] Today, a', { type: 'insert', text: 'A' }),
      editOver(LONG, 'That was said before.', { type: 'omit' }),
      editOver(LONG, 'what they do next', { type: 'emphasize' }),
      editOver(LONG, 'be able', { type: 'sic' }),
    ];
    const { body, notes } = write([excerpt(LONG, { edits })]);
    expect(body[1]?.text).toBe(
      '[A] provider that does not detect what is already known cannot say that it did not know. . . . We ask that the services children use every day be able [sic] to show what they do to prevent abuse, how they learn of it when prevention fails, and what they do next.',
    );
    expect(body[1]?.xml).toMatch(/<w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>sic</);
    expect(body[1]?.xml).toMatch(/<w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>what they do next</);
    expect(notes[0]).toMatch(/, p\. 14 \(emphasis added\)\.$/);
  });
});

describe('several quotations', () => {
  const other = { witness: { name: 'John Loe', title: '', organisation: 'Sample Office' } };
  const blocks = [
    excerpt(SHORT),
    excerpt('We ask for care.', { citation: { page: '15' } }),
    excerpt('I agree.', { citation: { ...other, page: '16' } }),
    position('Care', 'Words.'),
    excerpt('We do.', { citation: { page: '15' } }),
  ];

  it('introduce and cite in full once, then shortly, and list each source once', () => {
    const { body, notes } = write(blocks);
    expect(body.filter(({ style }) => style === 'Normal').map(({ text }) => text)).toEqual([
      'Jane Doe, Policy Director, Example Coalition: “It should not, Chair Roe.”',
      'Jane Doe: “We ask for care.”',
      'John Loe, Sample Office: “I agree.”',
      'Jane Doe: “We do.”',
    ]);
    expect(notes.map((note) => note.replace(/, testimony before .* March/, ' …, March'))).toEqual([
      'Jane Doe, Policy Director, Example Coalition …, March 4, 2026, p. 14.',
      'Doe testimony, March 4, 2026, p. 15.',
      'John Loe, Sample Office …, March 4, 2026, p. 16.',
      expect.stringContaining('National Center'),
      'Doe testimony, March 4, 2026, p. 15.',
    ]);
    expect(body.filter(({ style }) => style === 'SourceUses').map(({ text }) => text)).toEqual([
      '3 excerpts: p. 14; p. 15.',
      '1 excerpt: p. 16.',
      '1 position: Care (version 1).',
    ]);
  });

  it('say “Id.” in law, directly after the same source only', () => {
    const { notes } = write(blocks, { citationStyle: 'bluebook' });
    expect(notes[1]).toBe('Id. at 15.');
    expect(notes[4]).toBe('Sample hearing: Children’s safety online, 119th Cong. at 15 (statement of Doe).');
  });

  const john = { witness: { name: 'John Doe', title: '', organisation: 'Sample Office' } };
  const elsewhere = { title: 'Another sample hearing' };
  it.each<[BriefingDetails['citationStyle'], Partial<CitationFields>, boolean]>([
    ['plain', john, false],
    ['plain', elsewhere, false],
    ['plain', { page: '20' }, true],
    ['bluebook', john, false],
    ['bluebook', elsewhere, true],
    ['chicago', john, false],
    ['apa', { title: '', forum: 'Another sample office' }, true],
    ['apa', elsewhere, true],
  ])(
    'are named shortly in %s only as far as that names no other source: %j',
    (citationStyle, other, isShort) => {
      const { notes } = write(
        [
          excerpt('One.', { id: '1' }),
          excerpt('Two.', { id: '2', citation: other }),
          position('Between', 'Words.'),
          excerpt('Three.', { id: '3' }),
        ],
        { citationStyle },
      );
      const [first = '', , , again = ''] = notes;
      const isInFull = again === first;
      expect(isInFull, again).toBe(!isShort);
    },
  );

  const comment: Partial<CitationFields> = { kind: 'regulatory-comment', title: 'Rule A' };
  it.each<[string, Partial<CitationFields>, Partial<CitationFields>, boolean]>([
    ['another comment of the year', comment, { ...comment, title: 'Rule B' }, false],
    ['a comment of another year', comment, { ...comment, title: 'Rule B', date: '2025-03-04' }, true],
    ['a prepared statement', {}, { kind: 'prepared-statement' }, false],
    ['another hearing', {}, elsewhere, true],
  ])('are named shortly in the text of APA beside %s only where that names one', (_, one, two, isShort) => {
    const said = [
      excerpt('One.', { id: '1', citation: one }),
      excerpt('Two.', { id: '2', citation: two }),
      excerpt('Three.', { id: '1', citation: one }),
      excerpt('Four.', { id: '2', citation: two }),
    ];
    const { body } = write(said, { citationStyle: 'apa', citationPlace: 'brackets' });
    const [, , three = '', four = ''] = body.map(({ text }) => /” (\(.*\))$/.exec(text)?.[1] ?? '');
    expect(three).not.toBe(four);
    expect(/^\([^(]*, \d{4}, p\. 14\)$/.test(three), three).toBe(isShort);
  });

  it('say the publisher where two have a page of the same name', () => {
    const of = (publisher: string) => ({
      publisher,
      work: 'Site',
      page: 'Our positions',
      savedOn: '2026-11-24',
    });
    const { notes } = write([
      position('A', 'Words.', { source: of('Sample Agency') }),
      position('B', 'Words.', { source: of('Sample Agency') }),
      position('C', 'Words.', { source: of('Sample Coalition') }),
      position('D', 'Words.', { source: of('Sample Agency') }),
    ]);
    const inFull = (publisher: string) => `${publisher}, Site, “Our positions,” saved November 24, 2026.`;
    expect(notes).toEqual([
      inFull('Sample Agency'),
      '“Our positions,” saved November 24, 2026.',
      inFull('Sample Coalition'),
      inFull('Sample Agency'),
    ]);
  });

  it('cite by title, year and page in the text of APA', () => {
    const { body } = write(blocks, { citationStyle: 'apa', citationPlace: 'brackets' });
    expect(body[0]?.text).toBe(
      'Jane Doe, Policy Director, Example Coalition: “It should not, Chair Roe.” (Sample hearing: Children’s safety online, 2026, p. 14)',
    );
  });
});

it('names every speaker of words that cross a change of speaker', () => {
  const { body } = write([excerpt('We ask.\nI agree.', { speakers: ['Ms. Doe', 'Chair Roe'] })]);
  expect(shown(body).slice(0, 3)).toEqual([
    'Introduction: Ms. Doe and Chair Roe:',
    'BlockQuoteJoined: We ask.',
    'BlockQuoteWhole: I agree.',
  ]);
});

describe('the verbatim promise', () => {
  it('holds for any words and any edits: what is exported is the source, apart from what is recorded', () => {
    const quotation = anySource.chain((text) => fc.tuple(fc.constant(text), anyEdits(text)));
    fc.assert(
      fc.property(fc.array(quotation, { minLength: 1, maxLength: 12 }), (quotations) => {
        const blocks = quotations.map(([text, edits]) => excerpt(text, { edits }));
        // Own words part one block quotation from the next.
        const { bytes } = write(blocks.flatMap((block) => [block, ownText('Own words.')]));
        const read = quotedIn(bytes);
        expect(read).toHaveLength(quotations.length);
        for (const [index, [text, edits]] of quotations.entries()) {
          expect(
            sameAsRecorded(read[index] ?? '', text, edits),
            `${text}\n${JSON.stringify(edits)}\n${read[index]}`,
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('would not hold for a changed letter, word or mark, or an edit that is not recorded', () => {
    const text = 'We “do not” ask for that.';
    const omit: QuotationEdit = editOver(text, '“do not” ', { type: 'omit' });
    expect(sameAsRecorded('We ‘do not’ ask for that.', text, [])).toBe(true);
    expect(sameAsRecorded('We . . . ask for that.', text, [omit])).toBe(true);
    expect(sameAsRecorded('We . . . ask for that.', text, [])).toBe(false);
    expect(sameAsRecorded('We ask for that.', text, [omit])).toBe(false);
    expect(sameAsRecorded('We ‘do not’ ask for this.', text, [])).toBe(false);
    expect(sameAsRecorded('We ‘do’ ask for that.', text, [])).toBe(false);
    expect(sameAsRecorded('We ‘do not’ ask for that', text, [])).toBe(false);
    expect(sameAsRecorded('We do not ask for that.', text, [])).toBe(false);
  });
});
