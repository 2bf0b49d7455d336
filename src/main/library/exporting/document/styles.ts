/** The look of the page: serif is the record, sans is us. */
import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { coverStyles } from './cover-styles.ts';
import type { DocumentLook } from './document-look.ts';
import { contentsStyles, headingStyles } from './heading-styles.ts';
import { ownBlockStyles } from './own-block-styles.ts';
import {
  BLOCK_QUOTE,
  BLOCK_QUOTE_JOINED,
  BLOCK_QUOTE_WHOLE,
  belowTableStyle,
  CITATION,
  CONTENTS_HEADING,
  DEEPEST_QUOTE,
  FACTS,
  FACTS_IN_COLUMNS,
  flushStyles,
  HEADER_LOGO,
  INTRODUCTION,
  KIND,
  LABEL,
  LAST_LIST_ITEM,
  LIST_ITEM,
  LIST_LEVELS,
  listContinueStyle,
  longQuoteStyle,
  MARKING,
  placedStyles,
  QUOTE,
  quoteStyle,
  RECORD_TEXT,
  SOURCE,
  SOURCE_USES,
  STATEMENT,
  STATEMENT_FROM_RIGHT,
  STATEMENT_LONG,
  STATEMENT_LONG_FROM_RIGHT,
  TALKING_POINT,
  TALKING_POINT_CONTINUED,
  TEXT_BELOW_TABLE,
} from './style-names.ts';
import {
  besideLabel,
  HAIRLINE,
  INK,
  LIST_STEP,
  layout,
  lines,
  QUIET,
  QUOTE_STEP,
  RIGHT_FACTS,
} from './style-parts.ts';

/** A table has no space below it that a style could say. */
const BELOW_TABLE = 160;

/** `textWidth` is that between the page's margins, to which some styles reach, in twentieths of a point. */
export function stylesFor(look: DocumentLook, textWidth: number): IStylesOptions {
  const { fonts, size, labelWidth } = look;
  const rightTabStop = textWidth;
  const run = { size: size(18), color: QUIET };
  const paragraph = { spacing: { after: 0, ...lines(240) }, rightTabStop };
  const note = { run: { size: size(18) }, paragraph: { spacing: { after: 40, ...lines(252) } } };
  return {
    default: {
      document: {
        run: { font: fonts.body, size: size(21), color: INK, language: { value: 'en-US' } },
        paragraph: layout({ spacing: { after: 140, ...lines(288) }, widowControl: true }),
      },
      listParagraph: {
        paragraph: { spacing: { after: 60 }, contextualSpacing: false },
      },
      footnoteText: note,
      footnoteReference: { run: { superScript: true } },
      endnoteText: note,
      endnoteReference: { run: { superScript: true } },
      hyperlink: { run: { color: look.linkColour, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Title',
        name: 'Title',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: fonts.heading, size: size(44), bold: true, color: INK },
        paragraph: { spacing: { before: 0, after: 200, ...lines(252) }, keepNext: true, keepLines: true },
      },
      {
        id: KIND,
        name: 'Document Kind',
        basedOn: 'Normal',
        next: 'Title',
        run: { color: QUIET },
        paragraph: { spacing: { after: 20 }, keepNext: true },
      },
      {
        id: FACTS,
        name: 'Title Block',
        basedOn: 'Normal',
        run: { size: size(20) },
        paragraph: layout({
          spacing: { before: 50, after: 50, ...lines(252) },
          ...besideLabel(labelWidth),
          border: { top: hairline(6), bottom: hairline(6) },
          keepLines: true,
        }),
      },
      {
        id: FACTS_IN_COLUMNS,
        name: 'Title Block Columns',
        basedOn: FACTS,
        paragraph: layout({
          indent: { left: 0, hanging: 0 },
          tabStops: [labelWidth, RIGHT_FACTS, RIGHT_FACTS + labelWidth].map((position) => ({
            type: 'left',
            position,
          })),
        }),
      },
      ...coverStyles(look),
      ...headingStyles(look),
      ...ownBlockStyles(look),
      ...statementStyles(look),
      {
        id: RECORD_TEXT,
        name: 'Record Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: fonts.record, size: size(22) },
        paragraph: { spacing: { after: 120, ...lines(276) } },
      },
      {
        id: TALKING_POINT,
        name: 'Talking Point',
        basedOn: RECORD_TEXT,
        quickFormat: true,
        paragraph: { spacing: { after: 120, ...lines(276) } },
      },
      {
        id: TALKING_POINT_CONTINUED,
        name: 'Talking Point Continued',
        basedOn: TALKING_POINT,
        paragraph: { indent: { left: LIST_STEP } },
      },
      ...listStyles(),
      ...quoteStyles(look),
      {
        id: TEXT_BELOW_TABLE,
        name: 'Text Below Table',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { spacing: { before: BELOW_TABLE } },
      },
      ...[...flushStyles].map(([style, name]) => ({
        id: belowTableStyle(style),
        name: `${name} Below Table`,
        basedOn: style,
        next: style,
        paragraph: { spacing: { before: BELOW_TABLE } },
      })),
      {
        id: CONTENTS_HEADING,
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { font: fonts.heading, size: size(28), bold: true, color: look.headingColour },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, keepLines: true },
      },
      {
        id: SOURCE,
        name: 'Source',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40 }, keepNext: true },
      },
      {
        id: SOURCE_USES,
        name: 'Source Uses',
        basedOn: 'Normal',
        run: { size: size(19), color: QUIET },
        paragraph: { spacing: { after: 160 } },
      },
      ...contentsStyles(rightTabStop),
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run,
        // Of more lines than the margin holds the last keeps off the text.
        paragraph: { ...paragraph, spacing: { ...paragraph.spacing, after: 120 }, contextualSpacing: true },
      },
      {
        id: HEADER_LOGO,
        name: 'Header Logo',
        basedOn: 'Header',
        next: 'Header',
        // The words below don't touch it.
        paragraph: { spacing: { after: 80 } },
      },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run, paragraph },
    ].map(listed),
    characterStyles: [
      {
        id: MARKING,
        name: 'Marking',
        basedOn: 'DefaultParagraphFont',
        run: { bold: true, allCaps: true, characterSpacing: 10, color: INK },
      },
      {
        id: CITATION,
        name: 'Quotation Citation',
        basedOn: 'DefaultParagraphFont',
        run: { font: fonts.body, size: size(20) },
      },
      { id: LABEL, name: 'Label', basedOn: 'DefaultParagraphFont', run: { bold: true } },
    ],
  };
}

