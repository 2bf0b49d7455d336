import type { KeptPicture } from '../../../shared/pictures.ts';
import { pictureRefusal } from './picture-refusal.ts';

/** What was found in a file, and its bytes without what says where, when and by whom it was made. */
export interface PictureRead extends Omit<KeptPicture, 'file'> {
  bytes: Buffer;
}

/** A page at 600 dots an inch has 33 million pixels. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 12_000;
export const LARGEST_PICTURE_BYTES = 10 * 1024 * 1024;

export function refuseManyPixels(width: number, height: number, name: string): void {
  if (width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS) return;
  const size = `${width.toLocaleString('en-US')} × ${height.toLocaleString('en-US')} pixels`;
  throw pictureRefusal(
    'file-too-large',
    name,
    `has ${size}, more than a page can show. Nothing was added. Make it smaller, to 3,000 pixels across or less, and add it then.`,
  );
}
