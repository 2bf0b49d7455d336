/**
 * Writing briefings. Every edit stores the new document and a revision that knows the way back, in the caller's
 * transaction; the revisions are the autosave and the undo history, and none is ever removed.
 */
import { applyOperations, invertOperations } from '../../../shared/briefing-operations.ts';
import type { BriefingDocument, Operation } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import { operationsBetween } from '../../../shared/operations-between.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';
import { joinBurst } from './join-burst.ts';
import { recordMoment } from './moments.ts';
import { getStoredBriefing, noBriefing, numberOf, type StoredBriefing } from './read-briefing.ts';
import { rebuildDocument } from './rebuild-document.ts';
import { haveSameReferences, replaceReferences } from './references.ts';
import {
  extendRevision,
  findYoungestChild,
  getRevision,
  insertRevision,
  isRevisionNeeded,
  nextRevision,
  type Revision,
} from './revisions.ts';

/** An edit continues its burst while no longer than this lies between its keystrokes. */
const BURST_PAUSE_MS = 2000;

/** Gives the new briefing's id. With `template` it is a template of the office. */
export async function createBriefing(
  db: WriteDb,
  document: BriefingDocument,
  createdAt: string,
  template: { name: string; description: string } | null = null,
): Promise<string> {
  const { lastId } = await db.run(
    `INSERT INTO briefing (title, document, revision, created_at, updated_at, template_name, template_description)
     VALUES (?, ?, 1, ?, ?, ?, ?)`,
    document.details.title,
    JSON.stringify(document),
    createdAt,
    createdAt,
    template?.name ?? null,
    template?.description ?? '',
  );
  const first = { revision: 1, parent: null, forward: [], backward: [], burst: null, createdAt };
  await insertRevision(db, lastId, first);
  await replaceReferences(db, lastId, document);
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
  const { id, document: before, revision: parent } = await getAtRevision(db, edit.id, edit.revision);
  const document = applyOperations(before, edit.operations);
  const revision = await nextRevision(db, id);
  const current = await getRevision(db, id, parent);

  const isOngoing = isSameBurst(current, edit) && !(await isRevisionNeeded(db, id, parent));
  const joined = isOngoing ? joinBurst(current.forward, edit.operations) : undefined;
  if (joined) {
    await extendRevision(db, id, parent, { revision, forward: joined, createdAt: edit.at });
  } else {
    await insertRevision(db, id, {
      revision,
      parent,
      forward: edit.operations,
      backward: invertOperations(before, edit.operations),
      burst: edit.burst,
      createdAt: edit.at,
    });
  }
  return storeDocument(db, { id, document, revision, updatedAt: edit.at }, before);
}

/** Takes the newest edit back, or does it again; gives the operations that did so. At the end of the line: none. */
export async function stepBriefing(
  db: WriteDb,
  direction: 'undo' | 'redo',
  step: { id: string; revision: number; at: string },
): Promise<{ stored: StoredBriefing; operations: Operation[] }> {
  const stored = await getAtRevision(db, step.id, step.revision);
  const { revision, operations } = await findStep(db, direction, stored);
  if (revision === null) return { stored, operations: [] };
  const document = applyOperations(stored.document, operations);
  const next = { id: stored.id, document, revision, updatedAt: step.at };
  return { stored: await storeDocument(db, next, stored.document), operations };
}

/**
 * Makes the briefing as it was at the revision `to`, by an edit like any other; gives its operations. Where it is so
 * already, nothing is stored.
 */
export async function restoreBriefing(
  db: WriteDb,
  restore: { id: string; revision: number; to: number; at: string },
): Promise<{ stored: StoredBriefing; operations: Operation[] }> {
  const before = await getAtRevision(db, restore.id, restore.revision);
  const operations = operationsBetween(before.document, await rebuildDocument(db, before, restore.to));
  if (operations.length === 0) return { stored: before, operations };
  const { id, revision, at } = restore;
  const stored = await editBriefing(db, { id, revision, operations, burst: null, at });
  await recordMoment(db, stored.id, {
    revision: stored.revision,
    kind: 'restored',
    name: '',
    source: restore.to,
    createdAt: at,
  });
  return { stored, operations };
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

/** All of them or none. Throws `not-found`. */
export async function markArchived(
  db: WriteDb,
  ids: readonly string[],
  archivedAt: string | null,
): Promise<void> {
  for (const id of new Set(ids)) {
    const { changes } = await db.run(
      'UPDATE briefing SET archived_at = ? WHERE id = ? AND removed_at IS NULL AND template_name IS NULL',
      archivedAt,
      numberOf(id),
    );
    if (changes === 0) throw noBriefing(id);
  }
}

async function findStep(
  db: ReadDb,
  direction: 'undo' | 'redo',
  { id, revision }: StoredBriefing,
): Promise<{ revision: number | null; operations: Operation[] }> {
  if (direction === 'undo') {
    const { parent, backward } = await getRevision(db, id, revision);
    return { revision: parent, operations: backward };
  }
  const child = await findYoungestChild(db, id, revision);
  return { revision: child?.revision ?? null, operations: child?.forward ?? [] };
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
  if (!haveSameReferences(before, stored.document)) await replaceReferences(db, stored.id, stored.document);
  return stored;
}

function isSameBurst(current: Revision, edit: Edit): boolean {
  const pauseMs = Date.parse(edit.at) - Date.parse(current.createdAt);
  return edit.burst !== null && current.burst === edit.burst && pauseMs <= BURST_PAUSE_MS;
}
