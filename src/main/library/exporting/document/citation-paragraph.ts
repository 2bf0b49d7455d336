import type { TextRun } from 'docx';
import { type CitationPiece, citationText } from '../../../../shared/citing/pieces.ts';
import { isRightToLeft } from './text-direction.ts';
import type { ParagraphOptions } from './text-paragraph.ts';
import { type RunLook, textRuns } from './text-runs.ts';

/** A citation with its italics, as a paragraph of its own. */
export function citationParagraph(style: string, pieces: readonly CitationPiece[]): ParagraphOptions {
  const rightToLeft = isRightToLeft(citationText(pieces));
  return {
    style,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: () => citationRuns(pieces, rightToLeft),
  };
}

export function citationRuns(
  pieces: readonly CitationPiece[],
  rightToLeft: boolean,
  look: RunLook = {},
): TextRun[] {
  return pieces.flatMap(({ text, italic }) =>
    textRuns(text, italic ? { ...look, italics: true } : look, rightToLeft),
  );
}
