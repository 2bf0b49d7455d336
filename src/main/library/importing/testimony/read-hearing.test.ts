import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HearingOptions, makeHearing } from '../../../../../tests/support/testimony/make-hearing.ts';
import type { FoundTestimony } from './found-testimony.ts';
import { looksLikeHearing, readHearing } from './read-hearing.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../../tests/fixtures/testimony/hearings/${name}`, import.meta.url), 'utf8');

const outlineOf = ({ statements }: FoundTestimony) =>
  statements.map(({ kind, title, level }) => `${level === 2 ? '  ' : ''}${title} (${kind})`);

/** Passages of the statement with that title, as “speaker: text”. */
function saidIn(found: FoundTestimony, title: string): string[] {
  const ordinal = found.statements.find((statement) => statement.title === title)?.ordinal;
  return found.passages
    .filter(({ statement }) => statement === ordinal)
    .map(({ speaker, text }) => (speaker === '' ? text : `${speaker}: ${text}`));
}

describe('the sample hearing', () => {
  const found = readHearing(fixture('sample-hearing.txt'));

  it('says what its head says', () => {
    expect(found.details).toEqual({
      kind: 'hearing',
      title: "Sample Hearing: Children's Safety Online",
      forum:
        'Subcommittee on Sample Affairs, Families, and Technology of the U.S. House Committee on Sample Matters',
      jurisdiction: 'United States',
      date: '2026-03-04',
      congress: '119',
      bill: '',
      serial: 'Serial No. 119-000',
      docket: '',
      url: '',
    });
    expect(found.doubtful).toEqual([]);
  });

  it('is told apart into its statements', () => {
    expect(outlineOf(found)).toEqual([
      'Title page and contents (front-matter)',
      'Opening of the hearing (proceedings)',
      'Opening statement of Chair Roe (member-statement)',
      '  Chair Roe: prepared statement (member-statement)',
      'Opening statement of Ranking Member Poe (member-statement)',
      'Witnesses (proceedings)',
      '  Ms. Doe: oral testimony (oral-testimony)',
      '  Ms. Doe: prepared statement (prepared-statement)',
      '  Introduction of Mr. Loe (proceedings)',
      '  Mr. Loe: oral testimony (oral-testimony)',
      '  Mr. Loe: prepared statement (prepared-statement)',
      '  Introduction of Ms. Noe (proceedings)',
      '  Ms. Noe: oral testimony (oral-testimony)',
      'Questions (questions)',
      '  Questions of Ranking Member Poe (questions)',
      '  Letter From the Sample Parents Association (letter)',
      '  Questions of Ranking Member Poe (continued) (questions)',
      '  Questions of Ms. Van Roe (questions)',
      '  Questions of Ms. Moe (questions)',
      'End of the hearing (proceedings)',
      'Additional material (appendix)',
      '  Statement for the Record of the Sample Teachers League (statement-for-the-record)',
      '  Ms. Doe: answers for the record (answers-for-the-record)',
    ]);
  });

  it('names each witness as the heading and the contents do', () => {
    const witnesses = found.statements.filter(({ kind }) => kind === 'oral-testimony');
    expect(witnesses.map(({ witness, speaker }) => [speaker, ...Object.values(witness)])).toEqual([
      ['Ms. Doe', 'Jane Doe', 'President and Chief Executive Officer', 'Sample Center for Children'],
      ['Mr. Loe', 'Richard Loe', 'Detective Sergeant', 'Sample City Police Department'],
      ['Ms. Noe', 'Nora Noe', '', "Sample Survivors' Network"],
    ]);
  });

  it('reads the roster column by column and the contents line by line', () => {
    const front = saidIn(found, 'Title page and contents');
    const from = front.indexOf('BEN ROE, Ohio');
    expect(front.slice(from, from + 9)).toEqual([
      'BEN ROE, Ohio',
      'DORA EXAMPLE, Texas',
      'EDGAR SPECIMEN, Florida',
      'GRACE VAN ROE, Kansas',
      'IRA MODEL, Northern Mariana Islands',
      'CARLA POE, Oregon, Ranking Member',
      'FAY MOE, Minnesota',
      'HELEN PLACEHOLDER, District of Columbia',
      'JOHN POE, Vermont',
    ]);
    expect(front).toContain(
      'Doe, Jane, President and Chief Executive Officer, Sample Center for Children... 3',
    );
  });

  it('keeps a page label out of the words, and says where the page begins', () => {
    const passage = found.passages.find(({ text }) => text.includes('that it did not know'));
    expect(passage?.text).toContain('cannot say that it did not know.');
    expect(passage?.page).toBe('2');
    expect(passage?.pageBreaks).toEqual([{ at: passage?.text.indexOf('that it did not know'), page: '3' }]);
    const inLine = found.passages.find(({ text }) => text.includes('told afterwards'));
    expect(inLine?.text).toContain('those records, and they want to be told afterwards');
    expect(inLine?.pageBreaks).toEqual([{ at: inLine?.text.indexOf('they want to be told'), page: '11' }]);
    expect(found.passages.some(({ text }) => text.includes('[[Page'))).toBe(false);
    expect(found.pages).toEqual(Array.from({ length: 12 }, (_, page) => String(page + 1)));
  });

  it('joins words broken over a line’s end, and a paragraph broken by a note', () => {
    expect(found.passages.some(({ text }) => text.includes('when prevention fails'))).toBe(true);
    const at = found.passages.findIndex(({ text }) => text.startsWith('Last year the Center'));
    expect(found.passages[at]?.text).toMatch(/because they did not know whom to ask\.$/);
    expect(found.passages[at + 1]).toMatchObject({ kind: 'note', speaker: 'Ms. Doe', page: '3' });
    expect(found.passages[at + 1]?.text).toMatch(/^\\1\\ Sample Center/);
  });

  it('takes no sentence that begins “Mr. Chairman,” for a turn, and none of the editors’ words for a speaker’s', () => {
    expect(saidIn(found, 'Opening statement of Ranking Member Poe')[2]).toMatch(
      /^Ranking Member Poe: Mr\. Chairman, I share/,
    );
    expect(saidIn(found, 'Questions').slice(-3, -1)).toEqual([
      '[Laughter.]',
      'Mr. Loe: I should say the first several hours.',
    ]);
  });

  it('says that a prepared statement is only a picture, and what can be done', () => {
    expect(found.unclear).toEqual([
      {
        line: 305,
        page: '7',
        passage: found.statements.find(({ title }) => title === 'Mr. Loe: prepared statement')?.firstPassage,
        text: 'The prepared statement of Mr. Loe is only 2 pictures in the transcript, so its words are not here. Import the witness’s own document, such as a PDF or Word file.',
      },
    ]);
  });

  it('is the same where a saved page held it', () => {
    const page = fixture('sample-hearing.html');
    const inside = page.slice(page.indexOf('<pre>') + 6, page.indexOf('</pre>'));
    const decoded = inside
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&#96;', '`')
      .replaceAll('&amp;', '&');
    const saved = readHearing(decoded, " - SAMPLE HEARING: CHILDREN'S SAFETY ONLINE");
    expect({ ...saved, unclear: [] }).toEqual({ ...found, unclear: [] });
  });
});

