/** A picture file that someone wants in a briefing: what it is by its content, whatever its name says. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { LARGEST_PICTURE_BYTES, type PictureRead } from './picture-limits.ts';
import { pictureRefusal } from './picture-refusal.ts';
import { isJpeg, readJpeg } from './read-jpeg.ts';
import { isPng, readPng } from './read-png.ts';

const NAMES = { png: 'PNG', jpeg: 'JPEG' };
const FORMATS: Readonly<Record<string, keyof typeof NAMES>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
};

/**
 * Throws `file-empty`, `file-too-large`, `file-unreadable` for what is no PNG or JPEG or is named as the other, and
 * `file-damaged`.
 */
export async function readPicture(path: string, name: string): Promise<PictureRead> {
  const bytes = await readBytes(path, name);
  const format = isPng(bytes) ? 'png' : isJpeg(bytes) ? 'jpeg' : undefined;
  if (!format) {
    throw pictureRefusal(
      'file-unreadable',
      name,
      'is no PNG, JPEG or SVG picture by its content. Nothing was added. Save it as PNG or JPEG and add it then.',
    );
  }
  const named = FORMATS[extname(name).toLowerCase()];
  if (named !== undefined && named !== format) {
    throw pictureRefusal(
      'file-unreadable',
      name,
      `is named as a ${NAMES[named]} picture, but is a ${NAMES[format]} by its content. Nothing was added. Rename it to end in .${format === 'jpeg' ? 'jpg' : 'png'}, or save it again, and add it then.`,
    );
  }
  return format === 'png' ? readPng(bytes, name) : readJpeg(bytes, name);
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw pictureRefusal(
      'file-unreadable',
      name,
      `can’t be read any more (${reasonOf(error)}). Add it again.`,
    );
  });
  if (size === 0) {
    throw pictureRefusal(
      'file-empty',
      name,
      'is empty: it has no bytes at all. Save or copy it again and add it then.',
    );
  }
  if (size > LARGEST_PICTURE_BYTES) {
    throw pictureRefusal(
      'file-too-large',
      name,
      `has ${Math.ceil(size / 1024 / 1024)} MB; a picture may have up to ${LARGEST_PICTURE_BYTES / 1024 / 1024} MB. Nothing was added. Save it smaller, or as JPEG, and add it then.`,
    );
  }
  return readFile(path);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'it is not there';
}
