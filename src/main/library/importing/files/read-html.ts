/** From HTML to the lines a reader sees. */
import { startLines } from './html-lines.ts';
import type { Page } from './page.ts';
import { walkHtml } from './walk-html.ts';

/**
 * The text of a page, line by line: without scripts, styles, hidden elements, navigation, and the header and footer
 * of the page. Where the page marks its main part, only that, if it has any text.
 */
export function readHtml(html: string): Page {
  const lines = startLines();
  const { title, siteName, savedOn } = walkHtml(html, lines);
  const all = lines.end();
  return {
    lines: all,
    hasHeadings: all.some((line) => line.heading > 0),
    title,
    publisher: siteName,
    savedOn,
  };
}
