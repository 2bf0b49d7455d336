/** The pages in the contents beside those on which LibreOffice has the headings, over documents of many kinds. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findLibreOffice } from '../../src/main/hosts/printing/find-libre-office.ts';
import { NUMBERED_FOR_EXPORT } from '../../src/main/library/exporting/document/page-numbers.ts';
import { writeInHouseStyle } from '../../src/main/library/exporting/write-export.ts';
import type { ContentsPages } from '../../src/shared/exporting.ts';
import { bodyParagraphs } from '../support/docx/open-docx.ts';
import { makeDocuments } from './make-briefing-documents.ts';

interface Entry {
  title: string;
  page: number;
}

interface Compared {
  pages: number;
  /** How far each entry is off. */
  distances: number[];
}

/** LibreOffice sets others of another width in their place, so that these tell of fonts and not of pages. */
const NOT_EVERYWHERE = '(not everywhere)';

export const PAGE_NUMBER_COLUMNS = ['document', 'pages', 'entries', 'exact', 'off by one', 'by more', 'how'];

/** One row for each document, and one for all that are no guess and whose fonts LibreOffice has on any computer. Null where LibreOffice is not installed. */
export async function measurePageNumbers(): Promise<string[][] | null> {
  if (!(await findLibreOffice())) return null;
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-pages-'));
  try {
    const documents = Object.entries(await makeDocuments());
    const written: { name: string; how: ContentsPages; bytes: Uint8Array; file: string }[] = [];
    for (const [index, [name, source]] of documents.entries()) {
      let how: ContentsPages = 'none';
      const bytes = await writeInHouseStyle(source, {
        mostPages: NUMBERED_FOR_EXPORT,
        tell: (pages) => {
          how = pages;
        },
      });
      const file = join(folder, `${index}.docx`);
      await writeFile(file, bytes);
      written.push({ name, how, bytes, file });
    }
    await printAll(
      written.map(({ file }) => file),
      folder,
    );
    const rows: string[][] = [];
    const all: number[] = [];
    for (const { name, how, bytes, file } of written) {
      const { pages, distances } = await compare(bytes, file.replace(/docx$/, 'pdf'));
      rows.push([name, String(pages), ...describe(distances), how]);
      if (how === 'measured' && !name.includes(NOT_EVERYWHERE)) all.push(...distances);
    }
    return [...rows, ['all that are measured', '', ...describe(all), '']];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By one start of the program, which takes longer than a document; the headings become bookmarks. */
async function printAll(files: readonly string[], folder: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const words = ['--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...files];
  await promisify(execFile)('soffice', [`-env:UserInstallation=${profile}`, ...words], { timeout: 300_000 });
}

function describe(distances: readonly number[]): string[] {
  const share = (fits: (distance: number) => boolean) =>
    `${((100 * distances.filter(fits).length) / Math.max(1, distances.length)).toFixed(1)} %`;
  return [
    String(distances.length),
    share((distance) => distance === 0),
    share((distance) => Math.abs(distance) === 1),
    share((distance) => Math.abs(distance) > 1),
  ];
}

async function compare(bytes: Uint8Array, pdf: string): Promise<Compared> {
  const said = bodyParagraphs(bytes).flatMap(({ style, text }): Entry[] => {
    const entry = /^TOC\d$/.test(style) ? /^(.*)\t(\d+)$/su.exec(text) : null;
    return entry ? [{ title: entry[1] ?? '', page: Number(entry[2]) }] : [];
  });
  const { pages, headings } = await readHeadings(pdf);
  let at = 0;
  const distances = said.map(({ title, page }) => {
    const found = headings.findIndex((heading, index) => index >= at && heading.title === title);
    if (found < 0) throw new Error(`LibreOffice has no heading “${title}”.`);
    at = found + 1;
    return page - (headings[found]?.page ?? 0);
  });
  return { pages, distances };
}

interface OutlineItem {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineItem[];
}

/** In order, with their pages, as the PDF's bookmarks have them. */
async function readHeadings(pdf: string): Promise<{ pages: number; headings: Entry[] }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(await readFile(pdf)), verbosity: 0 });
  const document = await loading.promise;
  const flat = (items: readonly OutlineItem[]): OutlineItem[] =>
    items.flatMap((item) => [item, ...flat(item.items)]);
  const headings: Entry[] = [];
  for (const { title, dest } of flat((await document.getOutline()) as OutlineItem[])) {
    const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const page = await document.getPageIndex(place?.[0] as Parameters<typeof document.getPageIndex>[0]);
    headings.push({ title, page: page + 1 });
  }
  const pages = document.numPages;
  await loading.destroy();
  return { pages, headings };
}
