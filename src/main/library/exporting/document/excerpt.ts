/** An excerpt as it is quoted: in a sentence, or as a block between who says it and what follows. */
import { FootnoteReferenceRun, type ParagraphChild } from 'docx';
import { countWords } from '../../../../shared/count-words.ts';
import type { CitationStyle } from '../../../../shared/excerpts.ts';
import { quoteExcerpt } from '../../../../shared/quote-excerpt.ts';
import { type QuotePiece, textOfPieces } from '../../../../shared/quote-excerpt-pieces.ts';
import type { ExportedExcerpt } from '../export-source.ts';
import { citationRuns } from './citation-paragraph.ts';
import type { Introductions } from './introductions.ts';
import { quoteRuns, splitLongQuote } from './quote-runs.ts';
import type { Citation, SourceNotes } from './source-notes.ts';
import { BLOCK_QUOTE } from './style-names.ts';
import { isRightToLeft } from './text-direction.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';
import { textRuns } from './text-runs.ts';

/** A block of fewer words than this, about ten lines, stays on one page with what introduces it. */
const SHORT_BLOCK_WORDS = 130;

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

function writeBlock(who: string, parts: readonly QuotePiece[][], citation: Citation): ParagraphOptions[] {
  const words = parts.reduce((sum, pieces) => sum + countWords(textOfPieces(pieces)), 0);
  const isShort = words < SHORT_BLOCK_WORDS;
  const quoted = parts.map((pieces, index): ParagraphOptions => {
    const isLast = index === parts.length - 1;
    const rightToLeft = isRightToLeft(textOfPieces(pieces));
    return {
      style: BLOCK_QUOTE,
      ...(rightToLeft ? { bidirectional: true } : {}),
      ...(isShort ? { keepLines: true, keepNext: !isLast } : {}),
      children: [...quoteRuns(pieces, rightToLeft), ...(isLast ? cite(citation, rightToLeft) : [])],
    };
  });
  if (who === '') return quoted;
  return [textParagraph('Normal', `${who}:`, { keepNext: true }), ...quoted];
}

function cite(citation: Citation, rightToLeft: boolean): ParagraphChild[] {
  if ('note' in citation) return [new FootnoteReferenceRun(citation.note)];
  if (citation.brackets.length === 0) return [];
  return [
    ...textRuns(' (', {}, rightToLeft),
    ...citationRuns(citation.brackets, rightToLeft),
    ...textRuns(')', {}, rightToLeft),
  ];
}
