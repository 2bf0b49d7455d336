/** A page as it reads: what both a text file and an HTML file become before positions are looked for. */

export interface PageLine {
  /** Not blank, without white space at its ends; inside, as it stands. */
  text: string;
  /** Where it begins in the file, from 1. */
  line: number;
  /** 1 to 6 for a heading, 0 for any other line; always 0 where the file has no headings of its own (text). */
  heading: number;
  /** Whether all of it is one link or button. */
  link: boolean;
}

export interface Page {
  lines: PageLine[];
  /** Whether headings are marked as such, so that a line that is no heading can be told from one. */
  hasHeadings: boolean;
  /** From the page's own head; empty where it says nothing. */
  title: string;
  publisher: string;
  /** The day the page was saved, where the file says so itself. */
  savedOn: string | null;
}

/** A saved page has some hundred lines. Reading stops at one more than this, so that no file can fill the memory. */
export const MOST_LINES = 500_000;

/** A text file's lines. Ends of lines are those of Windows, Unix or the old Mac, and page ends. */
export function readPlainText(text: string): Page {
  const lines: PageLine[] = [];
  let line = 0;
  let start = 0;
  const add = (end: number) => {
    line++;
    const words = text.slice(start, end).trim();
    if (words !== '') lines.push({ text: words, line, heading: 0, link: false });
  };
  for (const lineEnd of text.matchAll(/\r\n|[\n\r\f]/g)) {
    add(lineEnd.index);
    start = lineEnd.index + lineEnd[0].length;
    if (lines.length > MOST_LINES) break;
  }
  if (lines.length <= MOST_LINES) add(text.length);
  return { lines, hasHeadings: false, title: '', publisher: '', savedOn: null };
}
