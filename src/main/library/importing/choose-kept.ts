/** What a person chose to keep of a preview, against what the preview has. */
import type { ParsedInputOf } from '../../../shared/contract.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { TestimonyCorrection } from '../../../shared/testimony.ts';
import type { FileToKeep } from './positions/keep-found.ts';
import type { PreviewedFile } from './previews.ts';
import type { TestimonyDraft } from './testimony/draft-testimony.ts';

type Choice = ParsedInputOf<'importing.keep'>['files'][number];

export interface TestimonyFile {
  path: string;
  name: string;
  sha256: string;
  sizeBytes: number;
  draft: TestimonyDraft;
  correction: TestimonyCorrection;
}

/** Throws `not-found` for a file without positions, and for a slug that it doesn't have. */
export function choosePositions(
  files: readonly PreviewedFile[],
  { file: index, slugs }: Extract<Choice, { slugs: string[] }>,
): FileToKeep & { path: string } {
  const file = files[index];
  if (file?.shown.outcome !== 'positions') throw nothingToKeep(index);
  const { file: name, layout, source, found } = file.shown;
  const known = new Set(found.map(({ slug }) => slug));
  const missing = slugs.find((slug) => !known.has(slug));
  if (missing !== undefined) {
    throw new StandpointError(
      'not-found',
      `“${name}” has no position “${missing.slice(0, 100).toWellFormed()}”.`,
      { details: { file: name } },
    );
  }
  return { path: file.path, name, layout, source, sha256: file.sha256, found, chosen: new Set(slugs) };
}

/** Throws `not-found` for a file without testimony, and for a correction of a statement that it doesn't have. */
export function chooseTestimony(
  files: readonly PreviewedFile[],
  { file: index, testimony: correction }: Extract<Choice, { testimony: TestimonyCorrection }>,
): TestimonyFile {
  const file = files[index];
  if (file?.shown.outcome !== 'testimony' || !file.draft) throw nothingToKeep(index);
  const known = new Set(file.draft.statements.map(({ ordinal }) => ordinal));
  const missing = correction.statements.find(({ ordinal }) => !known.has(ordinal));
  if (missing) {
    throw new StandpointError(
      'not-found',
      `“${file.shown.file}” has no statement number ${missing.ordinal}.`,
      { details: { file: file.shown.file } },
    );
  }
  const { path, sha256, sizeBytes, draft } = file;
  return { path, name: file.shown.file, sha256, sizeBytes, draft, correction };
}

function nothingToKeep(index: number): StandpointError {
  return new StandpointError(
    'not-found',
    'A file that was to be kept could not be read, so there is nothing of it to keep.',
    { details: { file: index } },
  );
}
