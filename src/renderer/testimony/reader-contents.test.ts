import { expect, test } from 'vitest';
import type { Statement } from '../../shared/testimony.ts';
import { contentsOf, pageOfPassage, rowAt } from './reader-contents.ts';

const statement = (ordinal: number, firstPassage: number, level: 1 | 2 = 1): Statement => ({
  ordinal,
  kind: 'oral-testimony',
  title: `Statement ${ordinal}`,
  witness: { name: '', title: '', organisation: '' },
  speaker: '',
  level,
  firstPassage,
  passages: 10,
  firstPage: String(ordinal),
  lastPage: String(ordinal),
});
const pages = [
  { page: 'i', passage: 1 },
  { page: '1', passage: 4 },
  { page: '2', passage: 15 },
];

test('statements and the headings in them come in reading order, each with its page and depth', () => {
  const headings = [
    { passage: 5, statement: 1, text: 'Background' },
    { passage: 11, statement: 2, text: 'STATEMENT OF MS. DOE' },
    { passage: 15, statement: 2, text: 'What we ask' },
  ];
  const rows = contentsOf({ statements: [statement(1, 1), statement(2, 11, 2)], headings, pages });
  expect(rows.map(({ name, page, depth }) => [name, page, depth])).toEqual([
    ['Statement 1', '1', 0],
    ['Background', '1', 1],
    ['Statement 2', '2', 1],
    // The heading that its statement begins with is left out.
    ['What we ask', '2', 2],
  ]);
  expect(rowAt(rows, 14)?.name).toBe('Statement 2');
  expect(rowAt(rows, 15)?.name).toBe('What we ask');
});

test('a document of one statement has its headings alone, the first too', () => {
  const headings = [{ passage: 1, statement: 1, text: 'Summary' }];
  const rows = contentsOf({ statements: [statement(1, 1)], headings, pages: [] });
  expect(rows.map(({ name, page, depth }) => [name, page, depth])).toEqual([['Summary', '', 0]]);
});

test('a passage is on the last page that began before it', () => {
  expect(['i', 'i', '1', '1', '2']).toEqual([1, 3, 4, 14, 99].map((one) => pageOfPassage(pages, one)));
  expect(pageOfPassage([], 3)).toBe('');
});
