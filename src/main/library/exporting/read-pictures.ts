import type { Block } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import { readKeptPicture } from '../pictures/kept-picture.ts';

/** By their names: the bytes, or why they can't be had. */
export type PictureFiles = ReadonlyMap<string, Uint8Array | StandpointError>;

/** The files of the blocks' pictures, each read once. `folder` is the library's. */
export async function readPictures(blocks: readonly Block[], folder: string): Promise<PictureFiles> {
  const pictures = new Map<string, Uint8Array | StandpointError>();
  for (const block of blocks) {
    if (block.type !== 'picture' || pictures.has(block.file)) continue;
    const read = await readKeptPicture(folder, block.file).catch((error: unknown) => {
      if (error instanceof StandpointError) return error;
      throw error;
    });
    pictures.set(block.file, read);
  }
  return pictures;
}
