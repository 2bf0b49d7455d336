/** LibreOffice, where it is installed, as what makes PDFs. */
import { execFile } from 'node:child_process';
import { access, copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { PdfPrinter } from '../../library/host.ts';
import { cancellation } from '../../library/jobs/jobs.ts';
import { findProgram } from './find-program.ts';
import { pdfFailed } from './pdf-failed.ts';

const run = promisify(execFile);

/** Tagged, with the headings as bookmarks and the title in the window: https://help.libreoffice.org/latest/en-US/text/shared/guide/pdf_params.html */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify(
  Object.fromEntries(
    ['UseTaggedPDF', 'ExportBookmarks', 'DisplayPDFDocumentTitle', 'ExportBookmarksToPDFDestination'].map(
      (name) => [name, { type: 'boolean', value: 'true' }],
    ),
  ),
)}`;

/** A long document takes LibreOffice about a second for ten pages; what takes longer than this hangs. */
const LONGEST_MS = 15 * 60_000;

const usualFolders = [
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
];

/** Null where it isn't installed. */
export async function findLibreOffice(): Promise<PdfPrinter | null> {
  const path = await findProgram(['soffice'], usualFolders);
  return path === null ? null : printerOf(path);
}

function printerOf(path: string): PdfPrinter {
  return {
    name: 'LibreOffice',
    async print({ docx, pdf, folder }, signal) {
      // A profile of its own: the person's may be in use, and then LibreOffice does nothing and says nothing.
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const words = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', FILTER];
      try {
        await run(path, [...words, '--outdir', folder, docx], {
          signal,
          timeout: LONGEST_MS,
          cwd: dirname(docx),
        });
      } catch (error) {
        if (signal.aborted) throw cancellation();
        throw pdfFailed('LibreOffice', error);
      }
      const printed = docx.replace(/\.docx$/, '.pdf');
      await access(printed).catch((error: unknown) => {
        throw pdfFailed('LibreOffice', error);
      });
      await copyFile(printed, pdf);
    },
  };
}
