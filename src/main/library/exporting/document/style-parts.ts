/** What the styles share. Sizes in half points, lengths in twentieths of a point. */
import {
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  LineRuleType,
  TabStopType,
} from 'docx';

export const INK = '15191B';
/** Each at least 4.5 to 1 on white, also where a printer makes them grey. */
export const QUIET = '455057';
export const HAIRLINE = '778389';

/** Lines at a multiple of the font's own height, in 240ths. */
export const lines = (of240: number) => ({ line: of240, lineRule: LineRuleType.AUTO });

/** Where the second column of the title block begins. */
export const RIGHT_FACTS = 5880;
/** Words that begin beside a label, and go on there. */
export const besideLabel = (width: number) => ({
  indent: { left: width, hanging: width },
  tabStops: [{ type: TabStopType.LEFT, position: width }],
});

/** By which each level of a list moves in, and words from their bullet, number or letter. */
export const LIST_STEP = 360;
export const QUOTE_STEP = 720;
/** Behind what is set apart, and behind the header of a table; also where a printer makes it grey. */
export const SHADE = 'F1F3F4';

/** A style can hold all that a paragraph can; the writer's type for styles leaves these two out. */
export function layout(
  options: IParagraphStyleOptions['paragraph'] &
    Pick<IParagraphPropertiesOptions, 'tabStops' | 'widowControl'>,
): IParagraphStyleOptions['paragraph'] {
  return options;
}
