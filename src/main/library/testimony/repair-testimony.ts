import type { Passage } from '../../../shared/testimony.ts';
import type { LibraryContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';
import { indexTestimony, removeTestimonyFromIndex } from '../search/index-testimony.ts';
import { readOriginal } from './read-original.ts';
import { listPassages } from './read-passages.ts';
import { getTestimonyNumber } from './read-testimony.ts';

/**
 * Puts back the passages that are no longer what was kept, from the original file, all of them in one transaction;
 * gives how many. Throws as `readOriginal` does, and `not-found`.
 */
export async function repairTestimony(context: LibraryContext, id: string): Promise<number> {
  const number = await getTestimonyNumber(context.database.read, id);
  return readOriginal(context, number, (original) =>
    context.database.write(async (db) => {
      let repaired = 0;
      await db.run('INSERT INTO passage_repair (testimony_id) VALUES (?)', number);
      for await (const passages of original) {
        for (const passage of await listDamaged(db, number, passages)) {
          await replacePassage(db, number, passage);
          repaired += 1;
        }
      }
      await db.run('DELETE FROM passage_repair');
      if (repaired > 0) {
        await removeTestimonyFromIndex(db, number);
        await indexTestimony(db, number);
      }
      return repaired;
    }),
  );
}

async function listDamaged(
  db: ReadDb,
  testimony: number,
  passages: readonly Passage[],
): Promise<readonly Passage[]> {
  const [first] = passages;
  if (!first) return [];
  const stored = await listPassages(db, testimony, first.ordinal, passages.length);
  const byOrdinal = new Map(stored.map((passage) => [passage.ordinal, wordsOf(passage)]));
  return passages.filter((passage) => byOrdinal.get(passage.ordinal) !== wordsOf(passage));
}

function wordsOf({ kind, page, speaker, heading, text, pageBreaks, lineHyphens }: Passage): string {
  return JSON.stringify([kind, page, speaker, heading, text, pageBreaks, lineHyphens]);
}

async function replacePassage(db: WriteDb, testimony: number, passage: Passage): Promise<void> {
  const json = (list: readonly unknown[]) => (list.length > 0 ? JSON.stringify(list) : null);
  const { changes } = await db.run(
    `UPDATE passage SET kind = ?, page = ?, page_breaks = ?, speaker = ?, heading = ?, text = ?, line_hyphens = ?
     WHERE testimony_id = ? AND ordinal = ?`,
    passage.kind,
    passage.page,
    json(passage.pageBreaks),
    passage.speaker,
    passage.heading,
    passage.text,
    json(passage.lineHyphens),
    testimony,
    passage.ordinal,
  );
  if (changes === 0)
    throw new Error(`Passage ${passage.ordinal} is gone and can't be put back in its place.`);
}
