/** Zip files from anywhere, read without trusting what they say of themselves. Nothing is written to disk. */
import { crc32, inflateRawSync } from 'node:zlib';
import { StandpointError } from '../../../../shared/errors.ts';
import { IMPORTING, type Purpose } from './purpose.ts';
import { findEntryData, readZipDirectory, type ZipEntry } from './zip-directory.ts';

export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** The entry unpacked. Throws `file-damaged`, and `file-hostile` where it is more than can be taken in. */
  read(name: string): Uint8Array;
}

/** As messages name it. */
interface NamedFile {
  name: string;
  purpose: Purpose;
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
export function openZip(bytes: Uint8Array, name: string, purpose: Purpose = IMPORTING): Zip {
  const file: NamedFile = { name, purpose };
  const listed = readZipDirectory(bytes);
  if (!listed || listed.length === 0) throw damaged(file, 'its list of contents is missing or cut off');
  refuseHostile(listed, bytes, file);
  const entries = new Map(listed.map((entry) => [entry.name, entry]));
  let left = MOST_TOTAL_BYTES;
  return {
    names: [...entries.keys()],
    has: (wanted) => entries.has(wanted),
    read(wanted) {
      const entry = entries.get(wanted);
      if (!entry) throw damaged(file, `its part “${wanted}” is missing`);
      const unpacked = unpack(bytes, entry, { file, most: Math.min(left, MOST_ENTRY_BYTES) });
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  { file, most }: { file: NamedFile; most: number },
): Uint8Array {
  if (entry.encrypted) throw encrypted(file);
  const place = findEntryData(bytes, entry);
  if (!place) throw damaged(file, `its part “${entry.name}” is cut off`);
  const packed = bytes.subarray(place.start, place.end);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry, { file, most });
  if (unpacked.length > most) throw tooMuch(file, entry.name);
  if (crc32(unpacked) !== entry.crc32) throw damaged(file, `its part “${entry.name}” has changed`);
  return unpacked;
}

/** Stops at `most`, whatever size the entry claims: its real bytes are counted as they come. */
function inflate(
  packed: Uint8Array,
  entry: ZipEntry,
  { file, most }: { file: NamedFile; most: number },
): Uint8Array {
  if (entry.method !== 8) throw damaged(file, `its part “${entry.name}” is packed in a way Word doesn’t use`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooMuch(file, entry.name);
    }
    throw damaged(file, `its part “${entry.name}” can't be unpacked`, error);
  }
}

function refuseHostile(entries: readonly ZipEntry[], bytes: Uint8Array, file: NamedFile): void {
  const names = new Set<string>();
  let said = 0;
  for (const entry of entries) {
    if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/.test(entry.name)) {
      throw hostile(file, 'It has a part that points outside of the file.');
    }
    // Readers differ in which of the two they take: it would say one thing here and another in Word.
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw hostile(file, `It has its part “${entry.name}” twice.`);
    names.add(key);
    said += entry.unpackedBytes;
  }
  if (said > MOST_SAID_BYTES) throw hostile(file, `It would unpack to ${gigabytes(said)}.`);
  if (haveSharedBytes(entries, bytes)) throw hostile(file, 'Several of its parts share the same bytes.');
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

function tooMuch(file: NamedFile, part: string): StandpointError {
  return hostile(file, `Its part “${part}” unpacks to more than any document has.`);
}

function hostile({ name, purpose }: NamedFile, fault: string): StandpointError {
  return new StandpointError(
    'file-hostile',
    `“${name}” ${purpose.refused}. ${fault} It may have been built to harm whoever opens it. Don’t open it elsewhere either; ask its sender for the document anew.`,
    { details: { file: name } },
  );
}

function encrypted({ name, purpose }: NamedFile): StandpointError {
  return new StandpointError(
    'file-encrypted',
    `“${name}” ${purpose.refused}. It is protected by a password. Open it with the password, save a copy without one, and ${purpose.retry}.`,
    { details: { file: name } },
  );
}

function damaged({ name, purpose }: NamedFile, fault: string, cause?: unknown): StandpointError {
  return new StandpointError(
    'file-damaged',
    `“${name}” ${purpose.refused}. It is damaged: ${fault}. Copy or download it again; if Word can open it, save it there under a new name and ${purpose.retry}.`,
    { details: { file: name }, cause },
  );
}
