import type { Briefing, BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import { checkBriefing, type Known } from '../briefings/check-briefing.ts';
import type { ReadKept } from '../briefings/kept-words.ts';
import { getBriefing } from '../briefings/read-briefing.ts';
import type { ReadDb } from '../database/database.ts';
import { readExportedHouse, readHouseStyle } from '../house-style/read-house-style.ts';
import type { ExportSource } from './export-source.ts';
import { gatherSource } from './gather-source.ts';
import { readPictures } from './read-pictures.ts';

/**
 * All that the document is made of, and the briefing and its revision that it is of. Throws `export-blocked`, naming the first problem,
 * where a check finds an error, and `not-found`.
 */
export async function resolveSource(
  db: ReadDb,
  briefing: string,
  exported: Pick<ExportSource, 'exportedAt' | 'exportedOn'>,
  { today, readKept, folder }: { today: string; readKept: ReadKept; folder: string },
): Promise<{ source: ExportSource; document: BriefingDocument; revision: number }> {
  // Read once: what is checked is what is exported, whatever is typed meanwhile.
  const read = await getBriefing(db, briefing);
  // No term stops an export, so none is looked for.
  const { textSize } = await readHouseStyle(db);
  refuseErrors(read, { today, kept: await readKept(read), findTerms: () => [], textSize });
  const pictures = await readPictures(read.document.blocks, folder);
  const house = await readExportedHouse(db, folder);
  const { source, missing } = gatherSource(read, { ...exported, house }, pictures);
  if (missing) throw blocked(`${missing.message} Nothing was exported.`, missing.block);
  return { source, document: read.document, revision: read.revision };
}

function refuseErrors(briefing: Briefing, known: Known): void {
  const errors = checkBriefing(briefing, known).filter(({ severity }) => severity === 'error');
  const [first, ...more] = errors;
  if (!first) return;
  const others = more.length > 0 ? ` There are ${more.length} more problems like this to solve first.` : '';
  throw blocked(`${first.message} Nothing was exported.${others}`, first.block);
}

function blocked(message: string, block: string | null = null): StandpointError {
  return new StandpointError('export-blocked', message, block === null ? {} : { details: { block } });
}
