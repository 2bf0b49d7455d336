/** What a PNG file (ISO/IEC 15948) is, and whether all of it is there. */
import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';
import { type PictureRead, refuseManyPixels } from './picture-limits.ts';
import { damagedPicture } from './picture-refusal.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a picture looks by. Others say where, when and with what it was made, which is nobody's business. */
const SHOWN = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'pHYs',
  'sBIT',
]);
/** Samples a pixel, by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Chunk {
  type: string;
  data: Buffer;
  whole: Buffer;
}

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** Throws `file-damaged`, also for pixels that are missing, and `file-too-large`. */
export async function readPng(bytes: Buffer, name: string): Promise<PictureRead> {
  const chunks = readChunks(bytes, name);
  const header = chunks[0]?.data;
  if (chunks[0]?.type !== 'IHDR' || header?.length !== 13 || chunks.at(-1)?.type !== 'IEND') {
    throw damagedPicture(name, 'it breaks off before its end');
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const samples = SAMPLES[header[9] ?? -1];
  if (width === 0 || height === 0 || samples === undefined)
    throw damagedPicture(name, 'its size can’t be read');
  refuseManyPixels(width, height, name);
  const lineBytes = Math.ceil((width * samples * (header[8] ?? 8)) / 8) + 1;
  await refuseMissingPixels(chunks, { bytes: lineBytes * height, isInterlaced: header[12] === 1 }, name);
  const kept = chunks.filter(({ type }) => SHOWN.has(type)).map(({ whole }) => whole);
  return { format: 'png', width, height, bytes: Buffer.concat([SIGNATURE, ...kept]) };
}

function readChunks(bytes: Buffer, name: string): Chunk[] {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length && chunks.at(-1)?.type !== 'IEND') {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw damagedPicture(name, 'it breaks off before its end');
    const typed = bytes.subarray(at + 4, end - 4);
    if (crc32(typed) !== bytes.readUInt32BE(end - 4)) throw damagedPicture(name, 'a part of it was altered');
    chunks.push({
      type: typed.subarray(0, 4).toString('latin1'),
      data: typed.subarray(4),
      whole: bytes.subarray(at, end),
    });
    at = end;
  }
  return chunks;
}

/** Interlaced pixels come with some more bytes of their own. */
async function refuseMissingPixels(
  chunks: readonly Chunk[],
  expected: { bytes: number; isInterlaced: boolean },
  name: string,
): Promise<void> {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const most = expected.bytes * 2 + 1024;
  const unpacked = await promisify(inflate)(packed, { maxOutputLength: most }).catch(() => null);
  if (
    !unpacked ||
    unpacked.length < expected.bytes ||
    (!expected.isInterlaced && unpacked.length > expected.bytes)
  ) {
    throw damagedPicture(name, 'its pixels can’t be read');
  }
}
