import type { BriefingDocument } from '../../../shared/briefings.ts';
import { isOwnBlock, wordsOfOwnBlock } from '../../../shared/own-blocks.ts';
import { plainFromRichText } from '../../../shared/rich-text.ts';
import type { Database, ReadDb, WriteDb } from '../database/database.ts';
import { putEntry } from './index-entry.ts';

interface StaleRow {
  id: number;
  document: string;
  /** 1 for what is out of sight, and for templates. */
  isHidden: number;
}

/**
 * Brings the index up to the briefings changed since the last search. Not done with each edit: a keystroke in a long
 * briefing would wait for all of its text to be indexed again. While something is being written, such as a long
 * import, a search doesn't wait for it and answers with the words from before.
 */
export async function indexStaleBriefings(database: Database, db: ReadDb): Promise<void> {
  const stale = await db.get('SELECT 1 FROM briefing WHERE search_stale = 1 LIMIT 1');
  if (!stale || database.isWriting()) return;
  await database.write(async (writer) => {
    const rows = await writer.all<StaleRow>(
      `SELECT id, document, removed_at IS NOT NULL OR template_name IS NOT NULL AS isHidden
       FROM briefing WHERE search_stale = 1`,
    );
    for (const row of rows) await indexBriefing(writer, row);
  });
}

async function indexBriefing(db: WriteDb, row: StaleRow): Promise<void> {
  const document = JSON.parse(row.document) as BriefingDocument;
  const words = { title: document.details.title, body: ownWordsOf(document) };
  await putEntry(db, 'briefing', row.id, row.isHidden === 1 ? null : words);
  await db.run('UPDATE briefing SET search_stale = 0 WHERE id = ?', row.id);
}

/** What staff wrote themselves; the positions in it are found as positions. */
function ownWordsOf({ details, blocks }: BriefingDocument): string {
  const words = blocks.flatMap((block) => {
    if (block.type === 'heading') return block.text;
    if (block.type === 'text' || block.type === 'adapted') return plainFromRichText(block.content);
    return isOwnBlock(block) ? wordsOfOwnBlock(block) : [];
  });
  return [details.audience, details.meeting, details.preparedBy, ...words]
    .filter((part) => part !== '')
    .join('\n');
}
