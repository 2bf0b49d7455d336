/** An excerpt as it is quoted: in a sentence, or as a block between who says it and what follows. */
import type { ParagraphChild } from 'docx';
import type { CitationStyle } from '../../../../shared/excerpts.ts';
import { quoteExcerpt } from '../../../../shared/quoting/quote-excerpt.ts';
import { type QuotePiece, textOfPieces } from '../../../../shared/quoting/quote-pieces.ts';
import type { ExportedExcerpt } from '../export-source.ts';
import { citationRuns } from './citation-paragraph.ts';
import type { Introductions } from './introductions.ts';
import { quoteRuns, splitLongQuote } from './quote-runs.ts';
import { isShortQuotation } from './short-quotation.ts';
import type { Citation, SourceNotes } from './source-notes.ts';
import { BLOCK_QUOTE, BLOCK_QUOTE_JOINED, BLOCK_QUOTE_WHOLE, CITATION, INTRODUCTION } from './style-names.ts';
import { isRightToLeft } from './text-direction.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';
import { type RunLook, textRuns } from './text-runs.ts';

export function writeExcerpt(
  { version }: ExportedExcerpt,
  style: CitationStyle,
  introductions: Introductions,
  sources: SourceNotes,
): ParagraphOptions[] {
  const { form, paragraphs, notes } = quoteExcerpt(version.text, version.edits, style);
  const who = introductions.introduce(version);
  const citation = sources.addExcerpt(version, notes);
  const parts = paragraphs.flatMap(splitLongQuote);
  return form === 'run-in' ? writeRunIn(who, parts, citation) : writeBlock(who, parts, citation);
}

/** “Jane Doe, Policy Director, Example Coalition: “It should not, Chair Roe.”” in the font of the text around it. */
function writeRunIn(who: string, parts: readonly QuotePiece[][], citation: Citation): ParagraphOptions[] {
  return parts.map((pieces, index): ParagraphOptions => {
    const before = index === 0 ? `${who === '' ? '' : `${who}: `}“` : '';
    const isLast = index === parts.length - 1;
    const rightToLeft = isRightToLeft(textOfPieces(parts.flat()));
    return {
      style: 'Normal',
      ...(rightToLeft ? { bidirectional: true } : {}),
      children: [
        ...textRuns(before, {}, rightToLeft),
        ...quoteRuns(pieces, rightToLeft),
        ...(isLast ? [...textRuns('”', {}, rightToLeft), ...cite(citation, rightToLeft)] : []),
      ],
    };
  });
}

/** A short block is kept whole, and any with what introduces it. */
function writeBlock(who: string, parts: readonly QuotePiece[][], citation: Citation): ParagraphOptions[] {
  const isShort = isShortQuotation(parts.map(textOfPieces));
  const quoted = parts.map((pieces, index): ParagraphOptions => {
    const isLast = index === parts.length - 1;
    const rightToLeft = isRightToLeft(textOfPieces(pieces));
    return {
      style: !isShort ? BLOCK_QUOTE : isLast ? BLOCK_QUOTE_WHOLE : BLOCK_QUOTE_JOINED,
      ...(rightToLeft ? { bidirectional: true } : {}),
      children: [
        ...quoteRuns(pieces, rightToLeft),
        // Among the record's words the citation is in ours.
        ...(isLast ? cite(citation, rightToLeft, { style: CITATION }) : []),
      ],
    };
  });
  if (who === '') return quoted;
  return [textParagraph(INTRODUCTION, `${who}:`), ...quoted];
}

function cite(citation: Citation, rightToLeft: boolean, look: RunLook = {}): ParagraphChild[] {
  if ('mark' in citation) return [citation.mark];
  if (citation.brackets.length === 0) return [];
  return [
    ...textRuns(' (', look, rightToLeft),
    ...citationRuns(citation.brackets, rightToLeft, look),
    ...textRuns(')', look, rightToLeft),
  ];
}
