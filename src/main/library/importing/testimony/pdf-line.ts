/** Pieces of lines, as the page has them, and lines, as they are read. */

/** Words side by side without a wide gap between them. Points from the upper left corner. */
export interface PdfFragment {
  text: string;
  left: number;
  right: number;
  /** Of most of its letters. */
  size: number;
  /** All its letters are. */
  bold: boolean;
  /** Begins with a raised mark, as a footnote does. */
  mark: boolean;
}

/** What stands on one baseline, over the whole width of the page, from left to right. */
export interface PdfRow {
  y: number;
  fragments: PdfFragment[];
}

/** A row, or the part of it that stands in one column. */
export interface PdfLine extends PdfFragment {
  y: number;
  /** Physical, from 1. */
  page: number;
  /** Of the column, or of the page's text where it has none. */
  column: PdfColumn;
}

/** What lines run from and to. The same object for all lines of a stretch. */
export interface PdfColumn {
  left: number;
  right: number;
  /** 1 for text over the page's whole width, more for what stands beside something. */
  parts: number;
  pageWidth: number;
}
