/** A briefing as it was: the document it has now, taken back and forward along the tree of its revisions. */
import { applyOperations } from '../../../shared/briefing-operations.ts';
import type { BriefingDocument, Operation } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ReadDb } from '../database/database.ts';
import type { StoredBriefing } from './read-briefing.ts';

/** Revisions applied in one go; between them others get their turn. */
const AT_ONCE = 100;

/** Each revision's parent; null for the first. */
export type RevisionTree = ReadonlyMap<number, number | null>;

export async function readRevisionTree(db: ReadDb, briefing: number): Promise<RevisionTree> {
  const rows = await db.all<{ revision: number; parent: number | null }>(
    'SELECT revision, parent FROM briefing_revision WHERE briefing_id = ? ORDER BY revision',
    briefing,
  );
  return new Map(rows.map(({ revision, parent }) => [revision, parent]));
}

/** Throws `not-found` where the briefing never had that revision, or typing went on in it since. */
export async function rebuildDocument(
  db: ReadDb,
  stored: StoredBriefing,
  revision: number,
): Promise<BriefingDocument> {
  if (revision === stored.revision) return stored.document;
  const tree = await readRevisionTree(db, stored.id);
  if (!tree.has(revision)) throw noRevision();
  const { back, forward } = pathBetween(tree, stored.revision, revision);
  const taken = await applyAlong(db, stored.id, stored.document, 'backward', back);
  return applyAlong(db, stored.id, taken, 'forward', forward);
}

/** The revision itself and all it builds on. */
export function lineOf(tree: RevisionTree, revision: number): Set<number> {
  const line = new Set<number>();
  for (let at: number | null | undefined = revision; at != null; at = tree.get(at)) line.add(at);
  return line;
}

/** The revisions to undo, in order, and then those to redo. */
function pathBetween(tree: RevisionTree, from: number, to: number): { back: number[]; forward: number[] } {
  const toLine = lineOf(tree, to);
  const back = [...lineOf(tree, from)];
  const fork = back.findIndex((revision) => toLine.has(revision));
  const shared = back[fork];
  const forward = [...toLine];
  return {
    back: back.slice(0, fork),
    forward: forward.slice(0, shared === undefined ? undefined : forward.indexOf(shared)).reverse(),
  };
}

async function applyAlong(
  db: ReadDb,
  briefing: number,
  document: BriefingDocument,
  way: 'forward' | 'backward',
  path: readonly number[],
): Promise<BriefingDocument> {
  let current = document;
  for (let start = 0; start < path.length; start += AT_ONCE) {
    const part = path.slice(start, start + AT_ONCE);
    // CROSS holds the order: for each step its revision, not for each revision of the briefing all steps.
    const rows = await db.all<{ operations: string }>(
      `SELECT revision.${way} AS operations FROM json_each(?) AS step
       CROSS JOIN briefing_revision AS revision ON revision.briefing_id = ? AND revision.revision = step.value
       ORDER BY step.key`,
      JSON.stringify(part),
      briefing,
    );
    if (rows.length < part.length) throw noRevision();
    for (const { operations } of rows)
      current = applyOperations(current, JSON.parse(operations) as Operation[]);
  }
  return current;
}

function noRevision(): StandpointError {
  return new StandpointError(
    'not-found',
    'This state of the briefing is not in its history. The briefing was changed meanwhile; open its history again.',
  );
}
