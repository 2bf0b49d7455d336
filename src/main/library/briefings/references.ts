import type { BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { WriteDb } from '../database/database.ts';
import { findMissingVersion } from '../positions/read-position.ts';
import { positionBlocksOf } from './read-briefing.ts';

/** Whether both documents pin the same versions, in the same order. */
export function haveSameReferences(one: BriefingDocument, other: BriefingDocument): boolean {
  return referencesOf(one) === referencesOf(other);
}

/**
 * Indexes which position versions the document pins, so that "where is this used" is a query. Throws `not-found`
 * where it names one that the library doesn't have.
 */
export async function replaceReferences(db: WriteDb, id: number, document: BriefingDocument): Promise<void> {
  const missing = await findMissingVersion(db, positionBlocksOf(document.blocks));
  if (missing) {
    throw new StandpointError(
      'not-found',
      `The library has no version ${missing.version} of a position “${missing.slug}”.`,
    );
  }
  await db.run('DELETE FROM briefing_reference WHERE briefing_id = ?', id);
  await db.run(
    `INSERT INTO briefing_reference (briefing_id, position_id, version)
     SELECT DISTINCT ?, position.id, wanted.value ->> 'version' FROM json_each(?) AS wanted
     JOIN position ON position.slug = wanted.value ->> 'slug'`,
    id,
    referencesOf(document),
  );
}

/** As JSON, in block order. */
function referencesOf(document: BriefingDocument): string {
  return JSON.stringify(positionBlocksOf(document.blocks).map(({ slug, version }) => ({ slug, version })));
}
