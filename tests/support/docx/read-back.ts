/** The words of a document as other programs read them. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import mammoth from 'mammoth';

const run = promisify(execFile);

export async function readWithMammoth(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

/** Null, and said loudly, where LibreOffice isn't installed. It runs with a profile of its own. */
export async function readWithLibreOffice(bytes: Uint8Array): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-read-'));
  const file = join(folder, 'read.docx');
  await writeFile(file, bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file];
  try {
    await run('soffice', [`-env:UserInstallation=${profile}`, ...options], { timeout: 60_000 });
    return await readFile(join(folder, 'read.txt'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      console.warn('SKIPPED: LibreOffice is not installed, so it did not read the document back.');
      return null;
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The statements whose every line does not stand in the text to the letter. */
export function missingFrom(text: string, statements: readonly string[]): string[] {
  return statements.filter((statement) =>
    statement.split(/\r\n|[\n\r]/).some((line) => line.trim() !== '' && !text.includes(line)),
  );
}
