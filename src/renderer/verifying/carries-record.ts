import { strFromU8, unzipSync } from 'fflate/browser';
import { RECORD_NAMESPACE } from '../../shared/record-namespace.ts';

/** A larger file is looked into by the library alone. */
const MOST_BYTES = 64_000_000;
const MOST_RECORD_BYTES = 16_000_000;

/** Whether it is a Word file that Standpoint wrote, whatever was done to it since. What can't be read is not. */
export async function carriesRecord(file: File): Promise<boolean> {
  if (!/\.docx$/i.test(file.name) || file.size > MOST_BYTES) return false;
  try {
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) =>
        /^customXml\/item\d+\.xml$/.test(name) && originalSize <= MOST_RECORD_BYTES,
    });
    return Object.values(parts).some((part) => strFromU8(part.subarray(0, 1000)).includes(RECORD_NAMESPACE));
  } catch {
    return false;
  }
}
