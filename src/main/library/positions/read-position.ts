/** Reading positions: the row mapping, then one function per query. */
import { StandpointError } from '../../../shared/errors.ts';
import type {
  Position,
  PositionContent,
  PositionVersion,
  Section,
  VersionSummary,
} from '../../../shared/positions.ts';
import type { ReadDb } from '../database/database.ts';

interface VersionRow {
  slug: string;
  version: number;
  currentVersion: number;
  title: string;
  statement: string;
  sections: string;
  publisher: string;
  work: string;
  page: string;
  savedOn: string | null;
  origin: PositionVersion['origin'];
  sha256: string;
  createdAt: string;
}

const versionColumns = `position.slug, version.version, position.current_version AS currentVersion, version.title,
  version.statement, version.sections, version.publisher, version.work, version.page, version.saved_on AS savedOn,
  version.origin, version.sha256, version.created_at AS createdAt`;

function versionOf({ publisher, work, page, savedOn, sections, ...row }: VersionRow): PositionVersion {
  return { ...row, sections: JSON.parse(sections) as Section[], source: { publisher, work, page, savedOn } };
}

/** The version that is current now, or undefined where no position has that slug. */
export async function findCurrentVersion(db: ReadDb, slug: string): Promise<PositionVersion | undefined> {
  const row = await db.get<VersionRow>(
    `SELECT ${versionColumns} FROM position
     JOIN position_version AS version ON version.position_id = position.id AND version.version = position.current_version
     WHERE position.slug = ?`,
    slug,
  );
  return row && versionOf(row);
}

export async function findVersion(
  db: ReadDb,
  slug: string,
  version: number,
): Promise<PositionVersion | undefined> {
  const row = await db.get<VersionRow>(
    `SELECT ${versionColumns} FROM position
     JOIN position_version AS version ON version.position_id = position.id
     WHERE position.slug = ? AND version.version = ?`,
    slug,
    version,
  );
  return row && versionOf(row);
}

/** Throws `not-found`. */
export async function getVersion(db: ReadDb, slug: string, version: number): Promise<PositionVersion> {
  const found = await findVersion(db, slug, version);
  if (found) return found;
  throw new StandpointError('not-found', `The library has no version ${version} of a position “${slug}”.`);
}

/** Every version asked for, once, in no order; those that aren't there are left out. */
export async function listVersions(
  db: ReadDb,
  wanted: readonly { slug: string; version: number }[],
): Promise<PositionVersion[]> {
  const rows = await db.all<VersionRow>(
    `SELECT DISTINCT ${versionColumns} FROM json_each(?) AS wanted
     JOIN position ON position.slug = wanted.value ->> 'slug'
     JOIN position_version AS version
       ON version.position_id = position.id AND version.version = wanted.value ->> 'version'`,
    JSON.stringify(wanted),
  );
  return rows.map(versionOf);
}

/** The first of the versions asked for that the library doesn't have. */
export function findMissingVersion(
  db: ReadDb,
  wanted: readonly { slug: string; version: number }[],
): Promise<{ slug: string; version: number } | undefined> {
  return db.get(
    `SELECT wanted.value ->> 'slug' AS slug, wanted.value ->> 'version' AS version FROM json_each(?) AS wanted
     WHERE NOT EXISTS (SELECT 1 FROM position JOIN position_version ON position_version.position_id = position.id
                       WHERE position.slug = wanted.value ->> 'slug'
                         AND position_version.version = wanted.value ->> 'version')`,
    JSON.stringify(wanted.map(({ slug, version }) => ({ slug, version }))),
  );
}

/** The position whole, in its current version. Throws `not-found`. */
export async function getPosition(db: ReadDb, slug: string): Promise<Position> {
  const current = await findCurrentVersion(db, slug);
  if (!current) throw new StandpointError('not-found', `The library has no position “${slug}”.`);
  return {
    ...current,
    topics: await listTopicsOf(db, slug),
    versions: await listVersionSummaries(db, slug),
    usedIn: await listUses(db, slug),
    excerpts: await countExcerpts(db, slug),
  };
}

export function contentOf({ title, statement, sections }: PositionContent): PositionContent {
  return { title, statement, sections };
}

async function listTopicsOf(db: ReadDb, slug: string): Promise<string[]> {
  const rows = await db.all<{ name: string }>(
    `SELECT topic.name FROM position
     JOIN position_topic ON position_topic.position_id = position.id
     JOIN topic ON topic.id = position_topic.topic_id
     WHERE position.slug = ? ORDER BY topic.name COLLATE NOCASE`,
    slug,
  );
  return rows.map((row) => row.name);
}

async function listVersionSummaries(db: ReadDb, slug: string): Promise<VersionSummary[]> {
  const rows = await db.all<Omit<VersionRow, 'statement' | 'sections' | 'title'>>(
    `SELECT version.version, version.created_at AS createdAt, version.origin, version.publisher, version.work,
            version.page, version.saved_on AS savedOn
     FROM position JOIN position_version AS version ON version.position_id = position.id
     WHERE position.slug = ? ORDER BY version.version DESC`,
    slug,
  );
  return rows.map(({ version, createdAt, origin, publisher, work, page, savedOn }) => ({
    version,
    createdAt,
    origin,
    source: { publisher, work, page, savedOn },
  }));
}

function listUses(db: ReadDb, slug: string): Promise<Position['usedIn']> {
  return db.all(
    `SELECT CAST(briefing.id AS TEXT) AS briefing, briefing.title, reference.version FROM position
     JOIN briefing_reference AS reference ON reference.position_id = position.id
     JOIN briefing ON briefing.id = reference.briefing_id
     WHERE position.slug = ? AND briefing.removed_at IS NULL AND briefing.template_name IS NULL
     ORDER BY briefing.updated_at DESC, reference.version DESC`,
    slug,
  );
}

async function countExcerpts(db: ReadDb, slug: string): Promise<number> {
  const row = await db.get<{ count: number }>(
    `SELECT count(*) AS count FROM position
     JOIN excerpt_position ON excerpt_position.position_id = position.id
     JOIN excerpt ON excerpt.id = excerpt_position.excerpt_id
     WHERE position.slug = ? AND excerpt.removed_at IS NULL`,
    slug,
  );
  return row?.count ?? 0;
}
