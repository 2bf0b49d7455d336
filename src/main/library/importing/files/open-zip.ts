/** Zip files from anywhere, read without trusting what they say of themselves. Nothing is written to disk. */
import { crc32, inflateRawSync } from 'node:zlib';
import { StandpointError } from '../../../../shared/errors.ts';
import { findEntryData, readZipDirectory, type ZipEntry } from './zip-directory.ts';

export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** The entry unpacked. Throws `file-damaged`, and `file-hostile` where it is more than can be taken in. */
  read(name: string): Uint8Array;
}

/** Forty times the XML of a document of 450 pages. */
const MOST_ENTRY_BYTES = 80 * 1024 * 1024;
/** Of all that is read from one file. */
const MOST_TOTAL_BYTES = 256 * 1024 * 1024;
/** What a file may say that it unpacks to: its pictures are compressed already, and are never unpacked here. */
const MOST_SAID_BYTES = 2 * 1024 * 1024 * 1024;

/**
 * `name` is what messages call the file. Throws `file-damaged` where it is no whole zip file, `file-encrypted`, and
 * `file-hostile` where it is built to exhaust or deceive whoever unpacks it.
 */
export function openZip(bytes: Uint8Array, name: string): Zip {
  const listed = readZipDirectory(bytes);
  if (!listed || listed.length === 0) throw damaged(name, 'its list of contents is missing or cut off');
  refuseHostile(listed, bytes, name);
  const entries = new Map(listed.map((entry) => [entry.name, entry]));
  let left = MOST_TOTAL_BYTES;
  return {
    names: [...entries.keys()],
    has: (wanted) => entries.has(wanted),
    read(wanted) {
      const entry = entries.get(wanted);
      if (!entry) throw damaged(name, `its part “${wanted}” is missing`);
      const unpacked = unpack(bytes, entry, { name, most: Math.min(left, MOST_ENTRY_BYTES) });
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  { name, most }: { name: string; most: number },
): Uint8Array {
  if (entry.encrypted) throw encrypted(name);
  const place = findEntryData(bytes, entry);
  if (!place) throw damaged(name, `its part “${entry.name}” is cut off`);
  const packed = bytes.subarray(place.start, place.end);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry, { name, most });
  if (unpacked.length > most) throw tooMuch(name, entry.name);
  if (crc32(unpacked) !== entry.crc32) throw damaged(name, `its part “${entry.name}” has changed`);
  return unpacked;
}

/** Stops at `most`, whatever size the entry claims: its real bytes are counted as they come. */
function inflate(
  packed: Uint8Array,
  entry: ZipEntry,
  { name, most }: { name: string; most: number },
): Uint8Array {
  if (entry.method !== 8) throw damaged(name, `its part “${entry.name}” is packed in a way Word doesn’t use`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooMuch(name, entry.name);
    }
    throw damaged(name, `its part “${entry.name}” can't be unpacked`, error);
  }
}

function refuseHostile(entries: readonly ZipEntry[], bytes: Uint8Array, name: string): void {
  const names = new Set<string>();
  let said = 0;
  for (const entry of entries) {
    if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/.test(entry.name)) {
      throw hostile(name, 'It has a part that points outside of the file.');
    }
    // Readers differ in which of the two they take: it would say one thing here and another in Word.
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw hostile(name, `It has its part “${entry.name}” twice.`);
    names.add(key);
    said += entry.unpackedBytes;
  }
  if (said > MOST_SAID_BYTES) throw hostile(name, `It would unpack to ${gigabytes(said)}.`);
  if (haveSharedBytes(entries, bytes)) throw hostile(name, 'Several of its parts share the same bytes.');
}

/** Entries that lie over each other unpack the same bytes again and again: https://www.bamsoftware.com/hacks/zipbomb/ */
function haveSharedBytes(entries: readonly ZipEntry[], bytes: Uint8Array): boolean {
  let end = 0;
  for (const entry of [...entries].sort((one, other) => one.start - other.start)) {
    if (entry.start < end) return true;
    end = findEntryData(bytes, entry)?.end ?? entry.start;
  }
  return false;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toLocaleString('en-US', { maximumFractionDigits: 1 })} GB`;
}

function tooMuch(name: string, part: string): StandpointError {
  return hostile(name, `Its part “${part}” unpacks to more than any document has.`);
}

function hostile(name: string, fault: string): StandpointError {
  return new StandpointError(
    'file-hostile',
    `“${name}” was not imported. ${fault} It may have been built to harm whoever opens it. Don’t open it elsewhere either; ask its sender for the document anew.`,
    { details: { file: name } },
  );
}

function encrypted(name: string): StandpointError {
  return new StandpointError(
    'file-encrypted',
    `“${name}” was not imported. It is protected by a password. Open it with the password, save a copy without one, and import that.`,
    { details: { file: name } },
  );
}

function damaged(name: string, fault: string, cause?: unknown): StandpointError {
  return new StandpointError(
    'file-damaged',
    `“${name}” was not imported. It is damaged: ${fault}. Copy or download it again; if Word can open it, save it there under a new name and import that.`,
    { details: { file: name }, cause },
  );
}
