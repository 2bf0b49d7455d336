import { expect, it } from 'vitest';
import { startJoiner } from './join-lines.ts';

it('joins lines with one space', () => {
  const { text, starts } = startJoiner([]).join(['One  two ', '   three', '', 'four']);
  expect(text).toBe('One  two three four');
  expect(starts.map((start) => text.slice(start, start + 3))).toEqual(['One', 'thr', ' fo', 'fou']);
});

it('lets the document’s own words tell whether a hyphen at a line’s end stays', () => {
  const document = [
    'the exploita-',
    'tion of long-',
    'term exploitation is a long-term matter, re-',
    'creation',
  ];
  const joiner = startJoiner(document);
  const joined = joiner.join(document);
  expect(joined.text).toBe('the exploitation of long-term exploitation is a long-term matter, re-creation');
  expect(joined.lineHyphens).toEqual([joined.text.indexOf('re-creation') + 2]);
  expect([...joiner.unsure]).toEqual(['re-creation']);
});

it('keeps a hyphen before a capital, a number or a dash, without a space after it', () => {
  const { text, lineHyphens } = startJoiner([]).join([
    'the Obama-',
    'Biden plan of 2019-',
    '2020 was clear--',
    'so far -',
    'we think',
  ]);
  expect(text).toBe('the Obama-Biden plan of 2019-2020 was clear--so far - we think');
  expect(lineHyphens).toEqual([]);
});

it('joins a word that was broken at a soft hyphen, which stays as invisible as it was', () => {
  const { text, lineHyphens } = startJoiner([]).join(['the exploi\u00AD', 'tation of']);
  expect(text).toBe('the exploi\u00ADtation of');
  expect(lineHyphens).toEqual([]);
});
