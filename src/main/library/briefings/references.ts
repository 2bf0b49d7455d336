import type { BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { WriteDb } from '../database/database.ts';
import { findMissingExcerptVersion } from '../excerpts/read-excerpt.ts';
import { findMissingVersion } from '../positions/read-position.ts';
import { excerptsPinnedBy, positionsPinnedBy } from './read-briefing.ts';

/** Whether both documents pin the same versions, in the same order. */
export function haveSameReferences(one: BriefingDocument, other: BriefingDocument): boolean {
  return pinnedPositions(one) === pinnedPositions(other) && pinnedExcerpts(one) === pinnedExcerpts(other);
}

/**
 * Indexes which versions of positions and excerpts the document pins, so that "where is this used" is a query. Throws
 * `not-found` where it names one that the library doesn't have.
 */
export async function replaceReferences(db: WriteDb, id: number, document: BriefingDocument): Promise<void> {
  await refuseMissing(db, document);
  await db.run('DELETE FROM briefing_reference WHERE briefing_id = ?', id);
  await db.run(
    `INSERT INTO briefing_reference (briefing_id, position_id, version)
     SELECT DISTINCT ?, position.id, wanted.value ->> 'version' FROM json_each(?) AS wanted
     JOIN position ON position.slug = wanted.value ->> 'slug'`,
    id,
    pinnedPositions(document),
  );
  await db.run('DELETE FROM briefing_excerpt WHERE briefing_id = ?', id);
  await db.run(
    `INSERT INTO briefing_excerpt (briefing_id, excerpt_id, version)
     SELECT DISTINCT ?, CAST(value ->> 'excerpt' AS INTEGER), value ->> 'version' FROM json_each(?)`,
    id,
    pinnedExcerpts(document),
  );
}

async function refuseMissing(db: WriteDb, { blocks }: BriefingDocument): Promise<void> {
  const position = await findMissingVersion(db, positionsPinnedBy(blocks));
  if (position) {
    throw new StandpointError(
      'not-found',
      `The library has no version ${position.version} of a position “${position.slug}”.`,
    );
  }
  const excerpt = await findMissingExcerptVersion(db, excerptsPinnedBy(blocks));
  if (excerpt) {
    throw new StandpointError(
      'not-found',
      `The library has no version ${excerpt.version} of an excerpt “${excerpt.excerpt}”.`,
    );
  }
}

/** As JSON, in block order: `[{ slug, version }]`. */
export function pinnedPositions({ blocks }: BriefingDocument): string {
  return JSON.stringify(positionsPinnedBy(blocks));
}

/** As JSON, in block order: `[{ excerpt, version }]`. */
export function pinnedExcerpts({ blocks }: BriefingDocument): string {
  return JSON.stringify(excerptsPinnedBy(blocks));
}