describe('a Senate hearing', () => {
  const found = readHearing(fixture('senate-hearing.txt'));

  it('is cited by the Senate’s number, with acronyms and the bill as printed', () => {
    expect(found.details).toMatchObject({
      title: 'Sample Hearing on H.R. 4818 and CSAM: A Text Without an Author',
      forum: 'U.S. Senate Committee on the Judiciary',
      date: '2024-03-06',
      congress: '118',
      serial: 'S. Hrg. 118-999',
      bill: 'H.R. 4818',
    });
  });

  it('keeps labels as they are printed', () => {
    expect(new Set(found.passages.map(({ speaker }) => speaker))).toEqual(
      new Set(['', 'The Chairman', 'Senator McEXAMPLE', 'Ms. DOE', 'Professor LOE', 'Senator POE']),
    );
  });

  it('names nobody where a label may be none, keeps its words, and says so', () => {
    const at = found.passages.findIndex(({ text }) => text.startsWith('Van Hollen.'));
    expect(found.passages.slice(at, at + 4).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['', 'Van Hollen. I would add a word.'],
      ['', 'Colonel Stranger. So would I.'],
      ['', 'And a second paragraph, by whoever spoke.'],
      ['Senator POE', 'Please do.'],
    ]);
    const doubts = found.unclear.filter(({ text }) => text.startsWith('A speaker could not be told apart.'));
    expect(doubts.map(({ passage }) => passage)).toContain(at + 1);
    expect(doubts.map(({ text }) => /“(.+?)\.”/.exec(text)?.[1])).toEqual([
      'General Motors',
      'Van Hollen',
      'Colonel Stranger',
    ]);
  });

  it('finds prepared statements and answers after the end', () => {
    expect(outlineOf(found).slice(-5)).toEqual([
      'End of the hearing (proceedings)',
      'Additional material (appendix)',
      'Appendix (appendix)',
      '  Ms. DOE: prepared statement (prepared-statement)',
      '  Professor LOE: answers for the record (answers-for-the-record)',
    ]);
    expect(found.passages.filter(({ kind }) => kind === 'gap').map(({ text }) => text)).toEqual([
      '[GRAPHIC] [TIFF OMITTED] T0000.001',
      '[TEXT NOT AVAILABLE]',
    ]);
    expect(found.unclear.at(-1)?.text).toMatch(/^2 pictures or texts are missing in the transcript/);
  });
});

