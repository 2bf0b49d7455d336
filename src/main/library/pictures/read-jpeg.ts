/** What a JPEG file (ITU-T T.81) is, and whether it is there to its end. */
import { type PictureRead, refuseManyPixels } from './picture-limits.ts';
import { damagedPicture } from './picture-refusal.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** The frame says how large the picture is; C4, C8 and CC among these numbers are no frames. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colours) are needed to show it; other notes are not. */
const isNote = (marker: number) =>
  (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker)) || marker === 0xfe;

export function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/** What cameras put behind the end, such as a second picture, is left out. Throws `file-damaged` and `file-too-large`. */
export function readJpeg(bytes: Buffer, name: string): PictureRead {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) throw damagedPicture(name, 'a part of it was altered');
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      if (!size || !hasPixels) break;
      refuseManyPixels(size.width, size.height, name);
      return { format: 'jpeg', ...size, bytes: Buffer.concat(kept) };
    }
    // Any number of these bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > bytes.length) break;
    const headEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === SOS ? endOfScan(bytes, headEnd) : headEnd;
    if (end > bytes.length) break;
    if (isFrame(marker) && end - at >= 9) size = sizeIn(bytes, at);
    if (marker === SOS) hasPixels = true;
    if (!isNote(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  throw damagedPicture(name, 'it breaks off before its end');
}

/** Undefined for a frame that says nothing: its lines would be counted only at the end of the scan. */
function sizeIn(bytes: Buffer, frame: number): { width: number; height: number } | undefined {
  const height = bytes.readUInt16BE(frame + 5);
  const width = bytes.readUInt16BE(frame + 7);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Where the next marker stands: within a scan FF is followed by 00, or by the number of a restart (D0 to D7). */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length + 1;
}
