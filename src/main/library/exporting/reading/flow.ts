/** A document as a reader takes it in, without pages: what other formats than Word's are written from. */

/** Words of one look. `\n` is a line break within the paragraph. */
export interface TextRun {
  kind: 'text';
  text: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** The address that it leads to, or null. */
  link: string | null;
}
export type Inline =
  | TextRun
  /** The place of a note, by its number. */
  | { kind: 'note'; number: number }
  | { kind: 'picture'; alt: string; format: 'png' | 'jpeg'; data: Uint8Array; widthPx: number };

export interface FlowParagraph {
  kind: 'paragraph';
  /** 1 for the title of the whole, then one more for each level; null for text. */
  heading: number | null;
  /** Quoted words: of the record, or of staff's own choice. */
  isQuote: boolean;
  rightToLeft: boolean;
  inlines: Inline[];
}
export interface FlowList {
  kind: 'list';
  isOrdered: boolean;
  items: FlowBlock[][];
}
export interface FlowTable {
  kind: 'table';
  /** Whether the first row names the columns. */
  hasHeader: boolean;
  rows: FlowParagraph[][][];
}
/** Words set apart. */
export interface FlowBox {
  kind: 'box';
  blocks: FlowBlock[];
}
export type FlowBlock = FlowParagraph | FlowList | FlowTable | FlowBox;

export interface Flow {
  title: string;
  blocks: FlowBlock[];
  /** In the order of their numbers, which begin at 1. */
  notes: Inline[][];
}

export function plainOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}
