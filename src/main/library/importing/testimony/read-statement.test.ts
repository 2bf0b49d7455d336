import { describe, expect, it } from 'vitest';
import type { TestimonyDetails } from '../../../../shared/testimony.ts';
import { looksLikeTestimony, readStatement } from './read-statement.ts';
import { readTextDocument } from './read-text-document.ts';

const prose = `Chair Roe, Ranking Member Loe, and members of the subcommittee: [Sample text] this paragraph stands for the
words of the statement itself, which go on for more than a few lines and are not part of its head, so that nothing in
them, such as a date like March 3, 1999, is taken for the date of the hearing.`;

function read(head: string, body = prose) {
  const document = readTextDocument(`${head}\n\n${body}\n`);
  return { document, ...readStatement(document, { name: 'sample.txt', format: 'text' }) };
}

const blank: TestimonyDetails = {
  kind: 'other',
  title: '',
  forum: '',
  jurisdiction: '',
  date: null,
  congress: '',
  bill: '',
  serial: '',
  docket: '',
  url: '',
};

interface Case {
  head: string;
  body?: string;
  details: Partial<TestimonyDetails>;
  witness: { name: string; title: string; organisation: string };
  doubtful?: (keyof TestimonyDetails)[];
}

const doe = { name: 'Jane Doe', title: 'Policy Director', organisation: 'Sample Coalition' };

