import { expect, test } from 'vitest';
import { nearestWordEdge, nextWordEnd, nextWordStart, wordAround } from './words-at.ts';

const text = 'It can’t say, “I know.” So.';
const from = (at: number | undefined) => (at === undefined ? undefined : text.slice(at));
const upTo = (at: number | undefined) => (at === undefined ? undefined : text.slice(0, at));

test('a start goes from word to word', () => {
  expect(from(nextWordStart(text, 0, 1))).toBe('can’t say, “I know.” So.');
  expect(from(nextWordStart(text, 5, -1))).toBe('can’t say, “I know.” So.');
  expect(nextWordStart(text, 0, -1)).toBeUndefined();
  expect(nextWordStart(text, text.length, 1)).toBeUndefined();
});

test('an end goes from word to word and takes what closes it', () => {
  expect(upTo(nextWordEnd(text, 8, 1))).toBe('It can’t say,');
  expect(upTo(nextWordEnd(text, 15, 1))).toBe('It can’t say, “I');
  expect(upTo(nextWordEnd(text, 16, 1))).toBe('It can’t say, “I know.”');
  expect(upTo(nextWordEnd(text, text.length, -1))).toBe('It can’t say, “I know.”');
});

test('a place between falls to the nearest edge', () => {
  expect(from(nearestWordEdge(text, 4, 'start'))).toBe('can’t say, “I know.” So.');
  expect(upTo(nearestWordEdge(text, 10, 'end'))).toBe('It can’t');
  expect(nearestWordEdge('…', 1, 'end')).toBe(1);
});

test('a place inside of a word is told from one at its end', () => {
  expect(wordAround(text, 5)).toEqual({ start: 3, end: 8 });
  expect(wordAround(text, 3)).toBeUndefined();
  expect(wordAround(text, 8)).toBeUndefined();
});
