/** Saved web pages to paragraphs. */
import { startJoiner } from '../files/join-lines.ts';
import { walkHtml } from '../files/walk-html.ts';
import type { SourceDocument, SourceParagraph } from './found-testimony.ts';
import { type HtmlPiece, startHtmlPieces } from './read-html-pieces.ts';
import { describeUnsure, joinLines } from './read-text-document.ts';
import { readTextLines } from './read-text-lines.ts';

/**
 * Navigation, header, footer and asides of the page are left out where they are marked as such, and all outside of
 * its main part where it marks one. What is preformatted is read as plain text is. A link from the text to a note is
 * no word of it; notes keep theirs.
 */
export function readHtmlDocument(html: string): SourceDocument {
  const pieces = startHtmlPieces();
  const head = walkHtml(html, pieces);
  const { found, meta, unclear } = pieces.end();
  const preformatted = found
    .filter(({ preformatted }) => preformatted)
    .map(({ text, line }) => ({ text, line }));
  const read = preformatted.map(({ text, line }) => ({ line, ...readTextLines(text) }));
  const joiner = startJoiner([
    ...found.filter((piece) => !piece.preformatted).map(({ text }) => text),
    ...read.flatMap(({ lines }) => lines.map(({ text }) => text)),
  ]);
  const url = meta.get('og:url') ?? '';
  let block = 0;
  const paragraphs = found.flatMap((piece): SourceParagraph[] => {
    if (!piece.preformatted) return [paragraphOf(piece)];
    const { lines = [], line = 1 } = read[block++] ?? {};
    return joinLines(
      lines.map((one) => ({ ...one, line: one.line + line - 1 })),
      joiner,
    );
  });
  return {
    paragraphs,
    properties: {
      title: head.title,
      author: meta.get('author') ?? meta.get('dc.creator') ?? '',
      date: dayOf(meta.get('article:published_time') ?? meta.get('dc.date') ?? meta.get('date') ?? ''),
      ...(/^https?:\/\/\S+$/.test(url) ? { url } : {}),
    },
    pages: read.flatMap(({ pages }) => pages),
    unclear: [...unclear, ...describeUnsure(joiner)],
  };
}

/**
 * The preformatted text of a page whose text is mostly that, such as a transcript's, with its line ends as they are,
 * and the page's title. Without words where the page is none of that kind.
 */
export function preformattedTextOf(html: string): { words: string; title: string } {
  const pieces = startHtmlPieces();
  const { title } = walkHtml(html, pieces);
  const { found } = pieces.end();
  const texts = found.filter(({ preformatted }) => preformatted).map(({ text }) => text);
  const all = found.reduce((sum, { text }) => sum + text.length, 0);
  const words = texts.join('\n');
  return { words: words.length * 2 > all ? words : '', title };
}

function paragraphOf({ text, line, heading, isNote }: HtmlPiece): SourceParagraph {
  return { text, lineHyphens: [], page: '', pageBreaks: [], heading, kind: isNote ? 'note' : 'text', line };
}

function dayOf(text: string): string {
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '';
}
