/** A PDF, page by page, to the document that it is. Runs in the thread of pdf-thread.ts. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { StandpointError } from '../../../../shared/errors.ts';
import type { Report } from '../../jobs/report.ts';
import type { SourceDocument } from './found-testimony.ts';
import type { PdfLibrary } from './pdf-library.ts';
import { readProperties } from './pdf-properties.ts';
import { type PdfFonts, readPage } from './pdf-read-page.ts';
import {
  damaged,
  encrypted,
  hostile,
  noText,
  picturesOnly,
  tooManyPages,
  tooMuchText,
} from './pdf-refusals.ts';
import { toRows } from './pdf-rows.ts';
import { type ReadPage, toSource } from './pdf-to-source.ts';

const MOST_PAGES = 20_000;
/** Forty times the Bible. */
const MOST_LETTERS = 150_000_000;

/** `name` is what messages call it. Throws as `readPdf` does, or what only a defect throws. */
export async function readPdfDocument(
  library: PdfLibrary,
  bytes: Uint8Array,
  name: string,
  report: Report,
): Promise<SourceDocument> {
  report(0, 0, 'Opening the file');
  const endsWhole = Buffer.from(bytes.subarray(-4096)).includes('%%EOF');
  const reader = startReader(library, bytes, name);
  try {
    const { numPages: total } = await reader.open();
    const pages = await readPages(reader, total, name, report);
    const { labels, info } = await reader.describe();
    const source = toSource(pages, labels, readProperties(info), endsWhole);
    if (source.paragraphs.some(({ kind }) => kind !== 'gap')) return source;
    if (pages.some(({ picture }) => picture)) throw picturesOnly(name);
    throw pages.every((page) => page.damaged) ? damaged(name, 'none of its pages can be read') : noText(name);
  } finally {
    await reader.close();
  }
}

/** pdf.js keeps what it has once looked at; opened again now and then, it holds no more for 5,000 pages than for these. */
const PAGES_BETWEEN_OPENINGS = 400;

function startReader(library: PdfLibrary, bytes: Uint8Array, name: string) {
  let task: PDFDocumentLoadingTask | undefined;
  let fonts: PdfFonts = new Map();
  let left = 0;
  const close = async () => {
    await task?.destroy().catch(() => undefined);
    task = undefined;
  };
  const open = async () => {
    await close();
    // It takes the bytes that it is given for its own.
    task = library.open(bytes.slice());
    fonts = new Map();
    left = PAGES_BETWEEN_OPENINGS;
    return openDocument(task, name);
  };
  return {
    open,
    close,
    async readPage(number: number) {
      const document = task && left-- > 0 ? await task.promise : await open();
      return readPage(library, document, fonts, number, name);
    },
    async describe() {
      const document = await (task?.promise ?? open());
      const labels = await document.getPageLabels().catch(() => null);
      const { info } = await document.getMetadata().catch(() => ({ info: {} }));
      return { labels, info };
    },
  };
}

/** Throws as `readPdf` does. */
export async function openDocument(task: PDFDocumentLoadingTask, name: string): Promise<PDFDocumentProxy> {
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw tooManyPages(name, document.numPages, MOST_PAGES);
    return document;
  } catch (error) {
    throw refusalOf(error, name);
  }
}

/** By name: the classes of pdf.js don't all come across its own border between asking and reading. */
function refusalOf(error: unknown, name: string): unknown {
  if (error instanceof StandpointError) return error;
  const { name: kind, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (kind === 'PasswordException') return encrypted(name);
  if (/call stack|allocation failed|Invalid (?:typed )?array length/i.test(message)) {
    return hostile(name, 'It is nested deeper, or says it is larger, than can be followed');
  }
  return damaged(name, 'it can’t be opened as a PDF', error);
}

async function readPages(
  reader: ReturnType<typeof startReader>,
  total: number,
  name: string,
  report: Report,
): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  let letters = 0;
  for (let number = 1; number <= total; number++) {
    report(number - 1, total, `Reading page ${number} of ${total}`);
    const { directions, ...page } = await reader.readPage(number);
    const [main, ...others] = directions;
    letters += directions.flatMap(({ items }) => items).reduce((sum, { text }) => sum + text.length, 0);
    if (letters > MOST_LETTERS) throw tooMuchText(name, '');
    pages.push({
      ...page,
      rows: toRows(main?.items ?? []),
      asides: others.map(({ items }) => toRows(items)),
    });
  }
  report(total, total, `Reading page ${total} of ${total}`);
  return pages;
}
