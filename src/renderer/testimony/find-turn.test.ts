import { expect, test } from 'vitest';
import type { Passage } from '../../shared/testimony.ts';
import { findTurn } from './find-turn.ts';

/** Speakers by passage, from 1; an empty one is a heading. */
function storeOf(speakers: readonly string[]) {
  const passages = speakers.map(
    (speaker, index): Passage => ({
      ordinal: index + 1,
      statement: 1,
      kind: speaker === '' ? 'heading' : 'text',
      page: '',
      pageBreaks: [],
      speaker,
      heading: '',
      text: '[Sample text]',
      lineHyphens: [],
    }),
  );
  return {
    // Every second passage has to be read first.
    findPassage: (ordinal: number) => (ordinal % 2 === 0 ? passages[ordinal - 1] : undefined),
    loadRange: async (first: number, last: number) => passages.slice(first - 1, last),
  };
}

const speakers = ['', 'Chair Roe', 'Chair Roe', '', 'Chair Roe', 'Ms. Doe', 'Ms. Doe', 'Chair Roe'];
const find = async (from: number, step: 1 | -1) =>
  (await findTurn(storeOf(speakers), from, step, speakers.length))?.ordinal;

test('forward it is the next who speaks; a heading between does not make the same speaker another', async () => {
  expect(await find(1, 1)).toBe(2);
  expect(await find(2, 1)).toBe(6);
  expect(await find(6, 1)).toBe(8);
  expect(await find(8, 1)).toBeUndefined();
});

test('back it is where this turn began, and from there the one before', async () => {
  expect(await find(7, -1)).toBe(6);
  expect(await find(6, -1)).toBe(2);
  expect(await find(5, -1)).toBe(2);
  expect(await find(2, -1)).toBeUndefined();
});
