import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { keepInLibrary } from '../../../../tests/support/testimony/keep-sample.ts';
import { openDatabase } from '../database/database.ts';
import { findWords } from './find-words.ts';

it('finds the words that begin so, once each, where that is worth it', async () => {
  const library = await openTemporaryLibrary({ starter: false });
  const many = Array.from({ length: 80 }, (_, index) => `grand${index} `).join('');
  await keepInLibrary(library, {
    statements: [{ passages: ['Lantern lantern', 'lanterns LANTERNES lánternal lanter', 'lanzen', many] }],
  });
  const database = await openDatabase(join(library.folder, 'library.sqlite'));
  const find = (typed: string) =>
    database.ask(null, async (db) => Object.fromEntries(await findWords(db, typed.split(' '))));
  expect(await find('lantern')).toEqual({ lantern: ['lantern', 'lanternal', 'lanternes', 'lanterns'] });
  expect(await find('LANT lanz')).toEqual({
    LANT: ['lanter', 'lantern', 'lanternal', 'lanternes', 'lanterns'],
    lanz: ['lanzen'],
  });
  // Listed beginnings, letters beyond the plain ones, words in a row, too many, and none.
  expect(await find('lan lánt lant-ern grand zebra')).toEqual({});
  await database.close();
  // Those are found all the same.
  const total = async (text: string) => (await library.call('search.query', { text })).total;
  expect([await total('lánt'), await total('grand'), await total('grand7'), await total('zebra')]).toEqual([
    2, 1, 1, 0,
  ]);
});
