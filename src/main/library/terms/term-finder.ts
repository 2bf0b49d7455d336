import { type FindTerms, startFindingTerms } from '../../../shared/wording/find-terms.ts';
import type { ReadDb } from '../database/database.ts';
import { joinTerms, listTermRows } from './read-terms.ts';
import { readShippedTerms } from './shipped-terms.ts';

/** Finds by the list as it is now; what is made of the list to look for it fast is kept until the list changes. */
export function startTermFinder(db: ReadDb): () => Promise<FindTerms> {
  let made: { key: string; find: FindTerms } | undefined;
  return async () => {
    const rows = await listTermRows(db);
    const key = JSON.stringify(rows);
    if (made?.key !== key) made = { key, find: startFindingTerms(joinTerms(await readShippedTerms(), rows)) };
    return made.find;
  };
}
