/** Pages of a PDF as the rest of the reader sees them: pieces of text where they stand on the page. */

/** Words set in one go, in one font. Points from the upper left corner of the page as it is shown. */
export interface PdfItem {
  text: string;
  /** Where it begins on its baseline. */
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  rightToLeft: boolean;
  /** Its place among the page's items in the file, and whether white space stands right before it there. */
  order: number;
  spaceBefore: boolean;
}

/** Items whose letters run in one direction; `angle` in degrees clockwise, 0 for upright text. */
export interface PdfDirection {
  angle: number;
  items: PdfItem[];
}

export interface PdfPage {
  /** Physical, from 1. */
  number: number;
  /** As shown, in points. */
  width: number;
  height: number;
  /** That with most letters first. */
  directions: PdfDirection[];
  /** Has a picture, or drawing enough to be one. Looked for only where there is little or no text. */
  picture: boolean;
  /** Something of it could not be read. */
  damaged: boolean;
  /** Letters of which the file doesn't say which they are. */
  unknownLetters: number;
}
