import { StandpointError, toErrorAnswer } from '../../../shared/errors.ts';
import type { LibraryContext } from '../context.ts';
import { compareWithLibrary } from './positions/compare-with-library.ts';
import type { PreviewedFile } from './previews.ts';

/** What one import may hold in memory until it is kept. */
const LARGEST_IMPORT_BYTES = 100 * 1024 * 1024;

export interface FileToPreview {
  upload: string;
  path: string;
  name: string;
}

/**
 * Reads one file in a worker thread and compares it with the library. A file that is refused is an answer of its own,
 * so that it doesn't stop the others; throws when the job is cancelled, and on defects.
 */
export async function previewFile(
  { database, events, jobs }: LibraryContext,
  { upload, path, name }: FileToPreview,
  progress: { job: string; done: number; total: number; bytesBefore: number },
): Promise<PreviewedFile & { sizeBytes: number }> {
  const { job, done, total } = progress;
  const label = `Reading ${name}`;
  try {
    const reading = jobs.run('read-file', { path, name }, { job, label });
    events.publish({ type: 'progress', job, done, total, label });
    const { sha256, sizeBytes, ...read } = await reading;
    refuseBeyond(progress.bytesBefore + sizeBytes, name);
    const found = await compareWithLibrary(database.read, read);
    const { layout, source, unclear } = read;
    return {
      upload,
      path,
      sha256,
      sizeBytes,
      shown: { outcome: 'read', file: name, layout, source, found, unclear },
    };
  } catch (error) {
    if (!(error instanceof StandpointError) || error.code === 'cancelled') throw error;
    const { code, message } = toErrorAnswer(error);
    return {
      upload,
      path,
      sha256: '',
      sizeBytes: 0,
      shown: { outcome: 'refused', file: name, code, message },
    };
  }
}

function refuseBeyond(bytes: number, name: string): void {
  if (bytes <= LARGEST_IMPORT_BYTES) return;
  throw new StandpointError(
    'file-too-large',
    `“${name}” and the files before it have more than 100 MB together. Import those first, then this one.`,
    { details: { file: name } },
  );
}
