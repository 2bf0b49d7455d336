/** The pages in the contents of a PDF: those on which it has the headings, which needn't be where Word would have them. */
import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';
import { StandpointError } from '../../../shared/errors.ts';
import type { PdfBookmark } from '../importing/testimony/pdf-bookmarks.ts';
import { readPdfBookmarks } from '../importing/testimony/read-pdf.ts';
import type { Report } from '../jobs/report.ts';
import { ownText, parseTree } from './template/xml-tree.ts';

/** A Word document and the PDF printed from it, by their paths. */
export interface PrintedDocument {
  docx: string;
  pdf: string;
}

/** The contents say the PDF's own pages; they do in the Word document now, for another print; or those can't be told. */
export type FoundPages = 'right' | 'corrected' | 'unknown';

const DOCUMENT = 'word/document.xml';
/** The text of one listed heading. */
const HEADING = /<w:bookmarkStart w:name="(_Toc\d+)" w:id="\d+"\/>(.*?)<w:bookmarkEnd /gs;
/** One page in the contents, up to its number. */
const PAGE =
  /(PAGEREF (\S+) [^<]*<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>)(\d+)(?=<\/w:t>)/g;
/** Pages are then not called by how many come before them. */
const OWN_NUMBERS = /<w:pgNumType [^>]*w:(?:start=|fmt="(?!decimal"))/;

/** Never leaves contents that are corrected in part: where one heading isn't found, another may be taken for it. */
export async function correctPages({ docx, pdf }: PrintedDocument, report: Report): Promise<FoundPages> {
  const [written, printed] = await Promise.all([readFile(docx), readFile(pdf)]);
  const parts = unzipSync(written);
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const headings = await headingsOf(printed, report);
  const pages = OWN_NUMBERS.test(xml) ? null : findPages(xml, headings);
  if (pages === null) return 'unknown';
  const corrected = xml.replace(PAGE, (_, before: string, bookmark: string) => before + pages.get(bookmark));
  if (corrected === xml) return 'right';
  await writeFile(docx, zipSync({ ...parts, [DOCUMENT]: strToU8(corrected) }, { level: 1 }));
  return 'corrected';
}

/** None where the PDF is of a make that can't be read. */
async function headingsOf(printed: Uint8Array, report: Report): Promise<PdfBookmark[]> {
  try {
    return await readPdfBookmarks(printed, 'the PDF', report);
  } catch (error) {
    if (error instanceof StandpointError) return [];
    throw error;
  }
}

/** By bookmark: for each page that the contents say, the one on which the heading stands. Null where one isn't found. */
function findPages(xml: string, headings: readonly PdfBookmark[]): Map<string, number> | null {
  const listed = new Set([...xml.matchAll(PAGE)].map(([, , bookmark]) => bookmark));
  // One without a number, or with a Roman one.
  if (listed.size === 0 || listed.size < new Set(xml.match(/PAGEREF \S+/g)).size) return null;
  const titles = headings.map(({ title }) => withoutSpaces(title));
  const pages = new Map<string, number>();
  let next = 0;
  for (const [, bookmark = '', runs = ''] of xml.matchAll(HEADING)) {
    if (!listed.has(bookmark)) continue;
    const title = ownText(parseTree(`<title>${runs.replace(/<[^>]*>/g, '')}</title>`));
    const at = titles.indexOf(withoutSpaces(title), next);
    const heading = headings[at];
    if (!heading) return null;
    pages.set(bookmark, heading.page);
    next = at + 1;
  }
  return pages.size === listed.size ? pages : null;
}

/** Printers differ in what they make of breaks and tabs. */
function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
