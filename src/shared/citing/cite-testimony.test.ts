import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationFields, type CitationStyle, citationStyle } from '../excerpts.ts';
import { statementKind, testimonyKind } from '../testimony.ts';
import {
  citeAgain,
  citeInText,
  citeQuoted,
  citeQuotedInText,
  citeTestimony,
  isSameSource,
  sourceEntry,
} from './cite-testimony.ts';
import { citationHtml, citationText } from './pieces.ts';

const hearing: CitationFields = {
  kind: 'hearing',
  title: 'Sample Hearing on Children’s Safety Online',
  forum: 'Subcommittee on Sample Affairs of the U.S. House Committee on Examples',
  jurisdiction: 'United States',
  date: '2024-02-06',
  congress: '118',
  bill: 'H.R. 4818',
  serial: 'Serial No. 118-35',
  docket: '',
  url: '',
  witness: { name: 'Jane Doe', title: 'Policy Director', organisation: 'Example Coalition' },
  statementKind: 'oral-testimony',
  page: '34–66',
};
const comment: CitationFields = {
  ...hearing,
  kind: 'regulatory-comment',
  statementKind: 'regulatory-comment',
  title: 'Proposed Rule',
  forum: 'Sample Commission',
  congress: '',
  bill: '',
  serial: '',
  docket: 'ABC-2024-1',
  url: 'https://example.org/comment',
  page: '3',
};
const styles = citationStyle.options;
const cite = (fields: Partial<CitationFields>, style: CitationStyle, of = hearing) =>
  citationText(citeTestimony({ ...of, ...fields }, style));

