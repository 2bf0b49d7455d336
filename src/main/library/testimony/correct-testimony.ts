import { StandpointError } from '../../../shared/errors.ts';
import type { TestimonyCorrection } from '../../../shared/testimony.ts';
import type { WriteDb } from '../database/database.ts';
import {
  indexTestimony,
  indexTestimonyDetails,
  removeTestimonyFromIndex,
} from '../search/index-testimony.ts';
import { replaceTopics } from '../topics/write-topics.ts';
import { getTestimonyNumber, noTestimony, numberOf } from './read-testimony.ts';

/** Corrects what is said of the testimony, inside the caller's transaction. Throws `not-found`. */
export async function correctTestimony(
  db: WriteDb,
  id: string,
  { details, use, statements }: TestimonyCorrection,
): Promise<void> {
  const number = await getTestimonyNumber(db, id);
  await db.run(
    `UPDATE testimony SET kind = ?, title = ?, forum = ?, jurisdiction = ?, date = ?, congress = ?, bill = ?,
       serial = ?, docket = ?, url = ?, use = ? WHERE id = ?`,
    details.kind,
    details.title,
    details.forum,
    details.jurisdiction,
    details.date,
    details.congress,
    details.bill,
    details.serial,
    details.docket,
    details.url,
    JSON.stringify(use),
    number,
  );
  for (const { ordinal, kind, title, witness } of statements) {
    const { changes } = await db.run(
      `UPDATE statement SET kind = ?, title = ?, witness_name = ?, witness_title = ?, witness_organisation = ?
       WHERE testimony_id = ? AND ordinal = ?`,
      kind,
      title,
      witness.name,
      witness.title,
      witness.organisation,
      number,
      ordinal,
    );
    if (changes === 0)
      throw new StandpointError('not-found', `This testimony has no statement number ${ordinal}.`);
  }
  await indexTestimony(db, number);
}

/** Replaces the testimony's topics; see `replaceTopics`. Throws `not-found`. */
export async function setTestimonyTopics(db: WriteDb, id: string, names: readonly string[]): Promise<void> {
  const number = await getTestimonyNumber(db, id);
  await replaceTopics(db, 'testimony', number, names);
  await indexTestimonyDetails(db, number);
}

/** Out of sight and out of search. Throws `invalid-input` while excerpts of it are kept, and `not-found`. */
export async function removeTestimony(db: WriteDb, id: string, removedAt: string): Promise<void> {
  const number = await getTestimonyNumber(db, id);
  const row = await db.get<{ excerpts: number }>(
    'SELECT count(*) AS excerpts FROM excerpt WHERE testimony_id = ? AND removed_at IS NULL',
    number,
  );
  if (row && row.excerpts > 0) {
    throw new StandpointError(
      'invalid-input',
      `This testimony is quoted: the library has ${row.excerpts} of its excerpts. Remove those first, then the testimony.`,
      { details: { excerpts: row.excerpts } },
    );
  }
  await db.run('UPDATE testimony SET removed_at = ? WHERE id = ?', removedAt, number);
  await removeTestimonyFromIndex(db, number);
}

/** Back in sight. Throws `stale` where its file was imported again meanwhile, and `not-found`. */
export async function bringTestimonyBack(db: WriteDb, id: string): Promise<void> {
  const number = numberOf(id);
  const row = await db.get<{ removed: number; again: number }>(
    `SELECT removed_at IS NOT NULL AS removed, EXISTS (SELECT 1 FROM testimony AS other
       WHERE other.file_sha256 = testimony.file_sha256 AND other.removed_at IS NULL) AS again
     FROM testimony WHERE id = ?`,
    number,
  );
  if (!row) throw noTestimony(id);
  if (!row.removed) return;
  if (row.again)
    throw new StandpointError('stale', 'The same file was imported again meanwhile, so it is here already.');
  await db.run('UPDATE testimony SET removed_at = NULL WHERE id = ?', number);
  await indexTestimony(db, number);
}
