import { citeQuoted } from '../citing/cite-testimony.ts';
import { citationHtml, citationText, escapeHtml } from '../citing/pieces.ts';
import type { CitationStyle, ExcerptVersion } from '../excerpts.ts';
import { introduceSpeaker } from './introduce-speaker.ts';
import { quoteExcerpt } from './quote-excerpt.ts';
import { type QuotePiece, textOfPieces } from './quote-pieces.ts';

/**
 * An excerpt to paste: who says it, its words as quoted, and the citation. A short one is one paragraph with the citation
 * in brackets; a long one stands as a block between who says it and where.
 */
export function quotationForClipboard(
  version: Pick<ExcerptVersion, 'text' | 'edits' | 'speakers' | 'citation'>,
  style: CitationStyle,
): { text: string; html: string } {
  const { form, paragraphs, notes } = quoteExcerpt(version.text, version.edits, style);
  if (form === 'run-in') {
    const cited = citeQuoted(version.citation, style, { notes, isSentence: false });
    const who = introduceSpeaker(version, 'name');
    const before = who === '' ? '' : `${who}: `;
    const [pieces = []] = paragraphs;
    return {
      text: `${before}“${textOfPieces(pieces)}” (${citationText(cited)})`,
      html: `<p>${escapeHtml(before)}“${htmlOf(pieces)}” (${citationHtml(cited)})</p>`,
    };
  }
  const cited = citeQuoted(version.citation, style, { notes });
  const who = introduceSpeaker(version);
  const lines = paragraphs.map(textOfPieces);
  return {
    text: [...(who === '' ? [] : [`${who}:`]), ...lines, citationText(cited)].join('\n\n'),
    html: [
      ...(who === '' ? [] : [`<p>${escapeHtml(who)}:</p>`]),
      `<blockquote>${paragraphs.map((pieces) => `<p>${htmlOf(pieces)}</p>`).join('')}</blockquote>`,
      `<p>${citationHtml(cited)}</p>`,
    ].join(''),
  };
}

function htmlOf(pieces: readonly QuotePiece[]): string {
  return pieces
    .map(({ kind, text, isEmphasized }) => {
      const html = escapeHtml(text);
      // "Sic" is set in italics by all styles, its brackets are not.
      if (kind === 'sic') return html.replace('sic', '<i>sic</i>');
      return isEmphasized ? `<em>${html}</em>` : html;
    })
    .join('');
}
