/** The sheet, with margins of one inch. Lengths in twentieths of a point. */
import { type ISectionPropertiesOptions, NumberFormat } from 'docx';
import type { PageSize } from '../../../../shared/briefings.ts';

const INCH = 1440;

const SHEETS: Record<PageSize, { width: number; height: number }> = {
  letter: { width: 8.5 * INCH, height: 11 * INCH },
  a4: { width: 11906, height: 16838 },
};

/** How wide the text is between its margins. */
export function textWidthOf(size: PageSize): number {
  return SHEETS[size].width - 2 * INCH;
}

/** How high the text is between its margins; a `tallHeader` has a logo above its line. */
export function textHeightOf(size: PageSize, { tallHeader }: { tallHeader: boolean }): number {
  return SHEETS[size].height - topMargin(tallHeader) - INCH;
}

function topMargin(tallHeader: boolean): number {
  return tallHeader ? 1.35 * INCH : INCH;
}

/** With `hasCover` the first page has a header and a footer of its own. */
export function pagePropertiesOf(
  size: PageSize,
  { tallHeader = false, hasCover = false }: { tallHeader?: boolean; hasCover?: boolean } = {},
): ISectionPropertiesOptions {
  return {
    titlePage: hasCover,
    // Word counts endnotes in Roman numbers where nothing is said.
    endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
    page: {
      size: SHEETS[size],
      margin: {
        top: topMargin(tallHeader),
        right: INCH,
        bottom: INCH,
        left: INCH,
        header: 0.55 * INCH,
        footer: 0.5 * INCH,
      },
    },
  };
}
