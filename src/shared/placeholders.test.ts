import { expect, test } from 'vitest';
import { findPlaceholders, hasPlaceholder } from './placeholders.ts';

test('finds what a template leaves to fill in, with its brackets and its place', () => {
  const text = 'Circulated on [date of circulation] to [names].';
  expect(findPlaceholders(text)).toEqual([
    { text: '[date of circulation]', start: 14, end: 35 },
    { text: '[names]', start: 39, end: 46 },
  ]);
  for (const { text: words, start, end } of findPlaceholders(text))
    expect(text.slice(start, end)).toBe(words);
});

test.each([
  'He said so [sic].',
  '[T]his is a changed letter.',
  'See note [12] and [3].',
  'Words [. . .] left out [. . . .] and […].',
  'Set in italics [emphasis added].',
  'The state[ment] as given.',
  'The [re]ported number.',
  'Empty [] and [  ] brackets, and one that is [open',
  'A bracket [over\ntwo lines] is none.',
  'It [is] so.',
  '[Sample text] Services can’t see it.',
])('leaves alone what is no placeholder: %s', (text) => {
  expect(hasPlaceholder(text)).toBe(false);
});

test('takes what stands innermost, and counts places in UTF-16 units', () => {
  expect(findPlaceholders('[[name of the member]]')).toEqual([
    { text: '[name of the member]', start: 1, end: 21 },
  ]);
  expect(findPlaceholders('🗓 [día de la reunión]')[0]?.start).toBe(3);
});

test('is quick on a text of nothing but brackets', () => {
  expect(findPlaceholders('['.repeat(200_000))).toEqual([]);
  expect(findPlaceholders('[ab'.repeat(100_000))).toEqual([]);
});
