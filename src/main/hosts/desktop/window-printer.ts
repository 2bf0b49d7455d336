/** A window that nobody sees, as what makes PDFs of the pages that the window shows. */
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { BrowserWindow, session } from 'electron';
import type { PdfPrinter } from '../../library/host.ts';
import { cancellation } from '../../library/jobs/jobs.ts';
import { pdfFailed } from '../printing/pdf-failed.ts';
import { setAuthor } from '../printing/set-author.ts';
import { writePrintPage } from '../printing/write-print-page.ts';
import { APP_ORIGIN, APP_SCHEME } from './app-address.ts';

const ADDRESS = `${APP_ORIGIN}/print`;

export const windowPrinter: PdfPrinter = {
  name: 'Standpoint',
  async print({ docx, pdf }, signal) {
    const content = await readFile(docx);
    const window = openHidden(await writePrintPage(content));
    const cancel = () => window.destroy();
    signal.addEventListener('abort', cancel);
    try {
      await window.loadURL(ADDRESS);
      const printed = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: false,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      await writeFile(pdf, printed);
    } catch (error) {
      throw signal.aborted ? cancellation() : pdfFailed('Standpoint', error);
    } finally {
      signal.removeEventListener('abort', cancel);
      if (!window.isDestroyed()) window.destroy();
    }
    await setAuthor(pdf, content);
  },
};

/** In a session of its own and in memory, which gives this page and nothing else. */
function openHidden(page: string): BrowserWindow {
  const own = session.fromPartition(`print-${randomUUID()}`);
  own.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: url !== ADDRESS && !/^(?:blob|data):/.test(url) });
  });
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.protocol.handle(APP_SCHEME, ({ url }) =>
    url === ADDRESS
      ? new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      : new Response(null, { status: 404 }),
  );
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
}
