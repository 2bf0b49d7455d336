import { join } from 'node:path';
import { openDatabase } from '../../src/main/library/database/database.ts';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { processHost } from '../support/process-host.ts';
import { keepSampleTestimony, type SampleStatement } from '../support/testimony/keep-sample.ts';
import { makeWords, startRandom } from './sample-text.ts';

const PASSAGES = 300;
const STATEMENTS = 6;
const FORUMS = [
  ['Sample Committee of the U.S. Senate', 'United States'],
  ['Sample Subcommittee of the U.S. House of Representatives', 'United States'],
  ['Sample Trade Commission', 'United States'],
  ['Sample Committee of the Parliament', 'European Union'],
] as const;

/** A closed library with the starter positions and `count` sample testimonies of 300 passages, of 60 words on average. */
export async function makeTestimonyLibrary(folder: string, count: number): Promise<void> {
  const library = await openLibrary({ folder, host: processHost() });
  await library.close();
  const database = await openDatabase(join(folder, 'library.sqlite'));
  const random = startRandom(11);
  for (let number = 1; number <= count; number++) {
    const [forum, jurisdiction] = FORUMS[number % FORUMS.length] ?? FORUMS[0];
    await database.write((db) =>
      keepSampleTestimony(db, {
        title: `Sample hearing ${number}: ${makeWords(5, random)}`,
        forum,
        jurisdiction,
        // Over twenty years, in no order.
        date: new Date(Date.UTC(2006, 0, 1 + ((number * 2_791) % 7_300))).toISOString().slice(0, 10),
        use: { label: number % 9 === 0 ? 'internal' : 'public' },
        statements: Array.from({ length: STATEMENTS }, (_, index) =>
          makeStatement((number * 13 + index) % 400, random),
        ),
      }),
    );
  }
  await database.close();
}

/** The testimony of one of 400 witnesses, in which a chair asks every tenth time. */
export function makeStatement(
  who: number,
  random: () => number,
  passages = PASSAGES / STATEMENTS,
): SampleStatement {
  const name = makeName(who);
  return {
    speaker: `Ms. ${name}`,
    witness: { name: `Sample ${name}`, title: 'Director', organisation: `Sample organisation ${who % 40}` },
    passages: Array.from({ length: passages }, (_, index) => {
      const words = makeWords(10 + Math.floor(random() * 100), random);
      return index % 10 === 9 ? (['Chair Roe', words] as const) : words;
    }),
  };
}

/** “Doe0” and so on: as a word of its own, as names are. */
export function makeName(who: number): string {
  return `Doe${who}`;
}
