import type { BriefingDocument } from '../../../shared/briefings.ts';
import { plainFromRichText } from '../../../shared/rich-text.ts';
import type { Database, WriteDb } from '../database/database.ts';
import { BRIEFING_KIND, KINDS } from './index-position.ts';

interface StaleRow {
  id: number;
  document: string;
  removedAt: string | null;
}

/**
 * Brings the index up to the briefings changed since the last search. Not done with each edit: a keystroke in a long
 * briefing would wait for all of its text to be indexed again.
 */
export async function indexStaleBriefings(database: Database): Promise<void> {
  const stale = await database.search.get('SELECT 1 FROM briefing WHERE search_stale = 1 LIMIT 1');
  if (!stale) return;
  await database.write(async (db) => {
    const rows = await db.all<StaleRow>(
      'SELECT id, document, removed_at AS removedAt FROM briefing WHERE search_stale = 1',
    );
    for (const row of rows) await indexBriefing(db, row);
  });
}

async function indexBriefing(db: WriteDb, row: StaleRow): Promise<void> {
  const rowid = row.id * KINDS + BRIEFING_KIND;
  await db.run('DELETE FROM search_index WHERE rowid = ?', rowid);
  if (row.removedAt === null) {
    const document = JSON.parse(row.document) as BriefingDocument;
    await db.run(
      `INSERT INTO search_index (rowid, title, body, topics) VALUES (?, ?, ?, '')`,
      rowid,
      document.details.title,
      ownWordsOf(document),
    );
  }
  await db.run('UPDATE briefing SET search_stale = 0 WHERE id = ?', row.id);
}

/** What staff wrote themselves; the positions in it are found as positions. */
function ownWordsOf({ details, blocks }: BriefingDocument): string {
  const words = blocks.map((block) => {
    if (block.type === 'heading') return block.text;
    return block.type === 'text' ? plainFromRichText(block.content) : '';
  });
  return [details.audience, details.meeting, details.preparedBy, ...words]
    .filter((part) => part !== '')
    .join('\n');
}
