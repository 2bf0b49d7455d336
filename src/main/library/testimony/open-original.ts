import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import type { Host } from '../host.ts';
import { beginsAsPdf, beginsAsZip } from '../importing/files/file-beginnings.ts';

/**
 * Put before a saved page, so that opening it runs nothing and asks nothing of anyone:
 * https://www.w3.org/TR/CSP3/#meta-element
 */
const NO_NETWORK = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">\n`;

/**
 * Opens a copy of the original in the program the person uses for it, as `Host.openCopy`. The copy's ending follows
 * from what is in it and not from its name: a text that was called “run.bat” must not be run. Throws
 * `original-missing`.
 */
export async function openOriginal(
  host: Host,
  libraryFolder: string,
  file: { name: string; sha256: string },
): Promise<string | null> {
  const content = await readOriginalFile(join(libraryFolder, 'files', file.sha256), file.name);
  const ending = endingOf(content, file.name);
  const name = `${basename(file.name).replace(/\.[^.]*$/, '') || 'testimony'}${ending}`;
  const shown = ending === '.html' ? Buffer.concat([Buffer.from(NO_NETWORK), content]) : content;
  // Read-only: what somebody changed in a copy would be lost without a word.
  return host.openCopy(name, (path) => writeFile(path, shown, { mode: 0o400, flag: 'wx' }));
}

async function readOriginalFile(path: string, name: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StandpointError(
      'original-missing',
      `The original file “${name}” is no longer with the library. Put back a copy of the library from your backup.`,
      { cause: error },
    );
  }
}

function endingOf(content: Buffer, name: string): string {
  const start = content.toString('latin1', 0, 1024);
  // What stands before a text in UTF-16 would have to be in it too.
  if (start.startsWith('\xFF\xFE') || start.startsWith('\xFE\xFF')) return '.txt';
  if (beginsAsPdf(content)) return '.pdf';
  if (beginsAsZip(content)) return '.docx';
  return /<(?:!doctype|html|head|body|pre|p|div)\b/i.test(start) || /\.x?html?$/i.test(name)
    ? '.html'
    : '.txt';
}
