/** The styles' names, as the document's paragraphs use them. */

/** Kept on one page. */
export const STATEMENT = 'Statement';
/** One that would leave too much of a page empty. */
export const STATEMENT_LONG = 'StatementLong';
/** Its rule stands where the text begins. Word moves the indent with the text's direction, but not the border. */
export const STATEMENT_FROM_RIGHT = 'StatementFromRight';
export const STATEMENT_LONG_FROM_RIGHT = 'StatementLongFromRight';
export const RECORD_TEXT = 'RecordText';
/** Official too, a bullet each. */
export const TALKING_POINT = 'TalkingPoint';
export const TALKING_POINT_CONTINUED = 'TalkingPointContinued';
export const KIND = 'DocumentKind';
export const FACTS = 'TitleBlock';
export const FACTS_IN_COLUMNS = 'TitleBlockColumns';
/** On a page of their own. */
export const COVER_LOGO = 'CoverLogo';
export const COVER_KIND = 'CoverKind';
export const COVER_TITLE = 'CoverTitle';
/** Without a kind of document above it. */
export const COVER_TITLE_ALONE = 'CoverTitleAlone';
export const COVER_FACTS = 'CoverDetails';
export const CONTENTS_HEADING = 'TOCHeading';
/** Staff's own, kept on one page; what is quoted from testimony stands in the block quote. */
export const QUOTE = 'Quote';
export const BLOCK_QUOTE = 'BlockQuote';
/** A short one is kept on one page: the last of its paragraphs, and those before it with the next. */
export const BLOCK_QUOTE_WHOLE = 'BlockQuoteWhole';
export const BLOCK_QUOTE_JOINED = 'BlockQuoteJoined';
/** Who says what is quoted next. */
export const INTRODUCTION = 'Introduction';
export const LIST_ITEM = 'ListParagraph';
/** The last of its list: what follows stands apart. */
export const LAST_LIST_ITEM = 'ListParagraphLast';
export const SOURCE = 'Source';
export const SOURCE_USES = 'SourceUses';
export const QUESTION = 'Question';
/** Beside its letter. */
export const ANSWER = 'Answer';
export const ANSWER_CONTINUED = 'AnswerContinued';
export const CALL_OUT_TITLE = 'CallOutTitle';
/** Of a box that may go on on the next page: LibreOffice would begin it there if its title kept with what follows. */
export const CALL_OUT_TITLE_LONG = 'CallOutTitleLong';
export const CALL_OUT = 'CallOut';
/** Of the table that is the box around both. */
export const CALL_OUT_BOX = 'CallOutBox';
/** Below a picture. */
export const CAPTION = 'Caption';
/** Above a table. */
export const TABLE_CAPTION = 'TableCaption';
export const PICTURE = 'Picture';
export const CAPTIONED_PICTURE = 'CaptionedPicture';
/** Of the table itself; those of its words follow. */
export const TABLE = 'BriefingTable';
export const TABLE_WITH_HEADER = 'BriefingTableWithHeader';
export const TABLE_HEADER = 'TableHeader';
export const TABLE_TEXT = 'TableText';
export const CONTACT_NAME = 'ContactName';
export const CONTACT = 'Contact';
/** The last of its lines. */
export const CONTACT_END = 'ContactEnd';
/** Own text right below a table or the contents, which have no space of their own. */
export const TEXT_BELOW_TABLE = 'TextBelowTable';
/** Between two tables, which would be one; below the last, where Word demands a paragraph; and where one begins a page. */
export const TABLE_GAP = 'TableGap';
/** A logo with a line of its own above the header's words. */
export const HEADER_LOGO = 'HeaderLogo';
export const MARKING = 'Marking';
export const LABEL = 'Label';
export const CITATION = 'QuotationCitation';

export const headingStyle = (level: number) => `Heading${level}`;
export const positionTitleStyle = (level: number) => `PositionTitle${level}`;
/** As Word shows it, and as the field of the contents names it. */
export const positionTitleName = (level: number) => `Position Title ${level}`;
export const sectionHeadingStyle = (level: number) => `SectionHeading${level}`;
export const contentsStyle = (level: number) => `TOC${level}`;
/** Staff's own quotation, moved in by so many steps. */
export const quoteStyle = (steps: number) =>
  steps < 2 ? QUOTE : `${QUOTE}${Math.min(steps, DEEPEST_QUOTE)}`;
