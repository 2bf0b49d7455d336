/** What stands in a Word file beside its words. */

/** What the text doesn't show, counted while reading. */
export interface LeftOut {
  comments: number;
  insertions: number;
  deletions: number;
  formulas: number;
  symbols: number;
  raisedNumbers: string[];
  hidden: string[];
  /** How words are pronounced, set above them. */
  readings: number;
}

export function nothingLeftOut(): LeftOut {
  return {
    comments: 0,
    insertions: 0,
    deletions: 0,
    formulas: 0,
    symbols: 0,
    readings: 0,
    raisedNumbers: [],
    hidden: [],
  };
}