describe('citeTestimony', () => {
  it.each<[CitationStyle, string]>([
    [
      'bluebook',
      'Sample Hearing on Children’s Safety Online, Hearing on H.R. 4818 Before the Subcomm. on Sample Affairs of the H. Comm. on Examples, 118th Cong. 34-66 (2024) (statement of Jane Doe, Policy Director, Example Coalition).',
    ],
    [
      'chicago',
      'Sample Hearing on Children’s Safety Online: Hearing on H.R. 4818 Before the Subcomm. on Sample Affairs of the H. Comm. on Examples, 118th Cong. 34–66 (2024) (statement of Jane Doe, Policy Director, Example Coalition).',
    ],
    [
      'apa',
      'Sample Hearing on Children’s Safety Online, Subcommittee on Sample Affairs of the U.S. House Committee on Examples, 118th Cong. (2024) (testimony of Jane Doe).',
    ],
    [
      'plain',
      'Jane Doe, Policy Director, Example Coalition, testimony before the Subcommittee on Sample Affairs of the U.S. House Committee on Examples, “Sample Hearing on Children’s Safety Online,” February 6, 2024, pp. 34–66.',
    ],
  ])('cites testimony in a hearing in the form of %s', (style, expected) => {
    expect(cite({}, style)).toBe(expected);
  });

  it.each<[CitationStyle, string]>([
    [
      'bluebook',
      'Example Coalition, Comment Letter on Proposed Rule, Docket No. ABC-2024-1, at 3 (Feb. 6, 2024), https://example.org/comment.',
    ],
    [
      'chicago',
      'Example Coalition, Comment Letter on Proposed Rule, Docket No. ABC-2024-1, 3 (February 6, 2024), https://example.org/comment.',
    ],
    [
      'apa',
      'Example Coalition. (2024, February 6). Comment Letter on Proposed Rule (Docket No. ABC-2024-1). https://example.org/comment',
    ],
    [
      'plain',
      'Jane Doe, Policy Director, Example Coalition, comment letter to the Sample Commission, “Proposed Rule,” Docket No. ABC-2024-1, February 6, 2024, p. 3, https://example.org/comment.',
    ],
  ])('cites a regulatory comment in the form of %s', (style, expected) => {
    expect(cite({}, style, comment)).toBe(expected);
  });

  it.each<[string, Partial<CitationFields>, CitationStyle, string]>([
    [
      'a statement for the record by its organisation',
      { statementKind: 'statement-for-the-record', page: '' },
      'bluebook',
      'Sample Hearing on Children’s Safety Online, Hearing on H.R. 4818 Before the Subcomm. on Sample Affairs of the H. Comm. on Examples, 118th Cong. (2024) (statement for the record of Example Coalition).',
    ],
    [
      'a prepared statement in a hearing',
      { statementKind: 'prepared-statement', bill: '', forum: 'U.S. Senate Committee on the Judiciary' },
      'bluebook',
      'Sample Hearing on Children’s Safety Online, Hearing Before the S. Comm. on the Judiciary, 118th Cong. 34-66 (2024) (prepared statement of Jane Doe, Policy Director, Example Coalition).',
    ],
    [
      'a hearing without a Congress by its own number',
      { congress: '', bill: '', forum: 'European Parliament', jurisdiction: 'European Union', page: '4' },
      'bluebook',
      'Sample Hearing on Children’s Safety Online, Hearing Before the European Parliament, Serial No. 118-35, at 4 (2024) (statement of Jane Doe, Policy Director, Example Coalition).',
    ],
    [
      'a letter',
      {
        kind: 'letter',
        title: 'Sample Bill',
        forum: 'U.S. Senate Committee on the Judiciary',
        page: '2',
      },
      'bluebook',
      'Letter from Jane Doe, Policy Director, Example Coalition, to the U.S. Senate Committee on the Judiciary, Sample Bill, at 2 (Feb. 6, 2024).',
    ],
    [
      'a brief',
      {
        kind: 'amicus-brief',
        title: 'Doe v. Loe',
        forum: 'Supreme Court of the United States',
        docket: '22-100',
        page: '12',
      },
      'bluebook',
      'Brief of Example Coalition as Amicus Curiae at 12, Doe v. Loe, No. 22-100 (U.S. Feb. 6, 2024).',
    ],
    [
      'guidance',
      { kind: 'guidance', title: 'Sample Guidance', forum: 'Ofcom', page: '' },
      'plain',
      'Jane Doe, Policy Director, Example Coalition, guidance to Ofcom, “Sample Guidance,” February 6, 2024.',
    ],
    [
      'who is not known',
      { witness: { name: '', title: '', organisation: '' }, page: '' },
      'plain',
      'Testimony before the Subcommittee on Sample Affairs of the U.S. House Committee on Examples, “Sample Hearing on Children’s Safety Online,” February 6, 2024.',
    ],
    [
      'a title that is a question and has a quotation in it',
      { title: 'What is “safe”?', forum: '', date: null, page: '' },
      'plain',
      'Jane Doe, Policy Director, Example Coalition, testimony, “What is ‘safe’?”',
    ],
    [
      'a name with an end of its own',
      {
        kind: 'regulatory-comment',
        title: 'Rule',
        witness: { name: '', title: '', organisation: 'Example, Inc.' },
        bill: '',
        docket: '',
        date: null,
        page: '',
      },
      'bluebook',
      'Example, Inc., Comment Letter on Rule.',
    ],
  ])('cites %s', (_, fields, style, expected) => expect(cite(fields, style)).toBe(expected));

  it.each([
    ['U.S. Senate Committee on the Judiciary', 'S. Comm. on the Judiciary'],
    [
      'the United States House Permanent Select Committee on Intelligence',
      'H. Permanent Select Comm. on Intelligence',
    ],
    ['Committee on Examples of the U.S. House of Representatives', 'H. Comm. on Examples'],
    ['House Committee on Examples', 'H. Comm. on Examples'],
    ['Joint Committee on Taxation', 'J. Comm. on Taxation'],
    ['House of Lords Communications Committee', 'House of Lords Communications Comm.'],
  ])('abbreviates %s', (forum, expected) => {
    expect(cite({ forum, bill: '' }, 'bluebook')).toContain(`Hearing Before the ${expected}, 118th`);
  });

  it.each([
    ['101', '101st Cong.'],
    ['102', '102d Cong.'],
    ['93', '93d Cong.'],
    ['111', '111th Cong.'],
    ['113', '113th Cong.'],
  ])('counts the %s as Congresses are counted', (congress, expected) => {
    expect(cite({ congress }, 'bluebook')).toContain(`, ${expected} 34`);
  });

  it.each<[CitationStyle, string, string]>([
    ['bluebook', '134–135', '134-35'],
    ['bluebook', '198–201', '198-201'],
    ['chicago', '107–108', '107–8'],
    ['chicago', '321–328', '321–28'],
    ['chicago', '100–104', '100–104'],
    ['chicago', 'iv–vi', 'iv–vi'],
    ['plain', '134–135', 'pp. 134–135'],
    ['plain', '14, 16', 'pp. 14, 16'],
  ])('writes pages as %s does: %s', (style, page, expected) => {
    expect(cite({ page }, style)).toMatch(new RegExp(`[ ]${expected}[ .]`));
  });

  it('sets titles in italics where the style does', () => {
    expect(
      citationHtml(citeTestimony({ ...hearing, title: 'A <b> & C', bill: '', page: '' }, 'bluebook')),
    ).toMatch(/^<i>A &lt;b&gt; &amp; C, Hearing Before the .*Examples<\/i>, 118th Cong\. \(2024\)/);
    expect(citationHtml(citeTestimony(hearing, 'plain'))).not.toContain('<i>');
  });
});

