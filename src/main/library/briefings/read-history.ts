/** The history of a briefing: what was done to it and when, as a person looks for it. */
import { basename } from 'node:path';
import type { BriefingHistory, BriefingMoment, PastBriefing } from '../../../shared/briefing-history.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerptVersions } from '../excerpts/read-excerpt.ts';
import { listVersions } from '../positions/read-position.ts';
import { type KeptMoment, listKeptMoments } from './moments.ts';
import {
  excerptsPinnedBy,
  findTemplateWords,
  getStoredBriefing,
  positionsPinnedBy,
} from './read-briefing.ts';
import { lineOf, rebuildDocument } from './rebuild-document.ts';

interface RevisionRow {
  revision: number;
  parent: number | null;
  createdAt: string;
  /** The title that it gave; null where it gave none. */
  title: string | null;
}

/** Throws `not-found`. */
export async function readHistory(db: ReadDb, id: string): Promise<BriefingHistory> {
  const stored = await getStoredBriefing(db, id);
  const revisions = await listRevisions(db, stored.id);
  const tree = new Map(revisions.map(({ revision, parent }) => [revision, parent]));
  const line = lineOf(tree, stored.revision);
  const template = await findTemplateWords(db, stored.id);
  const moments = gatherMoments(
    revisions,
    await listKeptMoments(db, stored.id),
    await listExports(db, stored.id),
  );
  return {
    title: template?.name ?? stored.document.details.title,
    revision: stored.revision,
    updatedAt: stored.updatedAt,
    moments: moments.map((moment) => ({ ...moment, undone: !line.has(moment.revision) })),
  };
}

/** The briefing as it was at that revision. Throws `not-found`. */
export async function readPast(db: ReadDb, id: string, revision: number): Promise<PastBriefing> {
  const stored = await getStoredBriefing(db, id);
  const document = await rebuildDocument(db, stored, revision);
  const places = await db.get<{ at: string; previous: number | null; next: number | null }>(
    `SELECT created_at AS at,
       (SELECT max(revision) FROM briefing_revision WHERE briefing_id = ?1 AND revision < ?2) AS previous,
       (SELECT min(revision) FROM briefing_revision WHERE briefing_id = ?1 AND revision > ?2) AS next
     FROM briefing_revision WHERE briefing_id = ?1 AND revision = ?2`,
    stored.id,
    revision,
  );
  return {
    revision,
    at: places?.at ?? stored.updatedAt,
    previous: places?.previous ?? null,
    next: places?.next ?? null,
    document,
    positions: await listVersions(db, positionsPinnedBy(document.blocks)),
    excerpts: await listExcerptVersions(db, excerptsPinnedBy(document.blocks)),
  };
}

/** The oldest first. */
async function listRevisions(db: ReadDb, briefing: number): Promise<RevisionRow[]> {
  return db.all<RevisionRow>(
    `SELECT revision, parent, created_at AS createdAt,
       -- Read as JSON only where it can be one: the operations of a long text are long.
       CASE WHEN forward LIKE '[{"type":"set-details"%' THEN forward ->> '$[0].details.title' END AS title
     FROM briefing_revision WHERE briefing_id = ? ORDER BY revision`,
    briefing,
  );
}

async function listExports(
  db: ReadDb,
  briefing: number,
): Promise<{ revision: number; path: string; exportedAt: string }[]> {
  return db.all(
    `SELECT revision, path, exported_at AS exportedAt FROM briefing_export WHERE briefing_id = ? ORDER BY id`,
    briefing,
  );
}

type Told = Omit<BriefingMoment, 'undone'>;

/** All moments, the newest first. Revisions that nothing else tells of are gathered by the hour. */
function gatherMoments(
  revisions: readonly RevisionRow[],
  kept: readonly KeptMoment[],
  exports: readonly { revision: number; path: string; exportedAt: string }[],
): Told[] {
  const times = new Map(revisions.map(({ revision, createdAt }) => [revision, createdAt]));
  const keptOf = Map.groupBy(kept, ({ revision }) => revision);
  const exportsOf = Map.groupBy(exports, ({ revision }) => revision);
  const moments: Told[] = [];
  let work: Told | undefined;

  for (const { revision, parent, createdAt, title } of revisions) {
    const about = keptOf.get(revision) ?? [];
    const own = about.find(({ kind }) => kind === 'template' || kind === 'restored');
    const plain = { revision, at: createdAt, from: null, edits: 0 };
    if (parent === null) moments.push({ ...plain, kind: 'created', name: '' });
    if (own) {
      work = undefined;
      const from = own.source === null ? null : (times.get(own.source) ?? null);
      moments.push({ ...plain, kind: own.kind, name: own.name, from });
    } else if (parent !== null && title !== null) {
      work = undefined;
      const last = moments.at(-1);
      // A title typed with pauses is one new name; one that was undone before is another.
      if (last?.kind === 'renamed' && last.revision === parent && hourOf(last.at) === hourOf(createdAt)) {
        moments.pop();
      }
      moments.push({ ...plain, kind: 'renamed', name: title });
    } else if (parent !== null) {
      if (!work || hourOf(work.at) !== hourOf(createdAt)) {
        work = { ...plain, kind: 'worked', name: '', from: createdAt };
        moments.push(work);
      }
      work.revision = revision;
      work.at = createdAt;
      work.edits += 1;
    }
    for (const one of exportsOf.get(revision) ?? []) {
      work = undefined;
      moments.push({ ...plain, kind: 'exported', at: one.exportedAt, name: basename(one.path) });
    }
    for (const one of about.filter(({ kind }) => kind === 'named')) {
      work = undefined;
      moments.push({ ...plain, kind: 'named', name: one.name });
    }
  }
  return moments.reverse();
}

/** The hour of the person's day that a time falls in, in this computer's zone. */
function hourOf(time: string): number {
  const date = new Date(time);
  return date.setMinutes(0, 0, 0);
}
