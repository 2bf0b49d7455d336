/**
 * Writing briefings. Every edit stores the new document and a revision that knows the way back, in the caller's
 * transaction; the revisions are the autosave and the undo history, and none is ever removed.
 */
import { applyOperations, invertOperations } from '../../../shared/briefing-operations.ts';
import type { BriefingDocument, Operation } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';
import { findMissingVersion } from '../positions/read-position.ts';
import { joinBurst } from './join-burst.ts';
import {
  getStoredBriefing,
  noBriefing,
  numberOf,
  positionBlocksOf,
  type StoredBriefing,
} from './read-briefing.ts';

interface RevisionRow {
  revision: number;
  parent: number | null;
  forward: string;
  backward: string;
  burst: string | null;
  createdAt: string;
}

/** An edit continues its burst while no longer than this lies between its keystrokes. */
const BURST_PAUSE_MS = 2000;

/** Gives the new briefing's id. */
export async function createBriefing(
  db: WriteDb,
  document: BriefingDocument,
  createdAt: string,
): Promise<string> {
  const { lastId } = await db.run(
    `INSERT INTO briefing (title, document, revision, created_at, updated_at) VALUES (?, ?, 1, ?, ?)`,
    document.details.title,
    JSON.stringify(document),
    createdAt,
    createdAt,
  );
  await db.run(
    `INSERT INTO briefing_revision (briefing_id, revision, parent, forward, backward, burst, created_at)
     VALUES (?, 1, NULL, '[]', '[]', NULL, ?)`,
    lastId,
    createdAt,
  );
  await writeReferences(db, lastId, document);
  return String(lastId);
}

export interface Edit {
  id: string;
  /** The revision that the edit was made on; `stale` where the briefing has moved on. */
  revision: number;
  operations: Operation[];
  burst: string | null;
  at: string;
}

