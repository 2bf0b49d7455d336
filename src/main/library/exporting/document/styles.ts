/** The look of the page: serif is the record, sans is us. */
import { BorderStyle, type IStylesOptions } from 'docx';
import type { PageSize } from '../../../../shared/briefings.ts';
import { contentsStyles, headingStyles } from './heading-styles.ts';
import { ownBlockStyles } from './own-block-styles.ts';
import { textWidthOf } from './page.ts';
import {
  BLOCK_QUOTE,
  CITATION,
  CONTENTS_HEADING,
  FACTS,
  KIND,
  LABEL,
  MARKING,
  QUOTE,
  RECORD_TEXT,
  SOURCE,
  SOURCE_USES,
  STATEMENT,
} from './style-names.ts';
import {
  HAIRLINE,
  HEADING,
  INK,
  LINK,
  layout,
  lines,
  QUIET,
  sans,
  serif,
  statementRule,
} from './style-parts.ts';

const styles = {
  default: {
    document: {
      run: { font: sans, size: 21, color: INK, language: { value: 'en-US' } },
      paragraph: layout({ spacing: { after: 140, ...lines(288) }, widowControl: true }),
    },
    listParagraph: {
      paragraph: { spacing: { after: 60 }, contextualSpacing: false },
    },
    footnoteText: {
      run: { size: 18 },
      paragraph: { spacing: { after: 40, ...lines(252) } },
    },
    footnoteReference: { run: { superScript: true } },
    hyperlink: { run: { color: LINK, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 44, bold: true, color: INK },
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
      run: { size: 20 },
      paragraph: {
        spacing: { before: 50, after: 50, ...lines(252) },
        border: { top: hairline(6), bottom: hairline(6) },
        keepLines: true,
      },
    },
    ...headingStyles,
    ...ownBlockStyles,
    {
      id: STATEMENT,
      name: 'Statement',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: serif, size: 24 },
      paragraph: {
        spacing: { after: 160, ...lines(276) },
        indent: { left: 259 },
        border: { left: statementRule },
      },
    },
    {
      id: RECORD_TEXT,
      name: 'Record Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: serif, size: 22 },
      paragraph: { spacing: { after: 120, ...lines(276) } },
    },
    {
      id: QUOTE,
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: serif, size: 24 },
      paragraph: { spacing: { after: 140, ...lines(276) }, indent: { left: 720, right: 720 } },
    },
    {
      id: BLOCK_QUOTE,
      name: 'Block Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: serif, size: 24 },
      paragraph: { spacing: { after: 140, ...lines(276) }, indent: { left: 720, right: 720 } },
    },
    {
      id: CONTENTS_HEADING,
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 28, bold: true, color: HEADING },
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
      run: { size: 19, color: QUIET },
      paragraph: { spacing: { after: 160 } },
    },
  ],
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
      run: { font: sans, size: 20 },
    },
    { id: LABEL, name: 'Label', basedOn: 'DefaultParagraphFont', run: { bold: true } },
  ],
} satisfies IStylesOptions;

/** With those styles that reach to the right margin of a page of that size. */
export function stylesFor(size: PageSize): IStylesOptions {
  const rightTabStop = textWidthOf(size);
  const run = { size: 18, color: QUIET };
  const paragraph = { spacing: { after: 0, ...lines(240) }, rightTabStop };
  return {
    ...styles,
    paragraphStyles: [
      ...styles.paragraphStyles,
      ...contentsStyles(rightTabStop),
      { id: 'Header', name: 'header', basedOn: 'Normal', run, paragraph },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run, paragraph },
    ],
  };
}

function hairline(space: number) {
  return { style: BorderStyle.SINGLE, size: 4, space, color: HAIRLINE };
}