it('reads an older hearing: a stray digit, two subcommittees, two dates, one heading for two witnesses', () => {
  const found = readHearing(fixture('house-older.txt'));
  expect(found.details).toMatchObject({
    forum:
      'Subcommittee on Samples and Subcommittee on Examples of the U.S. House Committee on Education and the Workforce',
    date: '2011-01-26',
    congress: '112',
    bill: 'H.R. 12, S. 345',
  });
  expect(found.doubtful).toEqual(['date', 'bill']);
  expect(found.unclear[0]?.text).toBe(
    'Two dates stand in the text. 26 January 2011 on line 31, 27 January 2011 on line 46. The first was taken.',
  );
  expect(outlineOf(found).slice(2)).toEqual([
    'Witnesses (proceedings)',
    '  Ms. Doe: oral testimony (oral-testimony)',
    '  Mr. Loe: oral testimony (oral-testimony)',
    'Questions (questions)',
    'End of the hearing (proceedings)',
  ]);
  expect(saidIn(found, 'Questions')[0]).toBe('Mr. Garcia of Illinois: A question for both.');
});

it('tells the questions of each panel and day apart', () => {
  const found = readHearing(fixture('two-panels.txt'));
  expect(outlineOf(found).slice(2)).toEqual([
    'Secretary Doe: oral testimony (oral-testimony)',
    'Questions (questions)',
    '  Questions of Mr. Poe (questions)',
    'Dr. Loe: oral testimony (oral-testimony)',
    'Questions (questions)',
    '  Questions of Mr. Poe (questions)',
    'Recess (proceedings)',
    'Proceedings (proceedings)',
    'Opening of the hearing (proceedings)',
    'Ms. Moe: oral testimony (oral-testimony)',
    'Questions (questions)',
    'End of the hearing (proceedings)',
  ]);
  expect(found.details.date).toBe('2023-10-12');
  expect(found.doubtful).toEqual(['date']);
});

it('takes the title from the page where the head lost it, and says so', () => {
  const text = fixture('missing-title.txt');
  const found = readHearing(text, ' - PROTECTING THE SAMPLE');
  expect(found.details.title).toBe('Protecting the Sample');
  expect(found.doubtful).toEqual(['title']);
  expect(found.unclear[0]?.text).toContain('was taken from the page’s own title');
  expect(readHearing(text).details).toMatchObject({ title: 'Untitled hearing', serial: 'S. Hrg. 118-998' });
});

it('leaves out the layout of a draft, not the numbers of its sentences, and says so once', () => {
  const found = readHearing(fixture('draft.txt'));
  expect(found.pages).toEqual(['1', '2']);
  expect(saidIn(found, 'Opening of the hearing').at(-1)).toBe(
    'Mr. Roe: [Sample text] The subcommittee will come to order.  Demand rose by 40 percent in the sample year, and in this draft it is set on a line of its own.',
  );
  const poe = found.passages.find(({ speaker }) => speaker === 'Ms. Poe');
  expect(poe?.text).toContain('what was said in 2024 and since');
  expect(poe?.text).toContain('add to it that Mr. Loe.  He is not a speaker');
  expect(found.passages.some(({ text }) => /RPTR|EDTR|INSERT|\*/.test(text))).toBe(false);
  expect(found.unclear.filter(({ text }) => text.startsWith('This is an unofficial draft.'))).toHaveLength(1);
  expect(found.unclear.at(-1)?.text).toMatch(/Mr\. Roe is announced but not in this copy/);
});

