/** What of a document's look the organisation chose, as its styles need it. */
import { BorderStyle, type IBorderOptions, type IFontAttributesProperties } from 'docx';
import type { HouseStyle } from '../../../../shared/house-style.ts';

export interface DocumentLook {
  fonts: Record<'heading' | 'body' | 'record', IFontAttributesProperties>;
  headingColour: string;
  linkColour: string;
  /** The rule beside the record's words. Its size is in eighths of a point, its space in points. */
  statementRule: IBorderOptions;
  /** In half points: a size as Standpoint's own style has it, in proportion to the chosen size of text. */
  size(halfPoints: number): number;
}

/** Standpoint's own size of text, in points. */
const OWN_SIZE = 10.5;
/** Fonts without Hebrew and Arabic, and the one that Word takes for these. */
const COMPLEX: Readonly<Record<string, string>> = { Cambria: 'Times New Roman' };

export function lookOf({
  accentColour,
  headingColour,
  ...chosen
}: Omit<HouseStyle, 'logo' | 'template'>): DocumentLook {
  return {
    fonts: {
      heading: fontOf(chosen.headingFont),
      body: fontOf(chosen.bodyFont),
      record: fontOf(chosen.recordFont),
    },
    headingColour,
    linkColour: accentColour,
    statementRule: { style: BorderStyle.SINGLE, size: 18, space: 8, color: accentColour },
    size: (halfPoints) => Math.round((halfPoints * chosen.textSize) / OWN_SIZE),
  };
}

function fontOf(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, cs: COMPLEX[name] ?? name };
}
