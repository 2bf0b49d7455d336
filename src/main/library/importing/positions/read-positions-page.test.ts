import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcesFolder } from '../../resources.ts';
import { readPlainText } from '../files/page.ts';
import { readHtml } from '../files/read-html.ts';
import { readPositionsPage } from './read-positions-page.ts';

const fixture = (name: string) =>
  readFile(join(import.meta.dirname, '../../../../../tests/fixtures/importing', name), 'utf8');
const readText = (...lines: string[]) => readPositionsPage(readPlainText(lines.join('\n')));
const readMarkup = (html: string) => readPositionsPage(readHtml(`<!doctype html>${html}`));
const positionsOf = (page: ReturnType<typeof readText>) =>
  page?.positions.map(({ title, statement }) => [title, statement]);

describe('the organisation’s own page', () => {
  const seed = readFile(join(resourcesFolder, 'starter', 'policy-advocacy.txt'), 'utf8');

  it('has nineteen positions, to the letter', async () => {
    const text = await seed;
    const page = readText(text);
    expect(page).toMatchObject({ layout: 'list', unclear: [] });
    expect(page?.positions).toHaveLength(19);
    expect(positionsOf(page)?.at(0)).toEqual([
      'End-to-End Encryption',
      'End-to-end encryption should not be adopted without implementation of technological solutions, exceptions, or other proven strategies for preventing, detecting, disrupting, and reporting child sexual exploitation.',
    ]);
    expect(positionsOf(page)?.at(-1)).toEqual([
      'Rule of Law',
      'Beyond merely enacting relevant laws, regulations, treaties, and other legal instruments, governments should prioritize effective, consistent, and just enforcement to promote child safety.',
    ]);
    const introduction = text.slice(0, text.indexOf('Leave Feedback\n') + 'Leave Feedback\n'.length);
    const recomposed = positionsOf(page)?.map(
      ([title, statement]) => `${title}\n${statement}\nContinue Reading`,
    );
    expect(introduction + recomposed?.join('\n')).toBe(text);
  });

  it('says what page it is and whose', async () => {
    expect(readText(await seed)?.source).toEqual({
      publisher: 'National Center for Missing and Exploited Children',
      work: '',
      page: 'Policy Advocacy',
      savedOn: null,
    });
  });

  it('is the same with the line ends of Windows and with blank lines between', async () => {
    const text = await seed;
    const expected = readText(text)?.positions;
    expect(readText(text.replaceAll('\n', '\r\n'))?.positions).toEqual(expected);
    expect(readText(`${text.replaceAll('\n', '\n \n\n')}  \n\n`)?.positions).toEqual(expected);
    expect(readText(text.replaceAll('Continue Reading', '  continue READING → '))?.positions).toEqual(
      expected,
    );
  });
});