/** Word's list shows one that only says where its paragraph stands once a document has such a paragraph. */
function listed(style: IParagraphStyleOptions): IParagraphStyleOptions {
  return placedStyles.has(style.id) ? { ...style, semiHidden: true, unhideWhenUsed: true } : style;
}

/**
 * On one page. With widow control LibreOffice would divide it where its lines have room on the page and its note has
 * not; without, it moves it as Word does.
 */
const whole = layout({ keepLines: true, widowControl: false });
/** As other text is: of what would leave too much of a page empty. */
const divided = layout({ keepLines: false, widowControl: true });

/** Of a position's official words. */
function statementStyles({ fonts, size, statementRule }: DocumentLook): IParagraphStyleOptions[] {
  const ruleAtRight = { left: { style: BorderStyle.NIL }, right: statementRule };
  return [
    {
      id: STATEMENT,
      name: 'Statement',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: fonts.record, size: size(24) },
      paragraph: {
        spacing: { after: 160, ...lines(276) },
        indent: { left: 259 },
        border: { left: statementRule },
        ...whole,
      },
    },
    {
      id: STATEMENT_LONG,
      name: 'Statement Long',
      basedOn: STATEMENT,
      next: 'Normal',
      paragraph: divided,
    },
    {
      id: STATEMENT_FROM_RIGHT,
      name: 'Statement From Right',
      basedOn: STATEMENT,
      next: 'Normal',
      paragraph: { border: ruleAtRight },
    },
    {
      id: STATEMENT_LONG_FROM_RIGHT,
      name: 'Statement Long From Right',
      basedOn: STATEMENT_LONG,
      next: 'Normal',
      paragraph: { border: ruleAtRight },
    },
  ];
}

/** What stands in items of lists; how far in, the lists say themselves. */
function listStyles(): IParagraphStyleOptions[] {
  return [
    {
      id: LAST_LIST_ITEM,
      name: 'List Paragraph Last',
      basedOn: LIST_ITEM,
      next: 'Normal',
      paragraph: { spacing: { after: 140 } },
    },
    ...Array.from({ length: LIST_LEVELS }, (_, index) => ({
      id: listContinueStyle(index + 1),
      name: index === 0 ? 'List Continue' : `List Continue ${index + 1}`,
      basedOn: LIST_ITEM,
      paragraph: { spacing: { after: 80 }, indent: { left: LIST_STEP * (index + 1) } },
    })),
  ];
}

/** Of words of the record from testimony, and of staff's own quotations. */
function quoteStyles({ fonts, size }: DocumentLook): IParagraphStyleOptions[] {
  const quoted = {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: fonts.record, size: size(24) },
    paragraph: {
      spacing: { after: 160, ...lines(276) },
      indent: { left: QUOTE_STEP, right: QUOTE_STEP },
    },
  };
  return [
    { id: QUOTE, name: 'Quote', ...quoted, paragraph: { ...quoted.paragraph, ...whole } },
    ...Array.from({ length: DEEPEST_QUOTE - 1 }, (_, index) => {
      const indent = QUOTE_STEP * (index + 2);
      return {
        id: quoteStyle(index + 2),
        name: `Quote ${index + 2}`,
        basedOn: QUOTE,
        paragraph: { indent: { left: indent, right: indent } },
      };
    }),
    ...Array.from({ length: DEEPEST_QUOTE }, (_, index) => ({
      id: longQuoteStyle(index + 1),
      name: index === 0 ? 'Quote Long' : `Quote ${index + 1} Long`,
      basedOn: quoteStyle(index + 1),
      paragraph: divided,
    })),
    { id: BLOCK_QUOTE, name: 'Block Quote', ...quoted },
    {
      id: BLOCK_QUOTE_WHOLE,
      name: 'Block Quote Whole',
      basedOn: BLOCK_QUOTE,
      next: 'Normal',
      paragraph: whole,
    },
    {
      id: BLOCK_QUOTE_JOINED,
      name: 'Block Quote Joined',
      basedOn: BLOCK_QUOTE_WHOLE,
      next: 'Normal',
      paragraph: { keepNext: true },
    },
    {
      id: INTRODUCTION,
      name: 'Introduction',
      basedOn: 'Normal',
      next: BLOCK_QUOTE,
      paragraph: { keepNext: true },
    },
  ];
}

function hairline(space: number) {
  return { style: BorderStyle.SINGLE, size: 4, space, color: HAIRLINE };
}
