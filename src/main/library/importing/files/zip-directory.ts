/** The list of entries at the end of a zip file, after APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3. */

export interface ZipEntry {
  /** With `/` between folders. */
  name: string;
  encrypted: boolean;
  /** 0 for stored, 8 for deflated; others are not read. */
  method: number;
  crc32: number;
  /** As the file says. What an entry really unpacks to is counted when it is read. */
  compressedBytes: number;
  unpackedBytes: number;
  /** Where the entry begins in the file. */
  start: number;
}

/** A Word document has some dozen entries, one with very many pictures some thousand. */
const MOST_ENTRIES = 20_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const IN_64 = 0xffffffff;

/** Undefined where the list is missing, cut off or contradicts itself: the file is damaged, or no zip file. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (!place || place.count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let at = place.start;
  for (let n = 0; n < place.count; n++) {
    if (at + 46 > place.end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > place.end) return undefined;
    const flags = view.getUint16(at + 8, true);
    const [unpackedBytes, compressedBytes, start] = readSizes(view, at, at + 46 + nameBytes, extraBytes);
    if (unpackedBytes === undefined || compressedBytes === undefined || start === undefined) return undefined;
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameBytes)),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      compressedBytes,
      unpackedBytes,
      start,
    });
    at = next;
  }
  return entries;
}

/** Where the entry's own bytes begin and end; undefined where they are not in the file. */
export function findEntryData(
  bytes: Uint8Array,
  entry: ZipEntry,
): { start: number; end: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.start + 30 > bytes.length || view.getUint32(entry.start, true) !== 0x04034b50) return undefined;
  const nameAndExtra = view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const start = entry.start + 30 + nameAndExtra;
  const end = start + entry.compressedBytes;
  return end <= bytes.length ? { start, end } : undefined;
}

function findDirectory(view: DataView): { start: number; end: number; count: number } | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const sizeBytes = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const inside64 = count === 0xffff || sizeBytes === IN_64 || start === IN_64;
    const place = inside64 ? findDirectory64(view, at) : { start, end: start + sizeBytes, count };
    if (place && place.end <= at) return place;
  }
  return undefined;
}

function findDirectory64(view: DataView, end: number): ReturnType<typeof findDirectory> {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return undefined;
  const at = safe(view.getBigUint64(locator + 8, true));
  if (at === undefined || at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined;
  const count = safe(view.getBigUint64(at + 32, true));
  const sizeBytes = safe(view.getBigUint64(at + 40, true));
  const start = safe(view.getBigUint64(at + 48, true));
  if (count === undefined || sizeBytes === undefined || start === undefined) return undefined;
  return { start, end: start + sizeBytes, count };
}

/** Unpacked, compressed, start. Sizes that don't fit 32 bits stand in the extra field 1, in this order. */
function readSizes(view: DataView, at: number, extraAt: number, extraBytes: number): (number | undefined)[] {
  const sizes: (number | undefined)[] = [at + 24, at + 20, at + 42].map((place) =>
    view.getUint32(place, true),
  );
  if (!sizes.includes(IN_64)) return sizes;
  for (let field = extraAt; field + 4 <= extraAt + extraBytes; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const end = Math.min(value + length, extraAt + extraBytes);
      return sizes.map((size) => {
        if (size !== IN_64) return size;
        value += 8;
        return value <= end ? safe(view.getBigUint64(value - 8, true)) : undefined;
      });
    }
    field += 4 + length;
  }
  return sizes;
}

function safe(value: bigint): number | undefined {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}

/** Word's own names are plain ASCII, whatever the entry says its encoding is. Some programs wrote `\`. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}