describe('a list of positions', () => {
  it('is read from HTML, text only', async () => {
    const page = readMarkup(await fixture('positions-list.html'));
    expect(page).toEqual({
      layout: 'list',
      source: { publisher: 'Example Organisation', work: '', page: 'Policy Advocacy', savedOn: '2026-11-02' },
      positions: [
        {
          title: 'Sample Position One',
          statement:
            '[Sample text] Services should say what they do — in “plain” words\u00A0only, and children’s rights come first.',
          sections: [],
        },
        {
          title: 'Victims’ Rights & Sample Remedies',
          statement:
            '[Sample text] First paragraph of a longer statement.\n[Sample text] Second paragraph of it.',
          sections: [],
        },
        {
          title: '立场 مثال 😀',
          statement: '[Sample text] كلمات من اليمين إلى اليسار، 漢字 and 😀.',
          sections: [],
        },
      ],
      unclear: [],
    });
  });

  it('is read where titles are no headings', () => {
    const card = (n: number) =>
      `<div>Title ${n}</div><p>Statement  ${n}.</p><button>Continue Reading</button>`;
    const page = readMarkup(
      `<h1>Policy Advocacy</h1><h2>Policy Positions</h2><p>Leave Feedback</p>${card(1)}<h2>More</h2>${card(2)}${card(3)}`,
    );
    expect(positionsOf(page)).toEqual([1, 2, 3].map((n) => [`Title ${n}`, `Statement ${n}.`]));
    expect(page?.unclear.map(({ text }) => text)).toEqual([
      'The heading “More” belongs to no position. It was left out.',
    ]);
  });

  it('keeps white space inside a line and the paragraphs of a statement', () => {
    expect(
      positionsOf(readText('Two  spaces', 'One  sentence.', '', 'Another\tone.', 'Continue Reading')),
    ).toEqual([['Two  spaces', 'One  sentence.\nAnother\tone.']]);
  });

  it.each([
    [
      'a title without a statement',
      ['A', 'Text.', 'Continue Reading', 'Lonely', 'Continue Reading'],
      4,
      '“Lonely” has no statement',
    ],
    [
      'a statement without a title',
      ['A', 'Text.', 'Continue Reading', 'Only a sentence.', 'Continue Reading'],
      4,
      'no title above it',
    ],
    [
      'nothing above',
      ['A', 'Text.', 'Continue Reading', '', 'Continue Reading'],
      5,
      'neither title nor statement',
    ],
    [
      'a title that comes twice',
      ['A', 'Text.', 'Continue Reading', 'A', 'Other.', 'Continue Reading'],
      4,
      'twice, here with another statement',
    ],
    [
      'text between that fits nothing',
      ['A', 'Text.', 'Continue Reading', 'A remark, a sentence.', 'B', 'Words.', 'Continue Reading'],
      4,
      '“A remark, a sentence.” above the title “B”',
    ],
    [
      'text at the end',
      ['A', 'Text.', 'Continue Reading', '© Example', 'Privacy'],
      4,
      '2 more lines, beginning with “© Example”',
    ],
    [
      'a “Continue Reading” that is missing',
      ['A', 'Text.', 'B', 'Words.', 'Continue Reading'],
      3,
      '“B” may be the title of another position',
    ],
  ])('says where there is %s', (_, lines, line, words) => {
    const page = readText('Leave Feedback', ...lines);
    expect(positionsOf(page)?.[0]?.[0]).toBe('A');
    expect(page?.unclear).toEqual([{ line: line + 1, text: expect.stringContaining(words) }]);
  });

  it('is read where the link runs on after the statement', () => {
    const expected = [
      ['A', 'Text.'],
      ['B', 'Words.'],
    ];
    expect(
      positionsOf(
        readMarkup(
          '<h3>A</h3><p>Text. <a>Continue reading →</a></p><h3>B</h3><p>Words.&nbsp;<a>Continue Reading</a></p>',
        ),
      ),
    ).toEqual(expected);
    expect(positionsOf(readText('A', 'Text. Continue Reading', 'B', 'Words. Continue Reading'))).toEqual(
      expected,
    );
  });

  it('is read from a part of the page, and says where it took it to begin', () => {
    const page = readText(
      'Policy Advocacy',
      'Example Organisation',
      'A sentence.',
      'A',
      'Text.',
      'Continue Reading',
    );
    expect(positionsOf(page)).toEqual([['A', 'Text.']]);
    expect(page?.source).toMatchObject({ page: 'Policy Advocacy', publisher: 'Example Organisation' });
    expect(page?.unclear).toEqual([{ line: 4, text: expect.stringContaining('taken as the first title') }]);
  });

  it('says it of HTML too', () => {
    const page = readMarkup(
      '<p>Leave Feedback</p><h3>A</h3><p>Text.</p><a>Continue Reading</a>\n<p>Stray.</p><h3>B</h3><p>Words.</p><a>Continue Reading</a>\n<h3>C</h3><a>Continue Reading</a>\n<p>No title.</p><a>Continue Reading</a>',
    );
    expect(positionsOf(page)).toEqual([
      ['A', 'Text.'],
      ['B', 'Words.'],
    ]);
    expect(page?.unclear.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('points at characters that could not be read', () => {
    expect(readText('A', 'Te\uFFFDt.', 'Continue Reading')?.unclear[0]?.text).toContain('could not be read');
  });
});

describe('an article', () => {
  it('is read from HTML: the statement under its heading, the other sections in order', async () => {
    expect(readMarkup(await fixture('position-article.html'))).toEqual({
      layout: 'article',
      source: {
        publisher: 'Example Organisation',
        work: '',
        page: 'End-to-End Encryption',
        savedOn: '2026-11-24',
      },
      positions: [
        {
          title: 'End-to-End Encryption',
          statement:
            '[Sample text] Encryption should come with safeguards—always.\n[Sample text] And with “review”.',
          sections: [
            {
              heading: 'What is it?',
              text: '[Sample text] A first paragraph.\nAfter a line end.\n[Sample text] A second paragraph.',
            },
            {
              heading: 'Why does it matter?',
              text: 'A lower heading\n[Sample text] One.\n[Sample text] Two.',
            },
            { heading: 'What does the data reveal?', text: 'Year\tReports\n2024\t12' },
            { heading: 'What could come next?', text: '[Sample text] An unusual section.' },
            { heading: 'What drives opposing viewpoints?', text: '[Sample text] A viewpoint.' },
          ],
        },
      ],
      unclear: [
        {
          line: 28,
          text: '“What could come next?” is none of the usual headings. It was kept as a section of its own.',
        },
      ],
    });
  });

  it('is read from text, without taking the organisation’s name for the title', async () => {
    const page = readText(await fixture('position-article.txt'));
    expect(page).toMatchObject({
      layout: 'article',
      source: { publisher: 'Example Network for Children', page: 'End-to-End Encryption' },
    });
    expect(page?.positions[0]?.sections.map(({ heading }) => heading)).toEqual([
      'What is it?',
      'Why does it matter',
      'What have survivors said about it?',
    ]);
    expect(page?.unclear.map(({ line }) => line)).toEqual([21, 30]);
  });

  it.each([
    "NCMEC's Position:",
    'NCMEC’s Position',
    "Partners' Position:",
    'Our Position',
    'POSITION:',
    'U.S. Center’s position:',
  ])('knows the heading %s', (heading) => {
    const page = readText('Title', 'What is it?', 'Text.', heading, 'Statement.', 'Second.');
    expect(page?.positions).toEqual([
      {
        title: 'Title',
        statement: 'Statement.\nSecond.',
        sections: [{ heading: 'What is it?', text: 'Text.' }],
      },
    ]);
  });

  it('may have its position alone, and its heading in the line of the statement', () => {
    expect(positionsOf(readText('Title', 'NCMEC’s Position', 'Statement.'))).toEqual([
      ['Title', 'Statement.'],
    ]);
    expect(
      positionsOf(
        readMarkup(
          '<h1>Title</h1><p><b>NCMEC’s Position:</b> Statement.</p><h2>Why does it matter?</h2><p>x</p>',
        ),
      ),
    ).toEqual([['Title', 'Statement.']]);
  });

  it('is no list because of links to others at its end', () => {
    const page = readMarkup(
      '<h1>Title</h1><h2>What is it?</h2><p>Text.</p><h2>EO’s Position</h2><p>Statement.</p><h2>Another</h2><p>Its words.</p><a>Continue Reading</a>',
    );
    expect(page).toMatchObject({
      layout: 'article',
      positions: [{ statement: 'Statement.', sections: [{ heading: 'What is it?' }] }],
    });
    expect(page?.unclear[0]?.text).toContain('“Another” points to another page');
  });

  it('gives no position where the statement or the title is missing, and says why', () => {
    const without = readText(
      'Title',
      'What is it?',
      'Text.',
      'NCMEC’s Position',
      'Why does it matter?',
      'Text.',
    );
    expect(without).toMatchObject({ positions: [] });
    expect(without?.unclear.some(({ text }) => text.includes('No text stands under'))).toBe(true);
    expect(readText('What is it?', 'Text.', 'NCMEC’s Position', 'Statement.')).toMatchObject({
      positions: [],
    });
  });

  it('says which lines could be the title, and what was left out above the first heading', () => {
    const page = readText(
      'A menu',
      'Title',
      'An introduction.',
      'What is it?',
      'Text.',
      'NCMEC’s Position',
      'Statement.',
    );
    expect(page?.positions[0]?.title).toBe('Title');
    expect(page?.unclear.map(({ line }) => line)).toEqual([2, 3]);
  });
});

it('any other page has no positions', () => {
  expect(readText('A letter', 'Dear reader, this is our position. Continue reading below.')).toBeUndefined();
  expect(readMarkup('<h1>News</h1><p>Nothing here.</p>')).toBeUndefined();
});
