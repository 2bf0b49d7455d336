import { openDatabase } from '../../src/main/library/database/database.ts';
import { indexTestimony, removeTestimonyFromIndex } from '../../src/main/library/search/index-testimony.ts';
import { keepSampleTestimony } from '../support/testimony/keep-sample.ts';
import { makeStatement } from './make-testimony-library.ts';
import { startRandom } from './sample-text.ts';
import { ms, timeOf } from './statistics.ts';

const PASSAGES = 5_000;

/** Of a testimony of 5,000 passages in that library: keeping it, putting it into the index, and taking it out. */
export async function measureIndexing(file: string): Promise<string[]> {
  const database = await openDatabase(file);
  let id = 0;
  const keeping = await timeOf(() =>
    database.write(async (db) => {
      id = Number(
        await keepSampleTestimony(db, {
          title: 'Sample hearing of 5,000 passages',
          statements: [makeStatement(1, startRandom(5), PASSAGES)],
        }),
      );
    }),
  );
  const removing = await timeOf(() => database.write((db) => removeTestimonyFromIndex(db, id)));
  const indexing = await timeOf(() => database.write((db) => indexTestimony(db, id)));
  await database.close();
  return [ms(keeping), ms(indexing), ms(removing)];
}