const cases: Record<string, Case> = {
  'a title page in capitals, one line each': {
    head: `WRITTEN TESTIMONY OF

JANE DOE

POLICY DIRECTOR

SAMPLE COALITION

BEFORE THE

SUBCOMMITTEE ON SAMPLE AFFAIRS

COMMITTEE ON THE JUDICIARY

UNITED STATES HOUSE OF REPRESENTATIVES

“KEEPING SAMPLE SERVICES SAFE”

TUESDAY, DECEMBER 9, 2025`,
    details: {
      kind: 'prepared-statement',
      title: 'Keeping Sample Services Safe',
      forum: 'Subcommittee on Sample Affairs of the U.S. House Committee on the Judiciary',
      jurisdiction: 'United States',
      date: '2025-12-09',
    },
    witness: doe,
  },
  'all on a few lines, the chamber before the committee’s name': {
    head: `Statement of Jane Doe, Policy Director, Sample Coalition
Before the Senate Judiciary Committee
Hearing on S. 1207, the “Sample Services Act”
118th Congress
9 December 2025`,
    details: {
      kind: 'prepared-statement',
      title: 'Sample Services Act',
      forum: 'U.S. Senate Judiciary Committee',
      jurisdiction: 'United States',
      date: '2025-12-09',
      bill: 'S. 1207',
      congress: '118',
    },
    witness: doe,
  },
  'a title that runs over lines without quotation marks': {
    head: `Testimony of Ms. Jane Doe
Policy Director, Sample Coalition

Before the
U.S. House Committee on Energy and Commerce
Subcommittee on Sample Technology

Hearing on
Sample Services and the
Safety of Their Users

2025-12-09`,
    details: {
      kind: 'prepared-statement',
      title: 'Sample Services and the Safety of Their Users',
      forum: 'Subcommittee on Sample Technology of the U.S. House Committee on Energy and Commerce',
      jurisdiction: 'United States',
      date: '2025-12-09',
    },
    witness: doe,
  },
  'a statement for the record by an organisation': {
    head: `Statement for the Record of the Sample Coalition for Children

Committee on Ways and Means
U.S. House of Representatives
Hearing: “Sample Benefits for Families”
February 6, 2024
Serial No. 118-35`,
    details: {
      kind: 'statement-for-the-record',
      title: 'Sample Benefits for Families',
      forum: 'U.S. House Committee on Ways and Means',
      jurisdiction: 'United States',
      date: '2024-02-06',
      serial: 'Serial No. 118-35',
    },
    witness: { name: '', title: '', organisation: 'Sample Coalition for Children' },
  },
  'a regulatory comment': {
    head: `Before the
FEDERAL COMMUNICATIONS COMMISSION
Washington, D.C. 20554

In the Matter of
Sample Rules for Safe Services

WC Docket No. 23-100

COMMENTS OF SAMPLE COALITION

March 3, 2024`,
    details: {
      kind: 'regulatory-comment',
      title: 'Sample Rules for Safe Services',
      forum: 'Federal Communications Commission',
      jurisdiction: 'United States',
      date: '2024-03-03',
      docket: 'WC 23-100',
    },
    witness: { name: '', title: '', organisation: 'Sample Coalition' },
  },
  'a comment letter with its docket in the subject': {
    head: `Sample Coalition
12 Sample Street

March 3, 2024

Federal Trade Commission
Office of the Secretary
Washington, DC 20580

Re: Docket No. FTC-2024-0012, Sample Rule on Reports

Dear Secretary Roe:`,
    body: `${prose}

Sincerely,

Jane Doe
Policy Director
Sample Coalition`,
    details: {
      kind: 'regulatory-comment',
      title: 'Sample Rule on Reports',
      forum: 'Federal Trade Commission',
      jurisdiction: 'United States',
      date: '2024-03-03',
      docket: 'FTC-2024-0012',
    },
    witness: doe,
    doubtful: ['forum'],
  },
  'a letter to members': {
    head: `December 9, 2025

The Honorable Richard Roe
Chair
Committee on Foreign Affairs
U.S. House of Representatives
Washington, DC 20515

Re: H.R. 4818, the Sample Services Act

Dear Chair Roe:`,
    body: `${prose}

Respectfully submitted,
Jane Doe
Policy Director, Sample Coalition`,
    details: {
      kind: 'letter',
      title: 'H.R. 4818, the Sample Services Act',
      forum: 'U.S. House Committee on Foreign Affairs',
      jurisdiction: 'United States',
      date: '2025-12-09',
      bill: 'H.R. 4818',
    },
    witness: doe,
    doubtful: ['forum'],
  },
  'an amicus brief': {
    head: `No. 23-456

IN THE SUPREME COURT OF THE UNITED STATES

SAMPLE SERVICE, INC., Petitioner,

v.

RICHARD ROE, Respondent.

BRIEF OF SAMPLE COALITION AS AMICUS CURIAE IN SUPPORT OF RESPONDENT

January 5, 2025`,
    details: {
      kind: 'amicus-brief',
      title: 'Sample Service, Inc. v. Richard Roe',
      forum: 'Supreme Court of the United States',
      jurisdiction: 'United States',
      date: '2025-01-05',
      docket: '23-456',
    },
    witness: { name: '', title: '', organisation: 'Sample Coalition' },
  },
  'a statement to a state legislature': {
    head: `Testimony of Jane Doe, Policy Director, Sample Coalition
Before the Maryland General Assembly, House of Delegates, Judiciary Committee
HB 123
January 14, 2025`,
    details: {
      kind: 'prepared-statement',
      forum: 'Maryland General Assembly, House of Delegates, Judiciary Committee',
      jurisdiction: 'Maryland',
      date: '2025-01-14',
      bill: 'HB 123',
    },
    witness: doe,
    doubtful: ['title'],
  },
  'a statement to the European Parliament': {
    head: `Statement of Jane Doe
Policy Director, Sample Coalition
Before the European Parliament Committee on Civil Liberties, Justice and Home Affairs
Public hearing on “Sample Safety Online”
9.12.2025`,
    details: {
      kind: 'prepared-statement',
      title: 'Sample Safety Online',
      forum: 'European Parliament Committee on Civil Liberties, Justice and Home Affairs',
      jurisdiction: 'European Union',
      date: '2025-12-09',
    },
    witness: doe,
    doubtful: ['date'],
  },
  'a page that came as one paragraph': {
    head: `Testimony of Jane Doe Before the Subcommittee on Sample Affairs, Committee on Appropriations, United States Senate Hearing on “Sample Budgets” March 6, 2024`,
    details: {
      kind: 'prepared-statement',
      title: 'Sample Budgets',
      forum: 'Subcommittee on Sample Affairs of the U.S. Senate Committee on Appropriations',
      jurisdiction: 'United States',
      date: '2024-03-06',
    },
    witness: { name: 'Jane Doe', title: '', organisation: '' },
  },
  'a committee whose chamber is not said': {
    head: `Testimony of Jane Doe
Before the
Committee on the Judiciary

Oversight Hearing

March 6-7, 2024`,
    details: {
      kind: 'prepared-statement',
      forum: 'Committee on the Judiciary',
      date: '2024-03-06',
    },
    witness: { name: 'Jane Doe', title: '', organisation: '' },
    doubtful: ['title', 'forum', 'jurisdiction'],
  },
  'a title under the forum without quotation marks': {
    head: `Prepared Statement of Dr. Jane Doe, Ph.D.
Professor, Sample University

Before the
United States Senate
Committee on Commerce, Science, and Transportation

Making Sample Services Safe

Wednesday, March 6, 2024
10:00 a.m.`,
    details: {
      kind: 'prepared-statement',
      title: 'Making Sample Services Safe',
      forum: 'U.S. Senate Committee on Commerce, Science, and Transportation',
      jurisdiction: 'United States',
      date: '2024-03-06',
    },
    witness: { name: 'Jane Doe', title: 'Professor', organisation: 'Sample University' },
  },
  'a title page with small words on lines of their own': {
    head: `SAMPLE COALITION FOR CHILDREN

Written Testimony of

JANE A. DOE, J.D.

Vice President for
Policy

Sample Coalition for Children

before the

UNITED STATES HOUSE OF REPRESENTATIVES

COMMITTEE ON THE JUDICIARY

SUBCOMMITTEE ON SAMPLE AFFAIRS

for a hearing on

Protecting Sample Users: Where We Stand

March 6, 2024`,
    details: {
      kind: 'prepared-statement',
      title: 'Protecting Sample Users: Where We Stand',
      forum: 'Subcommittee on Sample Affairs of the U.S. House Committee on the Judiciary',
      jurisdiction: 'United States',
      date: '2024-03-06',
    },
    witness: {
      name: 'Jane A. Doe',
      title: 'Vice President for Policy',
      organisation: 'Sample Coalition for Children',
    },
  },
  'a statement on behalf of an organisation': {
    head: `STATEMENT OF
MS. JANE DOE
ON BEHALF OF
SAMPLE COALITION

BEFORE THE
COMMITTEE ON FINANCE
UNITED STATES SENATE

ONE HUNDRED EIGHTEENTH CONGRESS

HEARING ON “SAMPLE SAVINGS”

MARCH 6, 2024`,
    details: {
      kind: 'prepared-statement',
      title: 'Sample Savings',
      forum: 'U.S. Senate Committee on Finance',
      jurisdiction: 'United States',
      date: '2024-03-06',
      congress: '118',
    },
    witness: { name: 'Jane Doe', title: '', organisation: 'Sample Coalition' },
  },
  'a submission to a body of the United Nations': {
    head: `Submission of the Sample Coalition
to the United Nations Committee on the Rights of the Child

General comment on “Sample rights online”

15 May 2020`,
    details: {
      kind: 'other',
      title: 'Sample rights online',
      forum: 'United Nations Committee on the Rights of the Child',
      jurisdiction: 'United Nations',
      date: '2020-05-15',
    },
    witness: { name: '', title: '', organisation: 'Sample Coalition' },
    doubtful: ['kind'],
  },
  'written evidence to a parliament': {
    head: `Written evidence submitted by Sample Coalition

House of Commons
Home Affairs Committee

Inquiry: “Sample harms”

9th of December 2025`,
    details: {
      kind: 'prepared-statement',
      title: 'Sample harms',
      forum: 'House of Commons, Home Affairs Committee',
      jurisdiction: 'United Kingdom',
      date: '2025-12-09',
    },
    witness: { name: '', title: '', organisation: 'Sample Coalition' },
  },
  guidance: {
    head: `Sample Coalition

Guidance for Sample Services on Reports

Version of 1 May 2024`,
    details: { kind: 'guidance', title: 'Guidance for Sample Services on Reports', date: '2024-05-01' },
    witness: { name: '', title: '', organisation: 'Sample Coalition' },
    doubtful: ['kind', 'title'],
  },
};

