import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';

/** The bytes of a kept picture, compared with their name. Throws `original-missing` and `original-altered`. */
export async function readKeptPicture(folder: string, file: string): Promise<Buffer> {
  const bytes = await readFile(join(folder, 'files', file)).catch((error: unknown) => {
    throw new StandpointError(
      'original-missing',
      `The picture’s file is missing from the library (files/${file}). Put it back from your backup, or remove the picture and add it again.`,
      { cause: error },
    );
  });
  if (createHash('sha256').update(bytes).digest('hex') === file) return bytes;
  throw new StandpointError(
    'original-altered',
    `The picture’s file in the library was altered (files/${file}). Put it back from your backup, or remove the picture and add it again.`,
  );
}
