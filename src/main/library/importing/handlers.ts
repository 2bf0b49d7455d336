import type { ParsedInputOf } from '../../../shared/contract.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { keepOriginal } from './keep-original.ts';
import { type FileToKeep, keepFound } from './positions/keep-found.ts';
import { type FileToPreview, previewFile } from './preview-file.ts';
import { type PreviewedFile, startPreviews } from './previews.ts';

type ImportingHandlers = Pick<Handlers, 'importing.preview' | 'importing.keep' | 'importing.discard'>;

/** A preview changes nothing and holds its uploads until it is kept or discarded. */
export function importingHandlers(context: LibraryContext): ImportingHandlers {
  const { database, events, folder, now, uploads } = context;
  const previews = startPreviews((upload) => void uploads.release(upload));

  return {
    async 'importing.preview'({ job, uploads: ids }) {
      const wanted = ids.map((upload) => findUpload(context, upload));
      const total = wanted.length;
      const files: PreviewedFile[] = [];
      let bytesBefore = 0;
      try {
        for (const [done, file] of wanted.entries()) {
          const { sizeBytes, ...previewed } = await previewFile(context, file, {
            job,
            done,
            total,
            bytesBefore,
          });
          files.push(previewed);
          bytesBefore += sizeBytes;
        }
      } catch (error) {
        for (const { upload } of wanted) await uploads.release(upload);
        throw error;
      }
      events.publish({ type: 'progress', job, done: total, total, label: 'Read' });
      return { preview: previews.add(files), files: files.map(({ shown }) => shown) };
    },

    async 'importing.keep'({ preview, files: choices }) {
      const files = previews.find(preview);
      if (!files)
        throw new StandpointError(
          'not-found',
          'What was shown of this import is no longer here. Import the files again.',
        );
      const chosen = choices.map((choice) => chooseFrom(files, choice));
      // Before the transaction: a version never names an original that isn't there. Should the transaction fail, the
      // original stays behind, whole and under its own hash, and the next try finds it.
      for (const { path, ...file } of chosen) {
        if (file.chosen.size > 0) await keepOriginal(folder, { path, ...file });
      }
      const kept = await database.write((db) => keepFound(db, chosen, now().toISOString()));
      previews.remove(preview);
      if (kept.some((file) => file.new + file.changed > 0))
        events.publish({ type: 'changed', what: 'positions' });
      return { files: kept };
    },

    async 'importing.discard'({ preview }) {
      previews.remove(preview);
      return {};
    },
  };
}

function findUpload({ uploads }: LibraryContext, upload: string): FileToPreview {
  const file = uploads.find(upload);
  if (file) return { upload, path: file.path, name: file.name };
  throw new StandpointError('not-found', 'A file to import is no longer here. Choose it again.', {
    details: { upload },
  });
}

type Choice = ParsedInputOf<'importing.keep'>['files'][number];

function chooseFrom(
  files: readonly PreviewedFile[],
  { file: index, slugs }: Choice,
): FileToKeep & { path: string } {
  const file = files[index];
  if (file?.shown.outcome !== 'read') {
    throw new StandpointError(
      'not-found',
      'A file that was to be kept could not be read, so there is nothing of it to keep.',
      {
        details: { file: index },
      },
    );
  }
  const { file: name, layout, source, found } = file.shown;
  const known = new Set(found.map(({ slug }) => slug));
  const missing = slugs.find((slug) => !known.has(slug));
  if (missing !== undefined) {
    throw new StandpointError(
      'not-found',
      `“${name}” has no position “${missing.slice(0, 100).toWellFormed()}”.`,
      {
        details: { file: name },
      },
    );
  }
  return { path: file.path, name, layout, source, sha256: file.sha256, found, chosen: new Set(slugs) };
}
