/** Small pictures for tests, made here byte by byte. */
import { crc32, deflateSync } from 'node:zlib';

/** An RGB picture of one colour. `chunks` stand before its pixels. */
export function makePng(
  width: number,
  height: number,
  { chunks = [], colour = [11, 88, 104] }: { chunks?: Buffer[]; colour?: number[] } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** A grey JPEG of 8 × 8 pixels. `segments` stand behind its beginning. */
export function makeJpeg(segments: Buffer[] = []): Buffer {
  const [beginning, rest] = [GREY.subarray(0, 2), GREY.subarray(2)];
  return Buffer.concat([beginning, ...segments, rest]);
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Exif that names an orientation, and a place that nobody should learn. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return jpegSegment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('secret place')]),
  );
}

/** Quantised by ones, with a Huffman code of one symbol a table: DC difference 0, then the end of the block. */
const GREY = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  jpegSegment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
  jpegSegment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  jpegSegment(0xc4, Buffer.from([0x00, 1, ...Array.from({ length: 15 }, () => 0), 0])),
  jpegSegment(0xc4, Buffer.from([0x10, 1, ...Array.from({ length: 15 }, () => 0), 0])),
  jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x3f, 0xff, 0xd9]),
]);