describe('the head of', () => {
  it.each(Object.entries(cases))('%s is understood', (_, { head, body, details, witness, doubtful = [] }) => {
    const found = read(head, body);
    expect(found.details).toEqual({ ...blank, ...details });
    expect(found.statements).toHaveLength(1);
    expect(found.statements[0]?.witness).toEqual(witness);
    expect(found.doubtful).toEqual(doubtful);
    expect(looksLikeTestimony(found.document)).toBe(true);
  });
});

describe('a title that has “Hearing on” within it', () => {
  it.each([
    ['“Sample Hearing on Online Safety”', 'Sample Hearing on Online Safety'],
    ['“Oversight of Samples: A Hearing on Services”', 'Oversight of Samples: A Hearing on Services'],
    ['Legislative Hearing on H.R. 5 and S. 6', 'H.R. 5 and S. 6'],
    ['United States Senate Hearing on Services', 'Services'],
  ])('loses no words of its own: %s', (line, title) => {
    const head = `Testimony of Jane Doe\nBefore the\nCommittee on Sample Affairs\n\n${line}\n\nMarch 6, 2024`;
    expect(read(head).details.title).toBe(title);
  });
});

it('takes no sentence of the text for the title', () => {
  const head = 'Testimony of Jane Doe\nBefore the Senate Committee on Finance\nMarch 6, 2024';
  const { details, unclear } = read(head, '[Sample text] This is the first sentence of the statement. 1');
  expect(details.title).toBe('');
  expect(unclear.map(({ text }) => text).join(' ')).toContain('No title could be found');
});

