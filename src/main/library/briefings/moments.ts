/** Reading and writing `briefing_moment`. */
import { StandpointError } from '../../../shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';

export interface KeptMoment {
  revision: number;
  kind: 'named' | 'template' | 'restored';
  /** What the person called it, or the template's title; empty for what was restored. */
  name: string;
  /** The revision that was restored; null for the others. */
  source: number | null;
  createdAt: string;
}

export async function listKeptMoments(db: ReadDb, briefing: number): Promise<KeptMoment[]> {
  return db.all<KeptMoment>(
    `SELECT revision, kind, name, source, created_at AS createdAt FROM briefing_moment
     WHERE briefing_id = ? ORDER BY id`,
    briefing,
  );
}

/** Of a revision and kind there is one moment: a later one takes its place. */
export async function recordMoment(db: WriteDb, briefing: number, moment: KeptMoment): Promise<void> {
  await db.run(
    `INSERT INTO briefing_moment (briefing_id, revision, kind, name, source, created_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (briefing_id, revision, kind)
     DO UPDATE SET name = excluded.name, source = excluded.source, created_at = excluded.created_at`,
    briefing,
    moment.revision,
    moment.kind,
    moment.name,
    moment.source,
    moment.createdAt,
  );
}

/** The person's own name for a revision; an empty one takes it away. Throws `not-found`. */
export async function nameRevision(
  db: WriteDb,
  briefing: number,
  { revision, name, at }: { revision: number; name: string; at: string },
): Promise<void> {
  const known = await db.get(
    'SELECT 1 FROM briefing_revision WHERE briefing_id = ? AND revision = ?',
    briefing,
    revision,
  );
  if (!known) {
    throw new StandpointError(
      'not-found',
      'The moment was not named: the briefing was changed meanwhile. Open its history again.',
    );
  }
  if (name === '') {
    await db.run(
      `DELETE FROM briefing_moment WHERE briefing_id = ? AND revision = ? AND kind = 'named'`,
      briefing,
      revision,
    );
    return;
  }
  await recordMoment(db, briefing, { revision, kind: 'named', name, source: null, createdAt: at });
}
