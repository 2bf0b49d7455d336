/** The original file of a testimony, read anew: what its passages say when nobody has touched them. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import type { Passage } from '../../../shared/testimony.ts';
import type { LibraryContext } from '../context.ts';
import { readDraft } from '../importing/testimony/draft-testimony.ts';

/** Where the original lies, and what it was called. */
export interface Original {
  path: string;
  name: string;
  sha256: string;
}

/**
 * Gives `use` the passages of the original file, in order. Throws `original-missing` and `original-altered`, also
 * where this version of Standpoint reads the file otherwise than the one that imported it.
 */
export async function readOriginal<Result>(
  { database, folder, jobs }: LibraryContext,
  testimony: number,
  use: (passages: AsyncIterable<readonly Passage[]>) => Promise<Result>,
): Promise<Result> {
  const row = await database.read.get<{ name: string; sha256: string; passagesSha256: string }>(
    `SELECT file_name AS name, file_sha256 AS sha256, passages_sha256 AS passagesSha256 FROM testimony WHERE id = ?`,
    testimony,
  );
  if (!row) throw new Error('A testimony went while its original was read.');
  const incoming = join(folder, 'incoming', String(process.pid));
  await mkdir(incoming, { recursive: true });
  const draftPath = join(incoming, `${randomUUID()}.passages`);
  try {
    const read = await jobs
      .run(
        'read-file',
        { path: join(folder, 'files', row.sha256), name: row.name, as: 'testimony', draftPath },
        { job: randomUUID(), label: `Reading ${row.name}` },
      )
      .catch((error: unknown) => {
        throw unreadable(row.name, error);
      });
    if (read.sha256 !== row.sha256) throw altered(row.name, 'it is not the file that was imported');
    if (read.kind !== 'testimony' || read.passagesSha256 !== row.passagesSha256) {
      throw altered(row.name, 'this version of Standpoint reads it otherwise than the one that imported it');
    }
    return await use(readDraft(draftPath));
  } finally {
    await rm(draftPath, { force: true });
  }
}

function unreadable(name: string, error: unknown): unknown {
  if (!(error instanceof StandpointError) || error.code === 'cancelled') return error;
  if (error.code !== 'file-unreadable') return altered(name, 'it can’t be read any more');
  return new StandpointError(
    'original-missing',
    `The original file “${name}” is no longer with the library. Put back a copy of the library from your backup before you quote from it.`,
    { cause: error },
  );
}

function altered(name: string, how: string): StandpointError {
  return new StandpointError(
    'original-altered',
    `The original file “${name}” can't be used to put the text right: ${how}. Put back a copy of the library from your backup before you quote from it.`,
  );
}
