/** What of a document's look the organisation chose, as its styles need it. */
import { BorderStyle, type IBorderOptions, type IFontAttributesProperties } from 'docx';
import { type HouseStyle, knownFonts } from '../../../../shared/house-style.ts';

export interface DocumentLook {
  fonts: Record<'heading' | 'body' | 'record', IFontAttributesProperties>;
  headingColour: string;
  linkColour: string;
  /** The rule beside the record's words. Its size is in eighths of a point, its space in points. */
  statementRule: IBorderOptions;
  /** Twentieths of a point that the labels of the title block take, and one column of the words beside them. */
  labelWidth: number;
  columnWidth: number;
  /** In half points: a size as Standpoint's own style has it, in proportion to the chosen size of text. */
  size(halfPoints: number): number;
}

/** Standpoint's own size of text, in points. */
const OWN_SIZE = 10.5;
/** How much wider than Arial a font is; one that is not known may be as wide as the widest. */
const WIDE: Readonly<Record<string, number>> = {
  Verdana: 1.3,
  'Courier New': 1.25,
  'Century Gothic': 1.15,
  Tahoma: 1.1,
  'Segoe UI': 1.1,
  'Trebuchet MS': 1.1,
  Georgia: 1.1,
  'Book Antiqua': 1.1,
};
const WIDEST = 1.3;
/** “Prepared by” in bold, and what a letter surely fits in, at Standpoint's own size and in Arial. */
const LABEL_WIDTH = 1360;
const COLUMN_WIDTH = 106;
/** Fonts without Hebrew and Arabic, and the one that Word takes for these. */
const COMPLEX: Readonly<Record<string, string>> = { Cambria: 'Times New Roman' };

export function lookOf({
  accentColour,
  headingColour,
  ...chosen
}: Pick<
  HouseStyle,
  'accentColour' | 'headingColour' | 'headingFont' | 'bodyFont' | 'recordFont' | 'textSize'
>): DocumentLook {
  const wide = (chosen.textSize / OWN_SIZE) * widthOf(chosen.bodyFont);
  return {
    fonts: {
      heading: fontOf(chosen.headingFont),
      body: fontOf(chosen.bodyFont),
      record: fontOf(chosen.recordFont),
    },
    labelWidth: Math.round(LABEL_WIDTH * wide),
    columnWidth: Math.round(COLUMN_WIDTH * wide),
    headingColour,
    linkColour: accentColour,
    statementRule: { style: BorderStyle.SINGLE, size: 18, space: 8, color: accentColour },
    size: (halfPoints) => Math.round((halfPoints * chosen.textSize) / OWN_SIZE),
  };
}

function widthOf(font: string): number {
  const isKnown: boolean = knownFonts.some((known) => known === font);
  return WIDE[font] ?? (isKnown ? 1 : WIDEST);
}

function fontOf(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, cs: COMPLEX[name] ?? name };
}
