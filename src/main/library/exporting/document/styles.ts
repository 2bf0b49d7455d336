/** The look of the page: serif is the record, sans is us. */
import { BorderStyle, type IStylesOptions } from 'docx';
import type { DocumentLook } from './document-look.ts';
import { contentsStyles, headingStyles } from './heading-styles.ts';
import { ownBlockStyles } from './own-block-styles.ts';
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
  STATEMENT_FROM_RIGHT,
  TALKING_POINT,
} from './style-names.ts';
import { HAIRLINE, INK, layout, lines, QUIET } from './style-parts.ts';

/** `textWidth` is that between the page's margins, to which some styles reach, in twentieths of a point. */
export function stylesFor(look: DocumentLook, textWidth: number): IStylesOptions {
  const { fonts, size } = look;
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
        paragraph: {
          spacing: { before: 50, after: 50, ...lines(252) },
          border: { top: hairline(6), bottom: hairline(6) },
          keepLines: true,
        },
      },
      ...headingStyles(look),
      ...ownBlockStyles(look),
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
          border: { left: look.statementRule },
        },
      },
      {
        id: STATEMENT_FROM_RIGHT,
        name: 'Statement From Right',
        basedOn: STATEMENT,
        next: 'Normal',
        paragraph: { border: { left: { style: BorderStyle.NIL }, right: look.statementRule } },
      },
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
        id: QUOTE,
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: fonts.record, size: size(24) },
        paragraph: { spacing: { after: 140, ...lines(276) }, indent: { left: 720, right: 720 } },
      },
      {
        id: BLOCK_QUOTE,
        name: 'Block Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: fonts.record, size: size(24) },
        paragraph: { spacing: { after: 140, ...lines(276) }, indent: { left: 720, right: 720 } },
      },
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
      { id: 'Header', name: 'header', basedOn: 'Normal', run, paragraph },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run, paragraph },
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
        run: { font: fonts.body, size: size(20) },
      },
      { id: LABEL, name: 'Label', basedOn: 'DefaultParagraphFont', run: { bold: true } },
    ],
  };
}

function hairline(space: number) {
  return { style: BorderStyle.SINGLE, size: 4, space, color: HAIRLINE };
}
