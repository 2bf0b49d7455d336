import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import {
  keepSampleTestimony,
  type SampleTestimony,
} from '../../../../tests/support/testimony/keep-sample.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { indexTestimony, removeTestimonyFromIndex } from './index-testimony.ts';

const sample = (passages: number): SampleTestimony => ({
  statements: [
    {
      speaker: 'Ms. Doe',
      witness: { name: 'Jane Doe' },
      passages: Array.from({ length: passages }, (_, index) =>
        index % 3 === 0 ? (['Chair Roe', `question ${index}`] as const) : `answer ${index}`,
      ),
    },
  ],
});

async function open() {
  const library = await openTemporaryLibrary();
  const database = await openDatabase(join(library.folder, 'library.sqlite'));
  return { library, database };
}

/** Throws where the index doesn't have the very words of every entry, and of nothing else. */
async function checkIndex(database: Database): Promise<void> {
  await database.write((db) =>
    db.run(`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`),
  );
}

const countOf = (database: Database, expression: string) =>
  database.ask(null, (db) =>
    db.get('SELECT count(*) AS count FROM search_index WHERE search_index MATCH ?', expression),
  );

describe('indexTestimony', () => {
  it('has each passage once, however often it is done, and none once it is removed', async () => {
    const { database } = await open();
    const before = await countOf(database, 'question OR answer');
    const id = await database.write((db) => keepSampleTestimony(db, sample(4_500)));
    await database.write((db) => indexTestimony(db, Number(id)));
    await checkIndex(database);
    expect(await countOf(database, 'question')).toEqual({ count: 1_500 });
    expect(await countOf(database, 'speaker : jane')).toEqual({ count: 3_001 });
    await database.write((db) => removeTestimonyFromIndex(db, Number(id)));
    await checkIndex(database);
    expect(await countOf(database, 'question OR answer')).toEqual(before);
    await database.close();
  });

  it('indexes again only passages whose speaker is known by other words', async () => {
    const { database } = await open();
    const id = Number(await database.write((db) => keepSampleTestimony(db, sample(30))));
    await database.write(async (db) => {
      await db.run(`UPDATE search_entry SET notes = 'kept' WHERE body IS NULL`);
      await db.run(`INSERT INTO search_index (search_index) VALUES ('rebuild')`);
      await db.run(`UPDATE statement SET witness_name = 'June Poe'`);
      await indexTestimony(db, id);
    });
    await checkIndex(database);
    // The chair's ten passages are the entries that they were.
    expect(await countOf(database, 'notes : kept')).toEqual({ count: 10 });
    expect(await countOf(database, 'speaker : june')).toEqual({ count: 21 });
    expect(await countOf(database, 'speaker : jane')).toEqual({ count: 0 });
    await database.close();
  });

  it('says how far it is, and leaves nothing where it is ended', async () => {
    const { database } = await open();
    const done: number[] = [];
    const id = Number(await database.write((db) => keepSampleTestimony(db, sample(4_500))));
    await database.write(async (db) => {
      await removeTestimonyFromIndex(db, id);
      await indexTestimony(db, id, (count) => done.push(count));
    });
    expect(done).toEqual([2_000, 4_000, 4_500]);
    await database.write((db) => removeTestimonyFromIndex(db, id));
    const ended = database.write((db) =>
      indexTestimony(db, id, () => {
        throw new Error('cancelled');
      }),
    );
    await expect(ended).rejects.toThrow('cancelled');
    await checkIndex(database);
    expect(await countOf(database, 'question')).toEqual({ count: 0 });
    await database.close();
  });
});