describe('later mentions', () => {
  const other = { ...hearing, witness: { ...hearing.witness, name: 'John Loe' } };
  it.each<[string, CitationFields, CitationStyle, CitationFields | null, string]>([
    ['right after its source', { ...hearing, page: '12' }, 'bluebook', hearing, 'Id. at 12.'],
    ['of the same page', hearing, 'bluebook', hearing, 'Id.'],
    [
      'after another',
      hearing,
      'bluebook',
      other,
      'Sample Hearing on Children’s Safety Online, 118th Cong. at 34-66 (statement of Doe).',
    ],
    [
      'in Chicago',
      hearing,
      'chicago',
      null,
      'Sample Hearing on Children’s Safety Online, 34–66 (statement of Doe).',
    ],
    ['in APA', hearing, 'apa', hearing, 'Sample Hearing on Children’s Safety Online (2024), pp. 34–66.'],
    [
      'in plain words',
      { ...hearing, page: '15' },
      'plain',
      hearing,
      'Doe testimony, February 6, 2024, p. 15.',
    ],
    ['of a document', comment, 'plain', null, 'Example Coalition comment letter, February 6, 2024, p. 3.'],
    [
      'of a document in law',
      comment,
      'bluebook',
      null,
      'Example Coalition, Comment Letter on Proposed Rule, at 3.',
    ],
  ])('%s', (_, fields, style, previous, expected) => {
    expect(citationText(citeAgain(fields, style, previous))).toBe(expected);
  });

  it.each([
    ['Jane Van Hollen', 'Van Hollen'],
    ['Jane Doe, Jr.', 'Doe'],
    ['John Loe III', 'Loe'],
    ['Dr. Jane Doe', 'Doe'],
    ['Doe', 'Doe'],
  ])('names %s shortly', (name, expected) => {
    const fields = { ...hearing, witness: { ...hearing.witness, name } };
    expect(citationText(citeAgain(fields, 'plain'))).toMatch(new RegExp(`^${expected} testimony`));
  });
});

describe('in the text, and in the list of sources', () => {
  it('names the hearing and its year', () => {
    expect(citationText(citeInText({ ...hearing, title: 'Hearing Title', date: '2016-05-04' }))).toBe(
      '(Hearing Title, 2016)',
    );
    expect(citationText(citeQuotedInText({ ...hearing, title: 'T', page: '4' }, ['emphasis added']))).toBe(
      'T, 2024, p. 4; emphasis added',
    );
    expect(citationText(citeInText(comment))).toBe('(Example Coalition, 2024)');
  });

  it('says the page of quoted words in every style', () => {
    for (const style of styles) {
      expect(citationText(citeQuoted({ ...hearing, page: '777' }, style))).toContain('777');
      expect(citationText(citeQuoted({ ...comment, page: '777' }, style))).toContain('777');
    }
    expect(citationText(citeQuoted({ ...hearing, page: '4' }, 'apa'))).toMatch(
      /\(testimony of Jane Doe\), p\. 4\.$/,
    );
    expect(citationText(citeQuoted(comment, 'apa'))).toMatch(
      /\(Docket No\. ABC-2024-1\), p\. 3\. https:\/\/example\.org\/comment$/,
    );
  });

  it('says what was done to the words, and does without an end where it stands in a sentence', () => {
    const notes = ['emphasis added', 'citation omitted'];
    expect(citationText(citeAgain({ ...hearing, page: '5' }, 'plain', null, { notes }))).toBe(
      'Doe testimony, February 6, 2024, p. 5 (emphasis added) (citation omitted).',
    );
    expect(citationText(citeAgain(hearing, 'bluebook', hearing, { notes, isSentence: false }))).toBe(
      'Id.; emphasis added; citation omitted',
    );
    const inc = { ...comment, witness: { name: '', title: '', organisation: 'Example, Inc.' } };
    const bare = { ...inc, title: '', forum: '', docket: '', date: null, url: '', page: '' };
    expect(citationText(citeQuoted(bare, 'plain', { isSentence: false }))).toBe(
      'Example, Inc., comment letter',
    );
  });

  it('is the same for two pages of one source', () => {
    expect(isSameSource(hearing, { ...hearing, page: '99' })).toBe(true);
    expect(isSameSource(hearing, { ...hearing, statementKind: 'prepared-statement' })).toBe(false);
    for (const style of styles) {
      expect(sourceEntry({ ...hearing, page: '99' }, style)).toEqual(sourceEntry(hearing, style));
    }
  });
});

