import type { KeptFile } from '../../../shared/importing.ts';
import type { LibraryContext } from '../context.ts';
import { keepTestimony } from '../testimony/keep-testimony.ts';
import { findByFile } from '../testimony/read-testimony.ts';
import type { TestimonyFile } from './choose-kept.ts';
import { keepOriginal } from './keep-original.ts';
import { readDraft } from './testimony/draft-testimony.ts';

/**
 * Keeps one testimony and its original, all of it in one transaction or nothing. A file that the library has already
 * is left as it is. `progress` is told the share that is done, and may throw to end it.
 */
export async function keepFoundTestimony(
  { database, folder, now }: LibraryContext,
  { path, name, sha256, sizeBytes, draft, correction }: TestimonyFile,
  progress: (fraction: number) => void,
): Promise<KeptFile> {
  progress(0);
  const nothingNew = { file: name, new: 0, changed: 0, unchanged: 1 };
  if (!(await findByFile(database.read, sha256))) await keepOriginal(folder, { path, name, sha256 });
  return database.write(async (db) => {
    // Asked again inside: two files of one import may be the same.
    const known = await findByFile(db, sha256);
    if (known) return { ...nothingNew, testimony: known.id };
    const id = await keepTestimony(
      db,
      {
        ...correction,
        foundStatements: draft.statements,
        passages: readDraft(draft.draftPath),
        passageCount: draft.passageCount,
        passagesSha256: draft.passagesSha256,
        pages: draft.pages,
        unclear: draft.unclear,
        file: { name, sha256, bytes: sizeBytes },
        importedAt: now().toISOString(),
      },
      (done, total) => progress(total > 0 ? done / total : 1),
    );
    return { file: name, new: 1, changed: 0, unchanged: 0, testimony: id };
  });
}
