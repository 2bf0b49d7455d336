/** The styles' names, as the document's paragraphs use them. */

export const STATEMENT = 'Statement';
/** Its rule stands where the text begins. Word moves the indent with the text's direction, but not the border. */
export const STATEMENT_FROM_RIGHT = 'StatementFromRight';
export const RECORD_TEXT = 'RecordText';
/** Official too, a bullet each. */
export const TALKING_POINT = 'TalkingPoint';
export const KIND = 'DocumentKind';
export const FACTS = 'TitleBlock';
export const CONTENTS_HEADING = 'TOCHeading';
/** Staff's own; what is quoted from testimony stands in the block quote. */
export const QUOTE = 'Quote';
export const BLOCK_QUOTE = 'BlockQuote';
export const SOURCE = 'Source';
export const SOURCE_USES = 'SourceUses';
export const QUESTION = 'Question';
export const ANSWER = 'Answer';
export const CALL_OUT_TITLE = 'CallOutTitle';
export const CALL_OUT = 'CallOut';
/** Above a table, or below a picture. */
export const CAPTION = 'Caption';
export const PICTURE = 'Picture';
export const TABLE_HEADER = 'TableHeader';
export const TABLE_TEXT = 'TableText';
export const CONTACT_NAME = 'ContactName';
export const CONTACT = 'Contact';
/** Stands where a table needs a paragraph after it and none follows. */
export const TABLE_GAP = 'TableGap';
export const MARKING = 'Marking';
export const LABEL = 'Label';
export const CITATION = 'QuotationCitation';

export const headingStyle = (level: number) => `Heading${level}`;
export const positionTitleStyle = (level: number) => `PositionTitle${level}`;
/** As Word shows it, and as the field of the contents names it. */
export const positionTitleName = (level: number) => `Position Title ${level}`;
export const sectionHeadingStyle = (level: number) => `SectionHeading${level}`;
export const contentsStyle = (level: number) => `TOC${level}`;

/** A heading's depth as staff can make it, and with it that of position titles and their sections below. */
export const DEEPEST_HEADING = 3;
export const DEEPEST_POSITION_TITLE = DEEPEST_HEADING + 1;
export const DEEPEST_SECTION_HEADING = DEEPEST_POSITION_TITLE + 1;
