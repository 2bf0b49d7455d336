import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StandpointError, toErrorAnswer } from '../../../shared/errors.ts';
import type { FileKind, FilePreview } from '../../../shared/importing.ts';
import type { LibraryContext } from '../context.ts';
import { findByFile } from '../testimony/read-testimony.ts';
import { describeMismatches } from './describe-mismatches.ts';
import { compareWithLibrary } from './positions/compare-with-library.ts';
import type { PreviewedFile } from './previews.ts';
import type { ReadFile } from './read-file.ts';
import { readDraft } from './testimony/draft-testimony.ts';

/** What the positions of one import may hold in memory until they are kept. Testimony waits in files. */
const LARGEST_IMPORT_BYTES = 100 * 1024 * 1024;

export interface FileToPreview {
  upload: string;
  path: string;
  name: string;
  as: FileKind | null;
}

/**
 * Reads one file in a worker thread and compares it with the library. A file that is refused is an answer of its own,
 * so that it doesn't stop the others; throws when the job is cancelled, and on defects. `bytesBefore` counts the files
 * of positions before it.
 */
export async function previewFile(
  context: LibraryContext,
  { upload, path, name, as }: FileToPreview,
  progress: { job: string; done: number; total: number; bytesBefore: number },
): Promise<PreviewedFile> {
  const { job, done, total } = progress;
  // Where uploads come in, what a killed process left behind is cleared at the next start.
  const incoming = join(context.folder, 'incoming', String(process.pid));
  const draftPath = join(incoming, `${randomUUID()}.passages`);
  await mkdir(incoming, { recursive: true });
  try {
    const read = await context.jobs.run(
      'read-file',
      { path, name, as, draftPath },
      { job, label: `Reading ${name}`, ...(total > 1 ? { step: { done, total } } : {}) },
    );
    const file = { upload, path, sha256: read.sha256, sizeBytes: read.sizeBytes };
    if (read.kind === 'testimony') {
      return { ...file, draft: read, shown: await showTestimony(context, name, read) };
    }
    refuseBeyond(progress.bytesBefore + read.sizeBytes, name);
    const { layout, source, unclear } = read;
    const found = await compareWithLibrary(context.database.read, read);
    return { ...file, shown: { outcome: 'positions', file: name, layout, source, found, unclear } };
  } catch (error) {
    await rm(draftPath, { force: true });
    if (!(error instanceof StandpointError) || error.code === 'cancelled') throw error;
    const { code, message, details } = toErrorAnswer(error);
    // A text that is neither may still be testimony, which a person can tell.
    const canBeTestimony = code === 'file-no-positions' && as !== 'testimony' && !details?.readsLikePositions;
    return {
      upload,
      path,
      sha256: '',
      sizeBytes: 0,
      shown: { outcome: 'refused', file: name, code, message, canBeTestimony },
    };
  }
}

async function showTestimony(
  { database }: LibraryContext,
  name: string,
  read: Extract<ReadFile, { kind: 'testimony' }>,
): Promise<FilePreview> {
  const { format, details, doubtful, statements, firstWords, unclear, pages, passageCount } = read;
  const known = (await findByFile(database.read, read.sha256)) ?? null;
  return {
    outcome: 'testimony',
    file: name,
    ...{ format, details, doubtful, statements, firstWords },
    passages: passageCount,
    pages: pages.length,
    unclear: known ? await describeMismatches(database.read, known.id, readDraft(read.draftPath)) : unclear,
    known,
  };
}

function refuseBeyond(bytes: number, name: string): void {
  if (bytes <= LARGEST_IMPORT_BYTES) return;
  throw new StandpointError(
    'file-too-large',
    `“${name}” and the files before it have more than 100 MB together. Import those first, then this one.`,
    { details: { file: name } },
  );
}
