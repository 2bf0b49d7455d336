import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureCpuMs } from '../../../../../tests/support/measure-cpu.ts';
import { readTextDocument } from './read-text-document.ts';

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures/testimony/documents');
const textsOf = (text: string) => readTextDocument(text).paragraphs.map((paragraph) => paragraph.text);
const full = 'Sample words that go on up to the right edge of a page of plain text, so';
/** Wrapped as plain texts are, so that lines are as long as others. */
const around = `${full}\n${full}\n${full}\n${full} it ends here.`;
const prose = `${full}\n${full}\n${full}\nit ends here.`;
const joined = prose.replaceAll('\n', ' ');

it('reads a statement with its title page, headings, lists, notes and printed pages', () => {
  const { paragraphs, pages, unclear } = readTextDocument(
    readFileSync(join(fixtures, 'prepared-statement.txt'), 'utf8'),
  );
  expect(
    paragraphs.map(({ kind, heading, page, line, text }) => [line, page, heading || kind, text.slice(0, 34)]),
  ).toEqual([
    [1, '1', 'text', '[Sample text for testing. No real '],
    [3, '1', 'text', 'WRITTEN TESTIMONY OF\nJANE DOE\nPOLI'],
    [7, '1', 'text', 'BEFORE THE\nSUBCOMMITTEE ON SAMPLE '],
    [13, '1', 'text', 'Hearing on "Keeping Sample Service'],
    [15, '1', 'text', 'Tuesday, December 9, 2025'],
    [18, '1', 'text', 'Chair Roe, Ranking Member Loe, and'],
    [20, '1', 'text', 'Thank you for the invitation to sp'],
    [24, '1', 2, 'INTRODUCTION'],
    [26, '1', 'text', 'The first sample point concerns re'],
    [35, '2', 'text', 'This paragraph begins with an inde'],
    [37, '2', 'text', 'So does this one, which follows it'],
    [40, '2', 3, 'II. Sample recommendations'],
    [42, '2', 'text', 'We make three sample recommendatio'],
    [44, '2', 'text', '1. Keep what was reported for a ye'],
    [46, '2', 'text', '2. Say who may ask for it.'],
    [47, '2', 'text', '3. Say until when.'],
    [49, '2', 1, 'Conclusion'],
    [52, '2', 'text', 'Thank you. I look forward to your '],
    [54, '2', 'note', '[1] Sample Coalition, Sample Repor'],
  ]);
  expect(pages).toEqual(['1', '2']);
  const broken = paragraphs[8];
  expect(broken?.text).toContain('so that a reader can see how a sentence runs on.');
  expect(broken?.pageBreaks).toEqual([{ at: broken?.text.indexOf('how a sentence'), page: '2' }]);
  // The document says “without” nowhere else in one word; “re-creation” could be either.
  expect(broken?.lineHyphens.map((at) => broken.text.slice(at - 2, at + 4))).toContain('re-cre');
  expect(unclear.map(({ text }) => text).join()).toContain('“re-creation”');
});

describe('paragraphs', () => {
  it.each<[string, string, string[]]>([
    ['end at blank lines', 'one\ntwo\n\nthree', ['one two', 'three']],
    ['whatever ends the lines', 'one\r\ntwo\r\n\r\nthree\rfour', ['one two', 'three four']],
    ['begin after a short line where others are full', `${prose}\n${prose}`, [joined, joined]],
    ['begin at an indent', `  First\nline\n  Second\nline`, ['First line', 'Second line']],
    ['hang from their marks', '1. one\n   two\n2. three\n   four', ['1. one two', '2. three four']],
    ['begin at the marks of a list', 'Both:\n- one\n- two', ['Both:', '- one', '- two']],
    ['don’t begin at a dash within a sentence', 'one\n- two -\nthree', ['one - two - three']],
    [
      'are one a line where lines are as long as paragraphs',
      `${'long '.repeat(40)}\n${'longer '.repeat(30)}`,
      ['long '.repeat(40).trim(), 'longer '.repeat(30).trim()],
    ],
    ['leave out rules, not asterisks', 'one\n\n----------\n\n* * *\n\ntwo', ['one', '* * *', 'two']],
  ])('%s', (_, text, paragraphs) => {
    expect(textsOf(text).map((one) => one.replaceAll('\n', ' '))).toEqual(paragraphs);
  });

  it('keep line ends that were made on purpose', () => {
    expect(textsOf(`${around}\n\nJane Doe\nPolicy Director\n12 Sample Street`).at(-1)).toBe(
      'Jane Doe\nPolicy Director\n12 Sample Street',
    );
  });
});

