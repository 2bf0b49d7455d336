import { join } from 'node:path';
import { openDatabase } from '../../src/main/library/database/database.ts';
import { type Library, openLibrary } from '../../src/main/library/open-library.ts';
import { createPosition } from '../../src/main/library/positions/write-position.ts';
import { processHost } from '../support/process-host.ts';
import { makeWords, startRandom } from './sample-text.ts';

/** A library of `count` sample positions of about 400 words each, closed. */
export async function makeLibrary(folder: string, count: number): Promise<void> {
  const library = await openLibrary({ folder, host: processHost(), starter: false });
  await library.close();
  const database = await openDatabase(join(folder, 'library.sqlite'));
  const random = startRandom(7);
  await database.write(async (db) => {
    for (let number = 1; number <= count; number++) {
      await createPosition(db, {
        slug: `sample-${number}`,
        content: {
          title: `Sample ${number}: ${makeWords(5, random)}`,
          statement: `[Sample text] ${makeWords(40, random)}`,
          sections: ['What is it?', 'Why does it matter?', 'What context is relevant?'].map((heading) => ({
            heading,
            text: makeWords(120, random),
          })),
        },
        source: {
          publisher: 'Sample publisher',
          work: 'Sample work',
          page: 'Sample page',
          savedOn: '2026-01-02',
        },
        origin: 'imported',
        fileSha256: null,
        createdAt: '2026-01-02T03:04:05.000Z',
      });
    }
  });
  await database.close();
}

/** A briefing of the first `count` positions, each with its sections, in contents without page numbers. Gives its id. */
export async function makeBriefing(library: Library, count: number): Promise<string> {
  const briefing = await library.call('briefings.create', {
    details: { title: `Sample briefing of ${count} positions`, contentsPages: false },
    blocks: Array.from({ length: count }, (_, index) => ({
      type: 'position',
      id: `block-${index}`,
      slug: `sample-${index + 1}`,
      version: 1,
      sections: ['What is it?', 'Why does it matter?', 'What context is relevant?'],
    })),
  });
  return briefing.id;
}
