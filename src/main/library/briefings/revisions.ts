/**
 * The revisions of a briefing: a tree, in which undo goes to the parent and redo to the youngest child. Each knows the
 * operations from its parent's document to its own, and back.
 */
import type { Operation } from '../../../shared/briefings.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';

export interface Revision {
  revision: number;
  /** Null for the first. */
  parent: number | null;
  forward: Operation[];
  backward: Operation[];
  /** The run of typing that made it, if one did. */
  burst: string | null;
  createdAt: string;
}

interface RevisionRow extends Omit<Revision, 'forward' | 'backward'> {
  forward: string;
  backward: string;
}

const revisionColumns = 'revision, parent, forward, backward, burst, created_at AS createdAt';

function revisionOf(row: RevisionRow): Revision {
  return {
    ...row,
    forward: JSON.parse(row.forward) as Operation[],
    backward: JSON.parse(row.backward) as Operation[],
  };
}

/** The revision that a briefing is at; that it is gone would be a defect. */
export async function getRevision(db: ReadDb, briefing: number, revision: number): Promise<Revision> {
  const row = await db.get<RevisionRow>(
    `SELECT ${revisionColumns} FROM briefing_revision WHERE briefing_id = ? AND revision = ?`,
    briefing,
    revision,
  );
  if (!row) throw new Error(`Briefing ${briefing} has lost its revision ${revision}.`);
  return revisionOf(row);
}

export async function findYoungestChild(
  db: ReadDb,
  briefing: number,
  parent: number,
): Promise<Revision | undefined> {
  const row = await db.get<RevisionRow>(
    `SELECT ${revisionColumns} FROM briefing_revision WHERE briefing_id = ? AND parent = ?
     ORDER BY revision DESC LIMIT 1`,
    briefing,
    parent,
  );
  return row && revisionOf(row);
}

/** Whether something refers to the revision: a child, the record of an export, or a moment of the history. */
export async function isRevisionNeeded(db: ReadDb, briefing: number, revision: number): Promise<boolean> {
  const needed = await db.get(
    `SELECT 1 FROM briefing_revision WHERE briefing_id = ?1 AND parent = ?2
     UNION ALL SELECT 1 FROM briefing_export WHERE briefing_id = ?1 AND revision = ?2
     UNION ALL SELECT 1 FROM briefing_moment WHERE briefing_id = ?1 AND ?2 IN (revision, source) LIMIT 1`,
    briefing,
    revision,
  );
  return needed !== undefined;
}

/** A number that no revision of the briefing has had yet. */
export async function nextRevision(db: ReadDb, briefing: number): Promise<number> {
  const row = await db.get<{ next: number | null }>(
    'SELECT max(revision) + 1 AS next FROM briefing_revision WHERE briefing_id = ?',
    briefing,
  );
  return row?.next ?? 1;
}

export async function insertRevision(db: WriteDb, briefing: number, revision: Revision): Promise<void> {
  await db.run(
    `INSERT INTO briefing_revision (briefing_id, revision, parent, forward, backward, burst, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    briefing,
    revision.revision,
    revision.parent,
    JSON.stringify(revision.forward),
    JSON.stringify(revision.backward),
    revision.burst,
    revision.createdAt,
  );
}

/**
 * Lets a revision that nothing needs go further forward, under a new number, because whoever knows the old one has not
 * seen this. The way back stays.
 */
export async function extendRevision(
  db: WriteDb,
  briefing: number,
  revision: number,
  extended: Pick<Revision, 'revision' | 'forward' | 'createdAt'>,
): Promise<void> {
  await db.run(
    'UPDATE briefing_revision SET revision = ?, forward = ?, created_at = ? WHERE briefing_id = ? AND revision = ?',
    extended.revision,
    JSON.stringify(extended.forward),
    extended.createdAt,
    briefing,
    revision,
  );
}
