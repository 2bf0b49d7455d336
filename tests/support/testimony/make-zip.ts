/** Zip files written byte by byte, so that they can also say what is not true. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  /** The entry's bytes as they lie in the file. */
  packed: Uint8Array;
  method?: number;
  crc?: number;
  /** What the file says that they unpack to. */
  saidBytes?: number;
  flags?: number;
  /** Lies where this part, which comes before it, does. */
  liesOn?: string;
}

/** A part that says the truth of itself. */
export function deflated(name: string, content: string | Uint8Array): ZipPart {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), crc: crc32(bytes), saidBytes: bytes.length };
}

export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const starts = new Map<string, number>();
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? 8, 4);
    fields.writeUInt32LE(part.crc ?? 0, 10);
    fields.writeUInt32LE(part.packed.length, 14);
    fields.writeUInt32LE(part.saidBytes ?? 0, 18);
    fields.writeUInt16LE(name.length, 22);
    const start = part.liesOn === undefined ? at : (starts.get(part.liesOn) ?? 0);
    starts.set(part.name, start);
    if (part.liesOn === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, part.packed]);
      chunks.push(local);
      at += local.length;
    }
    const end = Buffer.alloc(14);
    end.writeUInt32LE(start, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, end, name]));
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...chunks, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