/** As `quoteStyle`, of one that would leave too much of a page empty. */
export const longQuoteStyle = (steps: number) => `${quoteStyle(steps)}Long`;
/** What goes on in an item of a list, below its first paragraph; Word’s own name. */
export const listContinueStyle = (level: number) => `ListContinue${level}`;

export const DEEPEST_QUOTE = 4;
/** As the style, with the space that a table above it has not. */
export const belowTableStyle = (style: string) =>
  style === 'Normal' ? TEXT_BELOW_TABLE : `${style}BelowTable`;
/** Word has nine levels of lists. */
export const LIST_LEVELS = 9;

/** A heading's depth as staff can make it, and with it that of position titles and their sections below. */
export const DEEPEST_HEADING = 4;
export const DEEPEST_POSITION_TITLE = DEEPEST_HEADING + 1;
export const DEEPEST_SECTION_HEADING = DEEPEST_POSITION_TITLE + 1;

/** What can stand right below a table and brings no space of its own, with its name as Word shows it; own text apart. */
export const flushStyles: ReadonlyMap<string, string> = new Map([
  [LIST_ITEM, 'List Paragraph'],
  [LAST_LIST_ITEM, 'List Paragraph Last'],
  ...Array.from({ length: DEEPEST_QUOTE }, (_, index): [string, string][] => {
    const name = index === 0 ? 'Quote' : `Quote ${index + 1}`;
    return [
      [quoteStyle(index + 1), name],
      [longQuoteStyle(index + 1), `${name} Long`],
    ];
  }).flat(),
  [BLOCK_QUOTE, 'Block Quote'],
  [BLOCK_QUOTE_WHOLE, 'Block Quote Whole'],
  [BLOCK_QUOTE_JOINED, 'Block Quote Joined'],
  [INTRODUCTION, 'Introduction'],
  [ANSWER, 'Answer'],
  [CONTACT, 'Contact'],
  [CONTACT_END, 'Contact End'],
]);

const placedInText: ReadonlyMap<string, string> = new Map([
  [STATEMENT_LONG, STATEMENT],
  [STATEMENT_FROM_RIGHT, STATEMENT],
  [STATEMENT_LONG_FROM_RIGHT, STATEMENT],
  [TALKING_POINT_CONTINUED, TALKING_POINT],
  [FACTS_IN_COLUMNS, FACTS],
  [COVER_TITLE_ALONE, COVER_TITLE],
  [BLOCK_QUOTE_WHOLE, BLOCK_QUOTE],
  [BLOCK_QUOTE_JOINED, BLOCK_QUOTE],
  [INTRODUCTION, 'Normal'],
  [LAST_LIST_ITEM, LIST_ITEM],
  ...Array.from({ length: LIST_LEVELS }, (_, level) => [listContinueStyle(level + 1), LIST_ITEM] as const),
  ...Array.from({ length: DEEPEST_QUOTE - 1 }, (_, step) => [quoteStyle(step + 2), QUOTE] as const),
  ...Array.from({ length: DEEPEST_QUOTE }, (_, step) => [longQuoteStyle(step + 1), QUOTE] as const),
  [ANSWER_CONTINUED, ANSWER],
  [CALL_OUT_TITLE_LONG, CALL_OUT_TITLE],
  [TABLE_CAPTION, CAPTION],
  [CAPTIONED_PICTURE, PICTURE],
  [CONTACT_END, CONTACT],
  [TEXT_BELOW_TABLE, 'Normal'],
  [HEADER_LOGO, 'Header'],
]);

/** Styles that say of another only where its paragraph stands, and look as that one does. */
export const placedStyles: ReadonlyMap<string, string> = new Map([
  ...placedInText,
  ...[...flushStyles.keys()].map(
    (style) => [belowTableStyle(style), placedInText.get(style) ?? style] as const,
  ),
]);
