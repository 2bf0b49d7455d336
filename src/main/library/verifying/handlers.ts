import { StandpointError } from '../../../shared/errors.ts';
import type { LibraryContext } from '../context.ts';
import type { ReadDb } from '../database/database.ts';
import type { Handlers } from '../dispatch.ts';
import { listExcerptVersions } from '../excerpts/read-excerpt.ts';
import { listVersions } from '../positions/read-position.ts';
import { readIdentity } from '../read-identity.ts';
import { isFromLibrary } from './compare-copy.ts';
import type { CopyRecord } from './read-record.ts';
import type { KnownVersions } from './rebuild-items.ts';

/** The file is only read, and let go of afterwards. */
export function verifyingHandlers({
  database,
  jobs,
  uploads,
}: LibraryContext): Pick<Handlers, 'verifying.check'> {
  return {
    async 'verifying.check'({ job, upload: id }) {
      const upload = uploads.find(id);
      if (!upload) throw new StandpointError('not-found', 'This file was taken in already. Choose it again.');
      const { path, name } = upload;
      try {
        const copy = await jobs.run('read-copy', { path, name }, { job, label: `Reading ${name}` });
        const library = await readIdentity(database.read);
        const isOwn = copy.record !== null && isFromLibrary(copy.record, library);
        const known = await listKnown(database.read, isOwn ? copy.record : null);
        return await jobs.run('compare-copy', { copy, known, library }, { job, label: `Comparing ${name}` });
      } finally {
        await uploads.release(id);
      }
    },
  };
}

/** The versions that the record names, or all that there are where there is no record of this library's. */
async function listKnown(db: ReadDb, record: CopyRecord | null): Promise<KnownVersions> {
  const positions = record
    ? record.items.flatMap(({ kind, id: slug, version }) => (kind === 'position' ? [{ slug, version }] : []))
    : await db.all<{ slug: string; version: number }>(
        `SELECT position.slug, version.version FROM position
         JOIN position_version AS version ON version.position_id = position.id`,
      );
  const excerpts = record
    ? record.items.flatMap(({ kind, id: excerpt, version }) =>
        kind === 'excerpt' ? [{ excerpt, version }] : [],
      )
    : await db.all<{ excerpt: string; version: number }>(
        'SELECT CAST(excerpt_id AS TEXT) AS excerpt, version FROM excerpt_version',
      );
  return { positions: await listVersions(db, positions), excerpts: await listExcerptVersions(db, excerpts) };
}
