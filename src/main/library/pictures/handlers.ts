import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import type { LibraryContext } from '../context.ts';
import { explainFullDisk } from '../disk-errors.ts';
import type { Handlers } from '../dispatch.ts';
import { keepOriginal } from '../importing/keep-original.ts';
import { readKeptPicture } from './kept-picture.ts';
import { readPicture } from './read-picture.ts';

type PicturesHandlers = Pick<Handlers, 'pictures.add' | 'pictures.read'>;

export function picturesHandlers({ folder, uploads }: LibraryContext): PicturesHandlers {
  return {
    async 'pictures.add'({ upload: id }) {
      const upload = uploads.find(id);
      if (!upload) throw new StandpointError('not-found', 'This file was taken in already. Choose it again.');
      try {
        const { bytes, ...picture } = await readPicture(upload.path, upload.name);
        const file = createHash('sha256').update(bytes).digest('hex');
        await keep(folder, bytes, { name: upload.name, sha256: file });
        return { file, ...picture };
      } finally {
        await uploads.release(id);
      }
    },

    async 'pictures.read'({ file, format }) {
      const bytes = await readKeptPicture(folder, file);
      return { address: `data:image/${format};base64,${bytes.toString('base64')}` };
    },
  };
}

/** What is kept is not the file that was chosen, but what of it is shown: it goes through a file of its own. */
async function keep(folder: string, bytes: Buffer, named: { name: string; sha256: string }): Promise<void> {
  const incoming = join(folder, 'incoming', String(process.pid));
  const path = join(incoming, randomUUID());
  try {
    await mkdir(incoming, { recursive: true });
    await writeFile(path, bytes, { mode: 0o600 });
    await keepOriginal(folder, { path, ...named });
  } catch (error) {
    throw explainFullDisk(error, `“${named.name}” could not be kept with the library.`);
  } finally {
    await rm(path, { force: true });
  }
}