describe('whatever is missing', () => {
  const word = fc.constantFrom(
    'Sample',
    'Affairs',
    'Ms. Doe',
    'Example, Inc.',
    'Rule',
    'A “quoted” word',
    'U.S. Senate',
    'Committee',
  );
  const words = fc.array(word, { maxLength: 3 }).map((some) => some.join(' '));
  const anyFields: fc.Arbitrary<CitationFields> = fc.record({
    kind: fc.constantFrom(...testimonyKind.options),
    statementKind: fc.constantFrom(...statementKind.options),
    title: words,
    forum: words,
    jurisdiction: fc.constantFrom('', 'United States', 'European Union'),
    date: fc.constantFrom(null, '2023-12-09', '2024-05-01'),
    congress: fc.constantFrom('', '118', '102'),
    bill: fc.constantFrom('', 'H.R. 4818'),
    serial: fc.constantFrom('', 'S. Hrg. 118-028'),
    docket: fc.constantFrom('', '22-100', 'Docket No. A-1'),
    url: fc.constantFrom('', 'https://example.org/a'),
    witness: fc.record({ name: words, title: words, organisation: words }),
    page: fc.constantFrom('', '4', '104–107', 'iv'),
  });

  /** The first thing that a reader would stumble over, or nothing. */
  const faultIn = (text: string) =>
    [
      /\s\s|^\s|\s$|,\s*,|,\.|\.\.|\(\s*\)|\s[,.;:)]|\(\s|“”|“\s|[,:]$|:,|\?[.,]/,
      /\b(?:of|on|to|at|by|before the|before|from|the|p\.|pp\.)[,.)]?$/i,
      /(?:before|submitted to|of|from|to) [,.)(“]/i,
    ].find((fault) => fault.test(text)) ??
    ['“”', '()'].find(([open = '', close = '']) => text.split(open).length !== text.split(close).length);
  const expectClean = (text: string) => {
    const fault = faultIn(text);
    if (fault) expect.fail(`${String(fault)} in: ${text}`);
  };

  it('leaves no gap in any style', () => {
    fc.assert(
      fc.property(anyFields, fc.constantFrom(...styles), (fields, style) => {
        const text = citationText(citeTestimony(fields, style));
        expectClean(text);
        expect(text).toMatch(/^\S/);
        expect(text.endsWith(fields.url) && fields.url !== '' ? 'URL' : text).toMatch(/^URL$|[^.]\.”?$/);
        for (const more of [
          citeQuoted(fields, style),
          sourceEntry(fields, style),
          citeAgain(fields, style),
          citeAgain(fields, style, fields),
          citeAgain(fields, style, { ...fields, page: '1' }),
          citeQuotedInText(fields, ['emphasis added']),
          citeQuoted(fields, style, { notes: ['emphasis added', 'citation omitted'], isSentence: false }),
        ]) {
          expectClean(citationText(more));
          expect(citationText(more)).toMatch(/\S/);
        }
        const inText = citationText(citeInText(fields));
        if (inText !== '') expectClean(`${inText}.`);
      }),
      { numRuns: 5000 },
    );
  });

  it('is left out field by field, for every kind and style', () => {
    const fields: (keyof CitationFields)[] = [
      'title',
      'forum',
      'date',
      'congress',
      'bill',
      'serial',
      'docket',
      'url',
      'page',
    ];
    for (const kind of testimonyKind.options) {
      for (let missing = 0; missing < 2 ** (fields.length + 2); missing++) {
        const subset = Object.fromEntries(
          fields.flatMap((field, index) =>
            missing & (1 << index) ? [[field, field === 'date' ? null : '']] : [],
          ),
        );
        const has = (index: number) => !(missing & (1 << (fields.length + index)));
        const witness = {
          name: has(0) ? 'Jane Doe' : '',
          title: has(0) && has(1) ? 'Policy Director' : '',
          organisation: has(1) ? 'Example Coalition' : '',
        };
        const given = { ...hearing, url: 'https://example.org', docket: '22-1', ...subset, kind, witness };
        for (const style of styles) expectClean(citationText(citeTestimony(given, style)));
      }
    }
  });
});
