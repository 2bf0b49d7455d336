import type { ReadKept } from '../briefings/kept-words.ts';
import { getBriefingHead, readQuotedInParts } from '../briefings/read-briefing.ts';
import type { ReadDb } from '../database/database.ts';
import { readExportedHouse } from '../house-style/read-house-style.ts';
import { readIdentity } from '../read-identity.ts';
import type { ExportSource } from './export-source.ts';
import type { BriefingToWrite, QuotedPart } from './resolve-source.ts';

/** What the worker makes a document of; see `resolve-source.ts`. `parts` can be read once. Throws `not-found`. */
export async function readBriefingToWrite(
  db: ReadDb,
  id: string,
  exported: Pick<ExportSource, 'exportedAt' | 'exportedOn'>,
  { today, readKept, folder }: { today: string; readKept: ReadKept; folder: string },
): Promise<{ written: BriefingToWrite; parts: AsyncIterable<QuotedPart> }> {
  const briefing = await getBriefingHead(db, id);
  const house = await readExportedHouse(db, folder);
  const library = await readIdentity(db);
  return {
    written: { briefing, exported: { ...exported, house, library }, today, folder },
    parts: withKept(readQuotedInParts(db, briefing.document.blocks), readKept),
  };
}

async function* withKept(
  parts: ReturnType<typeof readQuotedInParts>,
  readKept: ReadKept,
): AsyncGenerator<QuotedPart> {
  for await (const part of parts) yield { ...part, kept: await readKept(part) };
}
