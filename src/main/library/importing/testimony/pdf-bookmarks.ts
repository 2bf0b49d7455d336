/** Where the headings of a PDF stand, as its bookmarks have them. Runs in the thread of pdf-thread.ts. */
import type { Report } from '../../jobs/report.ts';
import { openDocument } from './pdf-document.ts';
import type { PdfLibrary } from './pdf-library.ts';

export interface PdfBookmark {
  title: string;
  /** Counted from 1, whatever is printed on it. */
  page: number;
}

interface OutlineItem {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineItem[];
}

const LABEL = 'Looking up the pages';

/** In their order. Throws as `readPdf` does; bookmarks that lead to no page are left out. */
export async function readBookmarks(
  library: PdfLibrary,
  bytes: Uint8Array,
  name: string,
  report: Report,
): Promise<PdfBookmark[]> {
  report(0, 0, LABEL);
  const task = library.open(bytes);
  try {
    const document = await openDocument(task, name);
    const bookmarks = flat((await document.getOutline()) ?? []);
    const headings: PdfBookmark[] = [];
    for (const [index, { title, dest }] of bookmarks.entries()) {
      report(index, bookmarks.length, LABEL);
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      if (place) headings.push({ title, page: 1 + (await document.getPageIndex(place[0] as PageRef)) });
    }
    return headings;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type PageRef = Parameters<Awaited<ReturnType<typeof openDocument>>['getPageIndex']>[0];

function flat(bookmarks: readonly OutlineItem[]): OutlineItem[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.items)]);
}
