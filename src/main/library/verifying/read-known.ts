/** The versions that a copy is held against, by a few at a time: all at once they would hold up whoever reads them. */
import type { ReadDb } from '../database/database.ts';
import { listExcerptVersions } from '../excerpts/read-excerpt.ts';
import { listVersions } from '../positions/read-position.ts';
import type { NamedVersions } from './check-tasks.ts';
import type { KnownVersions } from './rebuild-items.ts';

/** Long positions of so many are read within some ten milliseconds. */
const VERSIONS_AT_ONCE = 100;

type Named = NamedVersions['items'][number];

/** Each version once, however often a record names it. */
export async function* readNamedInParts(db: ReadDb, items: readonly Named[]): AsyncGenerator<KnownVersions> {
  const different = [...new Map(items.map((one) => [`${one.kind} ${one.id} ${one.version}`, one])).values()];
  for (let at = 0; at < different.length; at += VERSIONS_AT_ONCE)
    yield await readVersions(db, different.slice(at, at + VERSIONS_AT_ONCE));
}

/** Every version of every position and excerpt. */
export async function* readAllInParts(db: ReadDb): AsyncGenerator<KnownVersions> {
  for (const [kind, sql] of Object.entries(PAGES) as [Named['kind'], string][]) {
    for (let after = 0; ; ) {
      const page = await db.all<{ row: number; id: string; version: number }>(sql, after, VERSIONS_AT_ONCE);
      if (page.length === 0) break;
      after = page.at(-1)?.row ?? after;
      yield await readVersions(
        db,
        page.map(({ id, version }) => ({ kind, id, version })),
      );
    }
  }
}

const PAGES = {
  position: `SELECT version.rowid AS row, position.slug AS id, version.version FROM position_version AS version
             JOIN position ON position.id = version.position_id
             WHERE version.rowid > ? ORDER BY version.rowid LIMIT ?`,
  excerpt: `SELECT rowid AS row, CAST(excerpt_id AS TEXT) AS id, version FROM excerpt_version
            WHERE rowid > ? ORDER BY rowid LIMIT ?`,
};

async function readVersions(db: ReadDb, named: readonly Named[]): Promise<KnownVersions> {
  const of = (wanted: Named['kind']) => named.filter(({ kind }) => kind === wanted);
  const positions = of('position').map(({ id: slug, version }) => ({ slug, version }));
  const excerpts = of('excerpt').map(({ id: excerpt, version }) => ({ excerpt, version }));
  return {
    positions: positions.length > 0 ? await listVersions(db, positions) : [],
    excerpts: await listExcerptVersions(db, excerpts),
  };
}
