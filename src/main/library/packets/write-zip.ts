/**
 * A ZIP file (APPNOTE.TXT 6.3.10) written as a stream. Files are stored as they are, because documents are compressed
 * already and because compressing gives other bytes on other machines: the same files give the same bytes anywhere.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { StandpointError } from '../../../shared/errors.ts';

export interface ZippedFile {
  /** With `/` between folders. */
  name: string;
  /** Where it lies now. */
  path: string;
}

/** January 1, 1980, 0:00: the earliest that the format can say. */
const DATE = 0x21;
/** Names are in UTF-8. */
const UTF8 = 0x800;
/** As Unix writes a regular file that all may read: some readers refuse entries that say nothing. */
const MADE_BY_UNIX = 0x0314;
const ATTRIBUTES = 0o100644 * 0x10000;
const LARGEST = 0xffffffff;

interface Entry {
  name: Buffer;
  crc: number;
  bytes: number;
  start: number;
}

/** Fills the file `target`, which is there already, and syncs it. Throws `too-large` and what the disk says. */
export async function writeZip(
  target: string,
  files: readonly ZippedFile[],
  signal: AbortSignal,
): Promise<void> {
  const zip = await open(target, 'r+');
  try {
    const entries: Entry[] = [];
    let at = 0;
    for (const { name, path } of files) {
      const entry = await writeFile(zip, { name: Buffer.from(name), path, start: at }, signal);
      entries.push(entry);
      at = entry.start + 30 + entry.name.length + entry.bytes;
    }
    const directory = Buffer.concat(entries.map(directoryEntry));
    if (at + directory.length > LARGEST) throw tooLarge();
    await writeAt(zip, Buffer.concat([directory, endOf(entries.length, directory.length, at)]), at);
    await zip.sync();
  } finally {
    await zip.close();
  }
}

/** The header comes last, because the sum and the size are known only then. */
async function writeFile(
  zip: FileHandle,
  { name, path, start }: { name: Buffer; path: string; start: number },
  signal: AbortSignal,
): Promise<Entry> {
  let crc = 0;
  let bytes = 0;
  const begin = start + 30 + name.length;
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 256 * 1024 })) {
    const data = chunk as Buffer;
    crc = crc32(data, crc);
    await writeAt(zip, data, begin + bytes);
    bytes += data.length;
    if (begin + bytes > LARGEST) throw tooLarge();
  }
  const entry = { name, crc, bytes, start };
  await writeAt(zip, localHeader(entry), start);
  return entry;
}

async function writeAt(zip: FileHandle, data: Buffer, position: number): Promise<void> {
  for (let done = 0; done < data.length; ) {
    const { bytesWritten } = await zip.write(data, done, data.length - done, position + done);
    done += bytesWritten;
  }
}

function localHeader({ name, crc, bytes }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeShared(header, 6, { name, crc, bytes });
  return Buffer.concat([header, name]);
}

function directoryEntry({ name, crc, bytes, start }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_BY_UNIX, 4);
  header.writeUInt16LE(20, 6);
  writeShared(header, 8, { name, crc, bytes });
  header.writeUInt32LE(ATTRIBUTES, 38);
  header.writeUInt32LE(start, 42);
  return Buffer.concat([header, name]);
}

/** Flags, method, time, date, sum, both sizes and the name's length, which stand alike in both headers. */
function writeShared(header: Buffer, at: number, { name, crc, bytes }: Omit<Entry, 'start'>): void {
  header.writeUInt16LE(UTF8, at);
  header.writeUInt16LE(DATE, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(bytes, at + 12);
  header.writeUInt32LE(bytes, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}

function endOf(count: number, directoryBytes: number, directoryStart: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryStart, 16);
  return end;
}

function tooLarge(): StandpointError {
  return new StandpointError(
    'too-large',
    'The packet is larger than 4 GB, which is more than a ZIP file can hold everywhere. Make it as a folder, or leave out attachments.',
  );
}
