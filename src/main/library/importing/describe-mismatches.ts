import type { UnclearPlace } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerpts } from '../excerpts/read-excerpt.ts';

/** When a file comes in again: the excerpts from it whose words are no longer what was kept, in words. */
export async function describeMismatches(db: ReadDb, testimony: string): Promise<UnclearPlace[]> {
  const found: UnclearPlace[] = [];
  for (let offset = 0; ; ) {
    const { excerpts, total } = await listExcerpts(db, {
      testimony,
      topic: null,
      position: null,
      use: null,
      offset,
      limit: 200,
    });
    for (const { id, matchesSource, page, span, text } of excerpts) {
      if (matchesSource) continue;
      const words = text.slice(0, 120).toWellFormed();
      found.push({
        line: null,
        page,
        passage: span.start.passage,
        text: `Excerpt ${id} no longer has the words that were quoted: the library now reads “${words}”. Open the excerpt to see both texts and to put them right.`,
      });
    }
    offset += excerpts.length;
    if (excerpts.length === 0 || offset >= total) return found;
  }
}
