/** Reads one file for import. Runs in a worker thread: plain data in, plain data out, nothing is changed. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { StandpointError } from '../../../shared/errors.ts';
import { decodeText } from './files/decode-text.ts';
import { MOST_LINES, type Page, readPlainText } from './files/page.ts';
import { readHtml } from './files/read-html.ts';
import type { PositionsPage } from './positions/positions-page.ts';
import { readPositionsPage } from './positions/read-positions-page.ts';

export interface ReadFile extends PositionsPage {
  /** Of the file's bytes, in hexadecimal. */
  sha256: string;
  sizeBytes: number;
}

/** A saved page is a few hundred kilobytes; one with its pictures inside, some megabytes. */
export const LARGEST_PAGE_BYTES = 20 * 1024 * 1024;

/**
 * Reads the positions of a saved page, text or HTML, in either layout. `name` is what the person calls the file and
 * what messages call it. Throws `file-unreadable`, `file-empty`, `file-too-large`, `file-binary` and
 * `file-no-positions`.
 */
export async function readFileForImport({ path, name }: { path: string; name: string }): Promise<ReadFile> {
  const bytes = await readBytes(path, name);
  const text = decodeText(bytes, name);
  const page = isHtml(text, name) ? readHtml(text) : readPlainText(text);
  if (page.lines.length > MOST_LINES) throw tooManyLines(name);
  const read = readPositionsPage(page);
  if (!read || read.positions.length === 0) throw noPositions(name, page, read);
  return { ...read, sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      throw refusal(
        'file-unreadable',
        name,
        `“${name}” is a folder or a device, not a file. Choose the saved page itself.`,
      );
    }
    if (found.size === 0) {
      throw refusal(
        'file-empty',
        name,
        `“${name}” is empty: it has no bytes at all. Save the page again and import it then.`,
      );
    }
    if (found.size > LARGEST_PAGE_BYTES) throw tooLarge(name, found.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof StandpointError) throw error;
    throw unreadable(name, error);
  }
}

function tooLarge(name: string, sizeBytes: number): StandpointError {
  return refusal(
    'file-too-large',
    name,
    `“${name}” has ${megabytes(sizeBytes)}; a saved page may have up to ${megabytes(LARGEST_PAGE_BYTES)}. Save the page without its pictures (as “Webpage, HTML only” or as text) and import that.`,
  );
}

function tooManyLines(name: string): StandpointError {
  return refusal(
    'file-too-large',
    name,
    `“${name}” has more than ${MOST_LINES.toLocaleString('en-US')} lines of text; a saved page has some hundred. Check that this is the page you meant, or import it in parts.`,
  );
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

/** By content, so that a page saved under any name is read; a name alone decides only where the content doesn't. */
function isHtml(text: string, name: string): boolean {
  const start = text.slice(0, 4096).trimStart();
  if (
    /^<(?:!doctype\s+html|\?xml|!--|html|head|body|meta|title|main|article|section|div|p|h[1-6]|pre|table|span|a)\b/i.test(
      start,
    )
  ) {
    return true;
  }
  return /\.x?html?$/i.test(name) && /<[a-z][^<>]*>/i.test(text.slice(0, 100_000));
}

function noPositions(name: string, page: Page, read: PositionsPage | undefined): StandpointError {
  const lookedFor =
    'Standpoint looked for a list of positions (a title, a statement and “Continue Reading” for each) and for one position’s article (a heading such as “NCMEC’s Position:” with text under it)';
  const found = read
    ? `${read.layout === 'list' ? 'It reads like a list' : 'It reads like an article'}, but no position in it is whole. ${read.unclear[0] ? `${read.unclear[0].line ? `Line ${read.unclear[0].line}: ` : ''}${read.unclear[0].text}` : ''}`
    : `It found neither in ${page.lines.length === 0 ? 'the page, which has no text to read' : `its ${page.lines.length.toLocaleString('en-US')} lines of text`}.`;
  return refusal(
    'file-no-positions',
    name,
    `“${name}” has no positions that could be read. ${lookedFor}. ${found.trim()} Nothing was changed. Check that this is the page you meant, or add the position by hand.`,
  );
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
