/** The sheet: US letter with margins of one inch. Lengths in twentieths of a point. */
import type { ISectionPropertiesOptions } from 'docx';

const INCH = 1440;
export const TEXT_WIDTH = 6.5 * INCH;

export const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: 8.5 * INCH, height: 11 * INCH },
    margin: { top: INCH, right: INCH, bottom: INCH, left: INCH, header: 0.55 * INCH, footer: 0.5 * INCH },
  },
};
