/** A piece of a quotation. `omission` is an ellipsis, or empty for a citation that was left out. */
export interface QuotePiece {
  kind: 'source' | 'omission' | 'insertion' | 'sic';
  /** As it is shown, spaces included. */
  text: string;
  /** The source's characters that it stands for: shown, left out or replaced. */
  source: string;
  isEmphasized: boolean;
}

/** A piece of the text in hand, or where a paragraph ends. */
export type Part = QuotePiece | 'break';

export function textOfPieces(pieces: readonly QuotePiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