it('reads a copy whose indents are lost', () => {
  const found = readHearing(fixture('flat.txt'));
  expect(outlineOf(found).slice(1)).toEqual([
    'Opening of the hearing (proceedings)',
    'Ms. Doe: oral testimony (oral-testimony)',
    'Questions (questions)',
    'End of the hearing (proceedings)',
  ]);
  expect(found.passages.find(({ speaker }) => speaker === 'Chairman Roe')?.text).toMatch(
    /many of us know already, and Ms\. Doe\. She has been here before .* these matters\.$/,
  );
  expect(found.unclear.map(({ text }) => text)[0]).toMatch(
    /^The white space at the beginning of lines is missing/,
  );
});

describe('recognising a hearing', () => {
  it.each([
    'sample-hearing.txt',
    'sample-hearing.html',
    'senate-hearing.txt',
    'house-older.txt',
    'draft.txt',
    'flat.txt',
  ])('recognises %s', (name) => expect(looksLikeHearing(fixture(name))).toBe(true));

  it('recognises one without its head', () => {
    expect(looksLikeHearing(makeHearing({ seed: 3, withoutHead: true }).text)).toBe(true);
  });

  it.each([
    '',
    '[House Report 118-529]\n[From the U.S. Government Publishing Office]\n\n    Mr. Roe. Yes.\n    Ms. Doe. No.\n',
    'Testimony of Jane Doe\nBefore the Committee on Sample Matters\n\n    Mr. Roe. Yes.\n\nI thank Ms. Doe.\n',
    'Dear Chair Roe:\n\nWe met, pursuant to notice, and thank you.\n',
  ])('takes no other document for one (%#)', (text) => expect(looksLikeHearing(text)).toBe(false));
});

const anyHearing: fc.Arbitrary<HearingOptions> = fc.record({
  seed: fc.nat(2 ** 31),
  withNotes: fc.boolean(),
  withoutHead: fc.boolean(),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
});

it('has every paragraph once, in order, with its speaker, page and statement', () => {
  fc.assert(
    fc.property(anyHearing, (options) => {
      const { text, truth } = makeHearing(options);
      const found = readHearing(text);
      const kindOf = (statement: number) => found.statements[statement - 1]?.kind;
      const body = found.passages.filter(({ statement }) => kindOf(statement) !== 'front-matter');
      expect(
        body.map(({ kind, text: words, speaker, page, pageBreaks, statement }) => ({
          kind,
          text: words,
          speaker,
          page,
          pageBreaks,
          statement: kindOf(statement),
        })),
      ).toEqual(
        truth.passages.map((passage) => ({
          ...passage,
          statement: truth.statements[passage.statement]?.kind,
        })),
      );
      expect(found.pages).toEqual(truth.pages);
      if (!options.withoutHead) {
        expect(found.details).toMatchObject({ title: truth.title, forum: truth.forum, date: truth.date });
        expect(found.doubtful).toEqual([]);
      }
    }),
    { numRuns: 150, seed: 1 },
  );
});

it('reads a transcript of 400 pages', () => {
  const { text, truth } = makeHearing({ seed: 5, pages: 400 });
  const found = readHearing(text);
  const body = found.passages.filter(
    ({ statement }) => found.statements[statement - 1]?.kind !== 'front-matter',
  );
  expect(body.map((passage) => passage.text)).toEqual(truth.passages.map((passage) => passage.text));
});

it('tells a member from a witness of the same name by the label', () => {
  const text = fixture('two-panels.txt')
    .replaceAll('Mr. Poe', 'Mr. Loe')
    .replace('room 0000.\n', 'room 0000.\n    Present: Representative Loe.\n');
  const found = readHearing(text);
  const rounds = found.statements.filter(({ title }) => title.startsWith('Questions of'));
  expect(rounds.map(({ title }) => title)).toContain('Questions of Mr. Loe');
});
