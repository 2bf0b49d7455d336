import type { TextRun } from 'docx';
import type { QuotePiece } from '../../../../shared/quoting/quote-pieces.ts';
import { cutLine, LONGEST_PARAGRAPH } from './split-text.ts';
import { type RunLook, textRuns } from './text-runs.ts';

const ITALIC: RunLook = { italics: true };

/** One paragraph of a quotation. Emphasis is italic; so is the word of [sic], as all styles set it. */
export function quoteRuns(pieces: readonly QuotePiece[], rightToLeft: boolean): TextRun[] {
  return pieces.flatMap(({ kind, text, isEmphasized }) => {
    if (kind !== 'sic') return textRuns(text, isEmphasized ? ITALIC : {}, rightToLeft);
    const [before = '', after = ''] = text.split('sic');
    return [
      ...textRuns(before, {}, rightToLeft),
      ...textRuns('sic', ITALIC, rightToLeft),
      ...textRuns(after, {}, rightToLeft),
    ];
  });
}

/** What is too long for one paragraph goes on in the next. */
export function splitLongQuote(pieces: readonly QuotePiece[]): QuotePiece[][] {
  const paragraphs: QuotePiece[][] = [[]];
  let length = 0;
  for (const piece of pieces) {
    for (const text of cutLine(piece.text)) {
      if (length + text.length > LONGEST_PARAGRAPH) {
        paragraphs.push([]);
        length = 0;
      }
      paragraphs.at(-1)?.push({ ...piece, text });
      length += text.length;
    }
  }
  return paragraphs.filter((parts) => parts.length > 0);
}
