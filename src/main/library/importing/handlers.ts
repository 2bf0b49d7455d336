import { rm } from 'node:fs/promises';
import { StandpointError } from '../../../shared/errors.ts';
import type { KeptFile } from '../../../shared/importing.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { cancellation } from '../jobs/jobs.ts';
import { choosePositions, chooseTestimony } from './choose-kept.ts';
import { keepFoundTestimony } from './keep-found-testimony.ts';
import { keepOriginal } from './keep-original.ts';
import { keepFound } from './positions/keep-found.ts';
import { type FileToPreview, previewFile } from './preview-file.ts';
import { type PreviewedFile, startPreviews } from './previews.ts';

type ImportingHandlers = Pick<Handlers, 'importing.preview' | 'importing.keep' | 'importing.discard'>;

/** A preview changes nothing and holds its uploads until it is kept or discarded. */
export function importingHandlers(context: LibraryContext): ImportingHandlers {
  const { database, events, folder, jobs, now, uploads } = context;
  const forget = ({ upload, draft }: PreviewedFile) => {
    void uploads.release(upload);
    if (draft) void rm(draft.draftPath, { force: true });
  };
  const previews = startPreviews(forget);

  return {
    async 'importing.preview'({ job, uploads: ids, as }) {
      const wanted = ids.map((upload, index) => findUpload(context, upload, as[index] ?? null));
      const total = wanted.length;
      const files: PreviewedFile[] = [];
      let bytesBefore = 0;
      try {
        for (const [done, file] of wanted.entries()) {
          const previewed = await previewFile(context, file, { job, done, total, bytesBefore });
          files.push(previewed);
          if (previewed.shown.outcome === 'positions') bytesBefore += previewed.sizeBytes;
        }
      } catch (error) {
        for (const file of files) forget(file);
        for (const { upload } of wanted) await uploads.release(upload);
        throw error;
      }
      events.publish({ type: 'progress', job, done: total, total, label: 'Read' });
      return { preview: previews.add(files), files: files.map(({ shown }) => shown) };
    },

    async 'importing.keep'({ preview, job, files: choices }) {
      const files = previews.find(preview);
      if (!files)
        throw new StandpointError(
          'not-found',
          'What was shown of this import is no longer here. Import the files again.',
        );
      const positions = choices.flatMap((choice) =>
        'slugs' in choice ? [choosePositions(files, choice)] : [],
      );
      const testimony = choices.flatMap((choice) =>
        'testimony' in choice ? [chooseTestimony(files, choice)] : [],
      );
      // Before the transaction: a version never names an original that isn't there. Should the transaction fail, the
      // original stays behind, whole and under its own hash, and the next try finds it.
      for (const { path, ...file } of positions) {
        if (file.chosen.size > 0) await keepOriginal(folder, { path, ...file });
      }
      const kept: KeptFile[] =
        positions.length > 0
          ? await database.write((db) => keepFound(db, positions, now().toISOString()))
          : [];
      if (kept.some((file) => file.new + file.changed > 0))
        events.publish({ type: 'changed', what: 'positions' });

      let cancelled = false;
      for (const [done, file] of testimony.entries()) {
        const progress = (fraction: number) => {
          if (jobs.isCancelled(job)) throw cancellation();
          events.publish({
            type: 'progress',
            job,
            done: done + fraction,
            total: testimony.length,
            label: `Keeping ${file.name}`,
          });
        };
        try {
          kept.push(await keepFoundTestimony(context, file, progress));
        } catch (error) {
          cancelled = error instanceof StandpointError && error.code === 'cancelled';
          if (cancelled) break;
          throw error;
        } finally {
          if (done % 20 === 0) events.publish({ type: 'changed', what: 'testimony' });
        }
      }
      if (testimony.length > 0) events.publish({ type: 'changed', what: 'testimony' });
      previews.remove(preview);
      return { files: kept, cancelled };
    },

    async 'importing.discard'({ preview }) {
      previews.remove(preview);
      return {};
    },
  };
}

function findUpload({ uploads }: LibraryContext, upload: string, as: FileToPreview['as']): FileToPreview {
  const file = uploads.find(upload);
  if (file) return { upload, path: file.path, name: file.name, as };
  throw new StandpointError('not-found', 'A file to import is no longer here. Choose it again.', {
    details: { upload },
  });
}
