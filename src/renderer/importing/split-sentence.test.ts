import { expect, test } from 'vitest';
import { splitSentence } from './split-sentence.ts';

test.each([
  ['Two dates stand in the text. March 4 on line 14.', 'Two dates stand in the text.', 'March 4 on line 14.'],
  [
    'The prepared statement of Dr. Doe is a picture. Import her own document.',
    'The prepared statement of Dr. Doe is a picture.',
    'Import her own document.',
  ],
  ['Said before the U.S. Senate. 3 words.', 'Said before the U.S. Senate.', '3 words.'],
  ['It reads “one.” Two follow.', 'It reads “one.”', 'Two follow.'],
  ['One sentence alone.', 'One sentence alone.', ''],
  ['', '', ''],
])('the first sentence of “%s”', (text, first, rest) => {
  expect(splitSentence(text)).toEqual({ first, rest });
});

test('a first sentence too long for a title is left with the rest', () => {
  const text = `${'word '.repeat(60)}ends. Another.`;
  expect(splitSentence(text)).toEqual({ first: text, rest: '' });
});
