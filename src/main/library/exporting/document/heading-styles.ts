/** Headings, and what leads to them: in the sans, so that one sees whose words they are not. */
import type { IParagraphStyleOptions } from 'docx';
import type { DocumentLook } from './document-look.ts';
import {
  contentsStyle,
  DEEPEST_HEADING,
  DEEPEST_POSITION_TITLE,
  DEEPEST_SECTION_HEADING,
  headingStyle,
  positionTitleName,
  positionTitleStyle,
  RECORD_TEXT,
  STATEMENT,
  sectionHeadingStyle,
} from './style-names.ts';
import { layout, lines, QUIET } from './style-parts.ts';

const lowest = { size: 21, before: 220, after: 60 };
const headingLooks = [
  { size: 28, before: 360, after: 100 },
  { size: 24, before: 300, after: 80 },
  { size: 22, before: 240, after: 80 },
];

export function headingStyles(look: DocumentLook): IParagraphStyleOptions[] {
  return [
    ...levels(DEEPEST_HEADING).map((level) => heading(level, look)),
    ...deepened(positionTitle(look), levels(DEEPEST_POSITION_TITLE), (level) => ({
      id: positionTitleStyle(level),
      name: positionTitleName(level),
    })),
    ...deepened(sectionHeading(look), levels(DEEPEST_SECTION_HEADING).slice(1), (level) => ({
      id: sectionHeadingStyle(level),
      name: `Section Heading ${level}`,
    })),
  ];
}

/** Of the contents, whose page numbers stand as far right as given. */
export function contentsStyles(right: number): IParagraphStyleOptions[] {
  return levels(DEEPEST_POSITION_TITLE).map((level) => contentsEntry(level, right));
}

function levels(deepest: number): number[] {
  return Array.from({ length: deepest }, (_, index) => index + 1);
}

function heading(level: number, look: DocumentLook): IParagraphStyleOptions {
  const { size, before, after } = headingLooks[level - 1] ?? lowest;
  return {
    id: headingStyle(level),
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    uiPriority: 9,
    run: {
      font: look.fonts.heading,
      size: look.size(size),
      bold: true,
      // Too little smaller than the level above to be told from it by size.
      ...(level === DEEPEST_HEADING ? { italics: true } : {}),
      color: look.headingColour,
    },
    paragraph: {
      spacing: { before, after, ...lines(252) },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  };
}

/** One look at several levels: it is that of the first, which the others are based on, so that a change of it changes all. */
function deepened(
  look: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  [first = 1, ...deeper]: readonly number[],
  named: (level: number) => Pick<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions[] {
  const { run: _, paragraph, ...about } = look;
  return [
    { ...look, ...named(first), paragraph: { ...paragraph, outlineLevel: first - 1 } },
    ...deeper.map((level) => ({
      ...about,
      ...named(level),
      basedOn: named(first).id,
      paragraph: { outlineLevel: level - 1 },
    })),
  ];
}

function positionTitle({ fonts }: DocumentLook): Omit<IParagraphStyleOptions, 'id' | 'name'> {
  return {
    basedOn: 'Normal',
    next: STATEMENT,
    quickFormat: true,
    uiPriority: 9,
    run: { font: fonts.heading, bold: true },
    paragraph: {
      spacing: { before: 240, after: 60, ...lines(252) },
      keepNext: true,
      keepLines: true,
    },
  };
}

function sectionHeading({ fonts, size }: DocumentLook): Omit<IParagraphStyleOptions, 'id' | 'name'> {
  return {
    basedOn: 'Normal',
    next: RECORD_TEXT,
    uiPriority: 9,
    run: { font: fonts.heading, bold: true, size: size(19), color: QUIET },
    paragraph: {
      spacing: { before: 160, after: 40, ...lines(252) },
      keepNext: true,
      keepLines: true,
    },
  };
}

function contentsEntry(level: number, right: number): IParagraphStyleOptions {
  return {
    id: contentsStyle(level),
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    paragraph: layout({
      spacing: { before: level === 1 ? 60 : 0, after: 30, ...lines(264) },
      indent: { left: 240 * (level - 1) + 240, hanging: 240 },
      tabStops: [{ type: 'right', position: right, leader: 'dot' }],
    }),
  };
}
