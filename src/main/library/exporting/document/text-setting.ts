/** The size and the spacing of a document's text: the house style's, or what is asked of a document that is filed. */
import type { IStylesOptions } from 'docx';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import type { HouseStyle } from '../../../../shared/house-style.ts';

type Setting = Pick<BriefingDetails, 'textSetting'>;

/** In points. */
const FILED_SIZE = 12;
/** In 240ths of a line. */
const SINGLE = 240;
const USUAL = 288;

/** The house with the size of text that the document has. */
export function houseFor<House extends Pick<HouseStyle, 'textSize'>>(
  house: House,
  { textSetting }: Setting,
): House {
  return textSetting === 'filing' ? { ...house, textSize: FILED_SIZE } : house;
}

/** The styles with the spacing between lines that the document has. */
export function spacedFor(styles: IStylesOptions, { textSetting }: Setting): IStylesOptions {
  return textSetting === 'filing' ? (withSingleLines(styles) as IStylesOptions) : styles;
}

/** How much of the usual space the lines take. */
export function spacingOf({ textSetting }: Setting): number {
  return textSetting === 'filing' ? SINGLE / USUAL : 1;
}

function withSingleLines(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withSingleLines);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) => [
    name,
    name === 'line' && value > SINGLE ? SINGLE : withSingleLines(value),
  ]);
  return Object.fromEntries(entries);
}