/** Applies all operations or none; gives the new revision. */
export async function editBriefing(db: WriteDb, edit: Edit): Promise<StoredBriefing> {
  const stored = await getAtRevision(db, edit.id, edit.revision);
  const document = applyOperations(stored.document, edit.operations);
  const revision = await nextRevision(db, stored.id);
  const current = await getRevision(db, stored.id, stored.revision);

  const joined = (await isOngoing(db, stored.id, current, edit))
    ? joinBurst(current, edit.operations)
    : undefined;
  if (joined) {
    // The number moves on even so, because whoever knows the old one has not seen this edit.
    await db.run(
      `UPDATE briefing_revision SET revision = ?, forward = ?, created_at = ? WHERE briefing_id = ? AND revision = ?`,
      revision,
      JSON.stringify(joined),
      edit.at,
      stored.id,
      stored.revision,
    );
  } else {
    await db.run(
      `INSERT INTO briefing_revision (briefing_id, revision, parent, forward, backward, burst, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      stored.id,
      revision,
      stored.revision,
      JSON.stringify(edit.operations),
      JSON.stringify(invertOperations(stored.document, edit.operations)),
      edit.burst,
      edit.at,
    );
  }
  return storeDocument(db, { id: stored.id, document, revision, updatedAt: edit.at }, stored.document);
}

/** Takes the newest edit back, or does it again; gives the operations that did so. At the end of the line: none. */
export async function stepBriefing(
  db: WriteDb,
  direction: 'undo' | 'redo',
  step: { id: string; revision: number; at: string },
): Promise<{ stored: StoredBriefing; operations: Operation[] }> {
  const stored = await getAtRevision(db, step.id, step.revision);
  const current = await getRevision(db, stored.id, stored.revision);
  const redone = direction === 'redo' ? await findYoungestChild(db, stored.id, stored.revision) : undefined;
  const target = direction === 'undo' ? current.parent : redone?.revision;
  if (target === null || target === undefined) return { stored, operations: [] };

  const operations = JSON.parse((redone ?? current)[redone ? 'forward' : 'backward']) as Operation[];
  const document = applyOperations(stored.document, operations);
  const next = { id: stored.id, document, revision: target, updatedAt: step.at };
  return { stored: await storeDocument(db, next, stored.document), operations };
}

/** Out of sight (`removedAt`) or back (null), with all revisions. Throws `not-found`. */
export async function markRemoved(db: WriteDb, id: string, removedAt: string | null): Promise<void> {
  const { changes } = await db.run(
    'UPDATE briefing SET removed_at = ?, search_stale = 1 WHERE id = ?',
    removedAt,
    numberOf(id),
  );
  if (changes === 0) throw noBriefing(id);
}

async function getAtRevision(db: ReadDb, id: string, revision: number): Promise<StoredBriefing> {
  const stored = await getStoredBriefing(db, id);
  if (stored.revision === revision) return stored;
  throw new StandpointError(
    'stale',
    'This briefing was changed in another window in the meantime. It has been read again; please repeat the last step.',
    { details: { revision: stored.revision } },
  );
}

async function storeDocument(
  db: WriteDb,
  stored: StoredBriefing,
  before: BriefingDocument,
): Promise<StoredBriefing> {
  await db.run(
    `UPDATE briefing SET title = ?, document = ?, revision = ?, updated_at = ?, search_stale = 1 WHERE id = ?`,
    stored.document.details.title,
    JSON.stringify(stored.document),
    stored.revision,
    stored.updatedAt,
    stored.id,
  );
  if (referencesOf(before) !== referencesOf(stored.document)) {
    await db.run('DELETE FROM briefing_reference WHERE briefing_id = ?', stored.id);
    await writeReferences(db, stored.id, stored.document);
  }
  return stored;
}

/** Throws `not-found` where a block names a position version that the library doesn't have. */
async function writeReferences(db: WriteDb, id: number, document: BriefingDocument): Promise<void> {
  const references = referencesOf(document);
  const missing = await findMissingVersion(db, positionBlocksOf(document.blocks));
  if (missing) {
    throw new StandpointError(
      'not-found',
      `The library has no version ${missing.version} of a position “${missing.slug}”.`,
    );
  }
  await db.run(
    `INSERT INTO briefing_reference (briefing_id, position_id, version)
     SELECT DISTINCT ?, position.id, wanted.value ->> 'version' FROM json_each(?) AS wanted
     JOIN position ON position.slug = wanted.value ->> 'slug'`,
    id,
    references,
  );
}

/** As JSON, in block order. */
function referencesOf(document: BriefingDocument): string {
  return JSON.stringify(positionBlocksOf(document.blocks).map(({ slug, version }) => ({ slug, version })));
}

/**
 * After an undo a burst is over, because what could be done again hangs from its revision; after an export too, because
 * what was exported stays on record.
 */
async function isOngoing(db: ReadDb, briefing: number, current: RevisionRow, edit: Edit): Promise<boolean> {
  if (edit.burst === null || current.burst !== edit.burst) return false;
  if (Date.parse(edit.at) - Date.parse(current.createdAt) > BURST_PAUSE_MS) return false;
  const needed = await db.get(
    `SELECT 1 FROM briefing_revision WHERE briefing_id = ?1 AND parent = ?2
     UNION ALL SELECT 1 FROM briefing_export WHERE briefing_id = ?1 AND revision = ?2 LIMIT 1`,
    briefing,
    current.revision,
  );
  return needed === undefined;
}

const revisionColumns = 'revision, parent, forward, backward, burst, created_at AS createdAt';

async function getRevision(db: ReadDb, briefing: number, revision: number): Promise<RevisionRow> {
  const row = await db.get<RevisionRow>(
    `SELECT ${revisionColumns} FROM briefing_revision WHERE briefing_id = ? AND revision = ?`,
    briefing,
    revision,
  );
  if (!row) throw new Error(`Briefing ${briefing} has lost its revision ${revision}.`);
  return row;
}

function findYoungestChild(db: ReadDb, briefing: number, parent: number): Promise<RevisionRow | undefined> {
  return db.get<RevisionRow>(
    `SELECT ${revisionColumns} FROM briefing_revision WHERE briefing_id = ? AND parent = ?
     ORDER BY revision DESC LIMIT 1`,
    briefing,
    parent,
  );
}

async function nextRevision(db: ReadDb, briefing: number): Promise<number> {
  const row = await db.get<{ next: number }>(
    'SELECT max(revision) + 1 AS next FROM briefing_revision WHERE briefing_id = ?',
    briefing,
  );
  return row?.next ?? 1;
}
