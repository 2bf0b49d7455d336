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

/** Null, and said loudly, where LibreOffice isn't installed. */
export async function readWithLibreOffice(bytes: Uint8Array): Promise<string | null> {
  const texts = await readAllWithLibreOffice([bytes]);
  return texts?.[0] ?? null;
}

/** The text of each, by one start of the program, which takes longer than the reading. It has a profile of its own. */
export async function readAllWithLibreOffice(documents: readonly Uint8Array[]): Promise<string[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-read-'));
  const names = documents.map((_, index) => `read-${index}`);
  const files = names.map((name) => join(folder, `${name}.docx`));
  await Promise.all(documents.map((bytes, index) => writeFile(files[index] ?? '', bytes)));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files];
  try {
    await run('soffice', [`-env:UserInstallation=${profile}`, ...options], { timeout: 90_000 });
    return await Promise.all(names.map((name) => readFile(join(folder, `${name}.txt`), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && error.syscall === 'spawn soffice') {
      console.warn('SKIPPED: LibreOffice is not installed, so it read no document back.');
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
