import { expect, it } from 'vitest';
import { startOutline } from './number-headings.ts';

it.each([
  ['123', '123'],
  ['2233', '1122'],
  ['1332', '1222'],
  ['3211', '1111'],
  ['131213', '121212'],
])('levels %s become %s, without a gap', (given, expected) => {
  const outline = startOutline();
  expect([...given].map((level) => outline.enter(Number(level))).join('')).toBe(expected);
});

it('puts what belongs to a heading one level below it', () => {
  const outline = startOutline();
  expect(outline.below()).toBe(1);
  outline.enter(2);
  expect(outline.below()).toBe(2);
});
