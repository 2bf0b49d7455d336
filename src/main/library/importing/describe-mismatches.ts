import type { ExcerptVersion } from '../../../shared/excerpts.ts';
import type { Passage, UnclearPlace } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { compareWithOriginal } from '../excerpts/explain-mismatch.ts';
import { listExcerpts } from '../excerpts/read-excerpt.ts';
import { showBothTexts } from '../excerpts/show-both-texts.ts';

/**
 * When a file comes in again: the excerpts from it whose words, or who is named for them, are no longer what was kept,
 * in words. `original` has the passages as they were just read from that file.
 */
export async function describeMismatches(
  db: ReadDb,
  testimony: string,
  original: AsyncIterable<readonly Passage[]>,
): Promise<UnclearPlace[]> {
  const altered = await listAltered(db, testimony);
  if (altered.length === 0) return [];
  const mismatches = await compareWithOriginal(altered, original);
  return altered.map(({ id, page, span }, index) => {
    const mismatch = mismatches[index];
    const texts = mismatch ? ` ${showBothTexts(mismatch)}` : '';
    return {
      line: null,
      page,
      passage: span.start.passage,
      text: `Excerpt ${id} no longer has the words that were quoted, or another speaker.${texts} Open the excerpt to put it right.`,
    };
  });
}

async function listAltered(db: ReadDb, testimony: string): Promise<ExcerptVersion[]> {
  const altered: ExcerptVersion[] = [];
  for (let offset = 0; ; ) {
    const { excerpts, total } = await listExcerpts(db, {
      testimony,
      topic: null,
      position: null,
      use: null,
      offset,
      limit: 200,
    });
    altered.push(...excerpts.filter(({ matchesSource }) => !matchesSource));
    offset += excerpts.length;
    if (excerpts.length === 0 || offset >= total) return altered;
  }
}
