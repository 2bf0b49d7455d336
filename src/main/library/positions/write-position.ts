/** Writing positions. A version is only ever added; each function runs inside the caller's transaction. */
import { StandpointError } from '../../../shared/errors.ts';
import type { PositionContent, PositionVersion, Source } from '../../../shared/positions.ts';
import { slugOf } from '../../../shared/text.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';
import { indexPosition } from '../search/index-position.ts';
import { replaceTopics } from '../topics/write-topics.ts';
import { sha256OfContent } from './sha256-of-content.ts';

interface NewVersion {
  content: PositionContent;
  source: Source;
  origin: PositionVersion['origin'];
  /** The original in `files/`, or null for what was written by hand. */
  fileSha256: string | null;
  createdAt: string;
}

/** Makes a position with its version 1, last in the page's order. Throws `stale` where the slug is taken. */
export async function createPosition(
  db: WriteDb,
  { slug, ...version }: NewVersion & { slug: string },
): Promise<void> {
  if (await findPositionId(db, slug)) {
    throw new StandpointError('stale', `The library already has a position “${version.content.title}”.`, {
      details: { slug },
    });
  }
  const { lastId } = await db.run(
    `INSERT INTO position (slug, ordinal, current_version, title)
     VALUES (?, (SELECT ifnull(max(ordinal), 0) + 1 FROM position), 1, ?)`,
    slug,
    version.content.title,
  );
  await insertVersion(db, lastId, 1, version);
  await indexPosition(db, lastId);
}

/** Makes the version after `baseVersion` and the current one. Throws `stale` where the library has moved on. */
export async function addVersion(
  db: WriteDb,
  { slug, baseVersion, ...version }: NewVersion & { slug: string; baseVersion: number },
): Promise<void> {
  const position = await getPositionId(db, slug);
  const { changes } = await db.run(
    'UPDATE position SET current_version = ?, title = ? WHERE id = ? AND current_version = ?',
    baseVersion + 1,
    version.content.title,
    position,
    baseVersion,
  );
  if (changes === 0) {
    throw new StandpointError(
      'stale',
      `“${version.content.title}” has a newer version in the library than the one you began with. Nothing was changed; look at the newer version and repeat what you did.`,
      { details: { slug } },
    );
  }
  await insertVersion(db, position, baseVersion + 1, version);
  await indexPosition(db, position);
}

/** Replaces the position's topics; see `replaceTopics`. Throws `not-found`. */
export async function setTopics(db: WriteDb, slug: string, names: readonly string[]): Promise<void> {
  const position = await getPositionId(db, slug);
  await replaceTopics(db, 'position', position, names);
  await indexPosition(db, position);
}

/** The slug of a title, with a number where another position has it already. */
export async function freeSlug(db: ReadDb, title: string): Promise<string> {
  const slug = slugOf(title);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!(await findPositionId(db, candidate))) return candidate;
  }
}

async function insertVersion(
  db: WriteDb,
  position: number,
  number: number,
  version: NewVersion,
): Promise<void> {
  const { content, source } = version;
  await db.run(
    `INSERT INTO position_version (position_id, version, title, statement, sections, publisher, work, page, saved_on,
       file_sha256, origin, sha256, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    position,
    number,
    content.title,
    content.statement,
    JSON.stringify(content.sections),
    source.publisher,
    source.work,
    source.page,
    source.savedOn,
    version.fileSha256,
    version.origin,
    sha256OfContent(content),
    version.createdAt,
  );
}

async function findPositionId(db: ReadDb, slug: string): Promise<number | undefined> {
  const row = await db.get<{ id: number }>('SELECT id FROM position WHERE slug = ?', slug);
  return row?.id;
}

async function getPositionId(db: ReadDb, slug: string): Promise<number> {
  const id = await findPositionId(db, slug);
  if (id === undefined) throw new StandpointError('not-found', `The library has no position “${slug}”.`);
  return id;
}