describe('headings', () => {
  const levelsOf = (text: string) => readTextDocument(text).paragraphs.map(({ heading }) => heading);
  it.each<[string, string, number[]]>([
    ['underlined', `Findings\n--------\n\n${around}`, [2, 0]],
    ['underlined twice', `Findings\n========\n\n${around}`, [1, 0]],
    ['in capitals', `FINDINGS AND REQUESTS\n\n${around}`, [2, 0]],
    ['numbered', `IV. Findings\n\n${around}`, [3, 0]],
    ['one under the other', `FINDINGS\n\nA. Scope\n\n${around}`, [2, 3, 0]],
    ['without text under it', `${around}\n\nFINDINGS`, [0, 0]],
    ['of many lines, which is a title page', `STATEMENT\n\nOF\n\nJANE DOE\n\n${around}`, [0, 2, 2, 0]],
    ['a sentence in capitals', `DO NOT DO THIS.\n\n${around}`, [0, 0]],
    ['an entry of a list', `1. First we ask for a sample rule.\n\n${around}`, [0, 0]],
  ])('%s', (_, text, levels) => {
    expect(levelsOf(text)).toEqual(levels);
  });
});

describe('pages', () => {
  const pagesOf = (text: string) => {
    const { paragraphs, pages } = readTextDocument(text);
    return {
      pages,
      read: paragraphs.map(({ page, pageBreaks, text: words }) => ({ page, pageBreaks, text: words })),
    };
  };

  it('marked on lines of their own, also within a sentence', () => {
    expect(pagesOf('One.\n\n[[Page 12]]\n\ntwo\n\n[[Page 13]]\n\nand three.')).toEqual({
      pages: ['12', '13'],
      read: [
        { page: '', pageBreaks: [], text: 'One.' },
        { page: '12', pageBreaks: [{ at: 4, page: '13' }], text: 'two and three.' },
      ],
    });
  });

  it('numbered at their ends, which form feeds mark', () => {
    expect(pagesOf('One.\n\n- 7 -\n\fTwo.\n\n- 8 -\n\fThree.\n')).toEqual({
      pages: ['7', '8'],
      read: [
        { page: '7', pageBreaks: [], text: 'One.' },
        { page: '8', pageBreaks: [], text: 'Two.' },
        { page: '', pageBreaks: [], text: 'Three.' },
      ],
    });
  });

  it('numbered in the middle between blank lines, three in a row', () => {
    const number = (n: number) => `\n\n${' '.repeat(30)}${n}\n\n`;
    expect(pagesOf(`One.${number(1)}Two.${number(2)}Three.${number(3)}Four.`).pages).toEqual(['1', '2', '3']);
  });

  it('have no labels where numbers don’t follow one another', () => {
    const { pages, read } = pagesOf('One.\n\n12\n\fTwo.\n\n40\n\fThree.');
    expect(pages).toEqual([]);
    expect(read.map(({ text }) => text)).toEqual(['One.', '12', 'Two.', '40', 'Three.']);
  });

  it('end without labels at form feeds, over which a sentence runs on', () => {
    expect(textsOf('one\n\ftwo\n\n\n\fthree.\n\fFour.')).toEqual(['one two three.', 'Four.']);
  });
});

describe('hostile texts are read in bounded time', () => {
  it.each([
    ['a line of five megabytes', 'x'.repeat(5_000_000)],
    ['two hundred thousand lines', 'x\n'.repeat(200_000)],
    ['two hundred thousand paragraphs', 'x\n\n'.repeat(200_000)],
    ['two hundred thousand form feeds', '\f'.repeat(200_000)],
    ['hyphens at every line’s end', 'word-\n'.repeat(200_000)],
    ['page marks alone', '[[Page 1]]\n'.repeat(200_000)],
    ['white space', ' \t'.repeat(2_000_000)],
    ['signs of notes', '[1] '.repeat(200_000)],
  ])('%s', async (_, text) => {
    expect(await measureCpuMs(() => readTextDocument(text))).toBeLessThan(5000);
  });
});
