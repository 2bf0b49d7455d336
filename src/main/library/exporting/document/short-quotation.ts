/** About ten lines, in UTF-16 code units. */
const LONGEST_SHORT = 850;

/** Whether a quotation of these paragraphs stays on one page, rather than leave that much of one empty where it is long. */
export function isShortQuotation(paragraphs: readonly string[]): boolean {
  return paragraphs.reduce((sum, { length }) => sum + length, 0) <= LONGEST_SHORT;
}
