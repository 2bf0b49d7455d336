import { expect, it } from 'vitest';
import { findSentenceEnds } from './sentence-ends.ts';

it.each([
  ['One. Two? Three!', ['One.', ' Two?', ' Three!']],
  ['He said, “Go.” Then he went.', ['He said, “Go.”', ' Then he went.']],
  [
    'Mr. Loe and Ms. Doe of Example, Inc. agree. We do.',
    ['Mr. Loe and Ms. Doe of Example, Inc. agree.', ' We do.'],
  ],
  [
    'H.R. 4818 is before the U.S. Senate. J. Doe spoke.',
    ['H.R. 4818 is before the U.S. Senate.', ' J. Doe spoke.'],
  ],
  ['It left the U.S. We know.', ['It left the U.S.', ' We know.']],
  [
    'It rose 3.5 percent in Sept. 2024. So I. Then it fell',
    ['It rose 3.5 percent in Sept. 2024.', ' So I.', ' Then it fell'],
  ],
  ['It was so.\nmore of it.', ['It was so.', '\nmore of it.']],
  ['See p. 5 and e.g. Doe, No. 4.', ['See p. 5 and e.g. Doe, No. 4.']],
  ['so it goes . . . and on', ['so it goes . . . and on']],
])('%s', (text, expected) => {
  let at = 0;
  const sentences = findSentenceEnds(text).map(({ end }) => {
    const sentence = text.slice(at, end);
    at = end;
    return sentence;
  });
  expect([...sentences, text.slice(at)].filter((sentence) => sentence !== '')).toEqual(expected);
});
