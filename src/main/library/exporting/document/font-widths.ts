/** How wide English text in a font is beside the same in Arial, roughly. */
const WIDTHS: Readonly<Record<string, number>> = {
  Cambria: 0.95,
  'Courier New': 1.2,
  'Times New Roman': 0.89,
  Calibri: 0.9,
  'Century Gothic': 1.08,
  'Franklin Gothic Book': 0.93,
  Garamond: 0.84,
  'Gill Sans MT': 0.9,
  Verdana: 1.16,
};

/** 1 for a font that is about as wide as Arial, or that nobody measured. */
export function widthOfFont(name: string): number {
  return WIDTHS[name] ?? 1;
}