describe('answers for the record', () => {
  const head = `Responses to Questions for the Record
Jane Doe, Policy Director, Sample Coalition
Committee on the Judiciary
United States Senate
January 15, 2026`;

  it('have the speakers that they label', () => {
    const { passages, statements, details } = read(
      head,
      `Questions from Senator Roe

Question 1. [Sample text] What would a sample rule cover?

Response: It would cover sample services. ${prose.replace(/^.*?: /s, '')}

A second paragraph of the answer.

Questions from Ranking Member Loe

Q1: And for how long?

A: For one year.`,
    );
    expect(details).toMatchObject({ kind: 'answers-for-the-record', date: '2026-01-15' });
    expect(statements[0]).toMatchObject({ witness: doe, speaker: '' });
    const spoken = passages.map(({ speaker, text }) => [speaker, text.slice(0, 12)]).slice(-7);
    expect(spoken).toEqual([
      ['', 'Questions fr'],
      ['Senator Roe', 'Question 1. '],
      ['Jane Doe', 'Response: It'],
      ['Jane Doe', 'A second par'],
      ['', 'Questions fr'],
      ['Ranking Member Loe', 'Q1: And for '],
      ['Jane Doe', 'A: For one y'],
    ]);
  });

  it('have none where nothing tells questions from answers', () => {
    const { passages, unclear } = read(head);
    expect(new Set(passages.map(({ speaker }) => speaker))).toEqual(new Set(['']));
    expect(unclear.map(({ text }) => text).join(' ')).toContain('Questions and answers are not labelled');
  });
});

it('makes one passage of each paragraph, under the heading above it, in the witness’s name', () => {
  const { passages, document } = read(
    'Testimony of Jane Doe\nBefore the Senate Committee on Finance\nMarch 6, 2024',
    `${prose}\n\nBACKGROUND\n\n${prose}\n\nREQUESTS\n\n${prose}`,
  );
  expect(passages.map(({ text }) => text)).toEqual(document.paragraphs.map(({ text }) => text));
  expect(
    passages.map(({ ordinal, statement, kind, heading, speaker }) => ({
      ordinal,
      statement,
      kind,
      heading,
      speaker,
    })),
  ).toEqual(
    ['', '', 'BACKGROUND', 'BACKGROUND', 'REQUESTS', 'REQUESTS'].map((heading, index) => ({
      ordinal: index + 1,
      statement: 1,
      kind: index === 2 || index === 4 ? 'heading' : 'text',
      heading,
      speaker: 'Jane Doe',
    })),
  );
});

describe('what is not certain is said', () => {
  it('a second date, at the passage it was read from', () => {
    const { details, doubtful, unclear } = read(
      'Testimony of Jane Doe\n\nMarch 6, 2024\n\nRevised March 9, 2024',
    );
    expect(details.date).toBe('2024-03-06');
    expect(doubtful).toContain('date');
    expect(unclear).toContainEqual({
      line: 3,
      page: '',
      passage: 2,
      text: 'More than one date stands at its beginning: 6 March 2024, 9 March 2024. The first was taken.',
    });
  });

  it('that no date, no body and no witness could be found', () => {
    const { details, doubtful, unclear, statements } = read('A sample paper');
    expect(details).toMatchObject({ kind: 'other', date: null, forum: '', title: 'A sample paper' });
    expect(doubtful).toEqual(['kind', 'title', 'forum', 'jurisdiction', 'date']);
    expect(statements[0]?.witness).toEqual({ name: '', title: '', organisation: '' });
    expect(unclear.map(({ text }) => text)).toEqual([
      'What kind of document this is could not be told.',
      'The title “A sample paper” is one of the first lines; none was marked as the title.',
      'The body that it was given to could not be found.',
      'No date could be found at its beginning.',
      'Who gave it could not be found.',
    ]);
  });
});

it.each([
  [
    'a recipe',
    'Bread\n\nTake 500 g of flour and water. Mix them before the oven is hot.\n\nBake for an hour.',
  ],
  [
    'notes of a meeting',
    'Team meeting, 3 May 2024\n\nPresent: all.\n\n- Look at the calendar\n- Order chairs',
  ],
  ['a statement of purpose', `Statement of Purpose\n\n${prose}`],
  ['a note with a subject', 'Subject: lunch\n\nShall we meet at noon, or is that too early for you?'],
  ['a page of prose', `It was a day like others. ${prose}`],
])('does not take %s for testimony', (_, text) => {
  expect(looksLikeTestimony(readTextDocument(text))).toBe(false);
});

it('does not take what follows the bare word “Testimony” for its witness', () => {
  const { statements, unclear } = read('Testimony\n\nSection 1');
  expect(statements[0]?.witness.organisation).toBe('');
  expect(unclear.map(({ text }) => text)).toContain('Who gave it could not be found.');
});

it('refuses a document without words', () => {
  const empty = { paragraphs: [], properties: { title: '', author: '', date: '' }, pages: [], unclear: [] };
  expect(() => readStatement(empty, { name: 'sample.html', format: 'html' })).toThrow(
    expect.objectContaining({ code: 'file-no-text', message: expect.stringContaining('“sample.html”') }),
  );
});
