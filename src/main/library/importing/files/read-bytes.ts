/** A file's bytes, or in words why they can't be read. */
import { open, readFile, stat } from 'node:fs/promises';
import { StandpointError } from '../../../../shared/errors.ts';
import { beginsAsOldOffice, beginsAsPdf, beginsAsZip } from './file-beginnings.ts';

/** A saved page is a few hundred kilobytes; one with its pictures inside, some megabytes. */
export const LARGEST_PAGE_BYTES = 20 * 1024 * 1024;
/** A scanned hearing with its pictures can be large; its text is not. */
export const LARGEST_DOCUMENT_BYTES = 300 * 1024 * 1024;

/**
 * Pages (text, HTML) may be as large as `LARGEST_PAGE_BYTES`, PDF and Office documents as `LARGEST_DOCUMENT_BYTES`.
 * Throws `file-unreadable`, `file-empty` and `file-too-large`.
 */
export async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      throw refusal(
        'file-unreadable',
        name,
        `“${name}” is a folder or a device, not a file. Choose the file itself.`,
      );
    }
    if (found.size === 0) {
      throw refusal(
        'file-empty',
        name,
        `“${name}” is empty: it has no bytes at all. Save or copy it again and import it then.`,
      );
    }
    if (found.size > LARGEST_PAGE_BYTES) await refuseTooLarge(path, name, found.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof StandpointError) throw error;
    throw unreadable(name, error);
  }
}

async function refuseTooLarge(path: string, name: string, sizeBytes: number): Promise<void> {
  if (!(await beginsAsDocument(path))) {
    throw refusal(
      'file-too-large',
      name,
      `“${name}” has ${megabytes(sizeBytes)}; a saved page may have up to ${megabytes(LARGEST_PAGE_BYTES)}. Save the page without its pictures (as “Webpage, HTML only” or as text) and import that.`,
    );
  }
  if (sizeBytes > LARGEST_DOCUMENT_BYTES) {
    throw refusal(
      'file-too-large',
      name,
      `“${name}” has ${megabytes(sizeBytes)}; a document may have up to ${megabytes(LARGEST_DOCUMENT_BYTES)}. Save it with smaller pictures, or in parts, and import those.`,
    );
  }
}

/** PDF, a zip as Word's documents are, or Office's older container. */
async function beginsAsDocument(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const start = buffer.subarray(0, bytesRead);
    return beginsAsPdf(start) || beginsAsZip(start) || beginsAsOldOffice(start);
  } finally {
    await file.close();
  }
}

function unreadable(name: string, error: unknown): StandpointError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons: Record<string, string> = {
    ENOENT: 'it is not there any more. Check where it was moved, and choose it again.',
    EACCES: 'you are not permitted to read it. Ask for access, or copy it to a folder of your own.',
    EPERM: 'you are not permitted to read it. Ask for access, or copy it to a folder of your own.',
    EBUSY: 'another program is using it. Close it there and try again.',
  };
  const reason =
    reasons[String(code)] ?? 'the disk reports an error. Check that its drive is connected, and try again.';
  return refusal('file-unreadable', name, `“${name}” can't be read: ${reason}`, error);
}

function refusal(
  code: StandpointError['code'],
  name: string,
  message: string,
  cause?: unknown,
): StandpointError {
  return new StandpointError(code, message, { details: { file: name }, cause });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
}
