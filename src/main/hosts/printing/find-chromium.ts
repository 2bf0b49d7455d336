/** Chromium or one of its like, where it is installed, as what makes PDFs of the pages that the window shows. */
import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { PdfPrinter } from '../../library/host.ts';
import { cancellation } from '../../library/jobs/jobs.ts';
import { findProgram } from './find-program.ts';
import { pdfFailed } from './pdf-failed.ts';
import { setAuthor } from './set-author.ts';
import { writePrintPage } from './write-print-page.ts';

const run = promisify(execFile);

/** A hundred pages take some seconds; what takes longer than this hangs. */
const LONGEST_MS = 5 * 60_000;

const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge', 'Chromium', 'Google Chrome', 'Microsoft Edge'],
];
const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86 } = process.env;
const usualFolders = [
  ...['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS`,
  ),
  ...[PROGRAMFILES, programFilesX86].flatMap((folder) =>
    folder === undefined
      ? []
      : [join(folder, 'Google', 'Chrome', 'Application'), join(folder, 'Microsoft', 'Edge', 'Application')],
  ),
];

/** Null where none is installed. */
export async function findChromium(): Promise<PdfPrinter | null> {
  const path = await findProgram(names, usualFolders);
  return path === null ? null : printerOf(path);
}

/** It fetches nothing, knows nothing of the person's profile, and leaves nothing outside of the folder. */
function printerOf(path: string): PdfPrinter {
  return {
    name: 'Chromium',
    async print({ docx, pdf, folder }, signal) {
      const page = join(folder, 'print.html');
      const content = await readFile(docx);
      await writeFile(page, await writePrintPage(content));
      try {
        await run(
          path,
          [
            '--headless',
            '--disable-gpu',
            '--no-first-run',
            '--disable-extensions',
            '--disable-background-networking',
            '--host-resolver-rules=MAP * ~NOTFOUND',
            `--user-data-dir=${join(folder, 'profile')}`,
            // For root, as in a container, Chromium has no sandbox.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--no-pdf-header-footer',
            '--export-tagged-pdf',
            '--generate-pdf-document-outline',
            `--print-to-pdf=${pdf}`,
            pathToFileURL(page).href,
          ],
          { signal, timeout: LONGEST_MS, cwd: folder },
        );
      } catch (error) {
        if (signal.aborted) throw cancellation();
        throw pdfFailed('Chromium', error);
      }
      if ((await stat(pdf)).size === 0) throw pdfFailed('Chromium');
      await setAuthor(pdf, content);
    },
  };
}
