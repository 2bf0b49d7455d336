import type { ParagraphChild } from 'docx';
import type { OfficialPart } from '../../../../shared/official-words.ts';
import type { ExportedPosition } from '../export-source.ts';
import type { Contents } from './contents.ts';
import type { Lists } from './lists.ts';
import { isShortQuotation } from './short-quotation.ts';
import type { SourceNotes } from './source-notes.ts';
import { splitParagraphs } from './split-text.ts';
import {
  positionTitleStyle,
  RECORD_TEXT,
  STATEMENT,
  STATEMENT_FROM_RIGHT,
  STATEMENT_LONG,
  STATEMENT_LONG_FROM_RIGHT,
  sectionHeadingStyle,
  TALKING_POINT,
  TALKING_POINT_CONTINUED,
} from './style-names.ts';
import { isRightToLeft } from './text-direction.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';

/**
 * A position: its title as a heading of `level`, the statement to the letter with a note of its source, and the chosen
 * sections one level below, each whole or as points. Where nothing of it is used it is left out.
 */
export function writePosition(
  { version, parts }: ExportedPosition,
  level: number,
  contents: Contents,
  notes: SourceNotes,
  lists: Lists,
): ParagraphOptions[] {
  if (parts.length === 0) return [];
  const title = contents.addHeading(positionTitleStyle(level), level, version.title);
  const note = notes.addPosition(version);
  const words = parts.flatMap((part, index) => [
    ...(part.heading === null ? [] : [textParagraph(sectionHeadingStyle(level + 1), part.heading)]),
    ...writePart(part, index === 0 ? note : [], lists),
  ]);
  return [title, ...words];
}

function writePart(part: OfficialPart, note: ParagraphChild[], lists: Lists): ParagraphOptions[] {
  if (part.points !== null) return writePoints(part.points, note, lists);
  return part.heading === null ? writeStatement(part.text, note) : writeSection(part.text);
}

function writeStatement(statement: string, note: ParagraphChild[]): ParagraphOptions[] {
  const paragraphs = splitParagraphs(statement);
  return paragraphs.map((text, index) => {
    const isLast = index === paragraphs.length - 1;
    return textParagraph(statementStyle(text), text, {}, isLast ? note : []);
  });
}

function statementStyle(text: string): string {
  const isShort = isShortQuotation([text]);
  if (isRightToLeft(text)) return isShort ? STATEMENT_FROM_RIGHT : STATEMENT_LONG_FROM_RIGHT;
  return isShort ? STATEMENT : STATEMENT_LONG;
}

function writeSection(text: string): ParagraphOptions[] {
  return splitParagraphs(text).map((paragraph) => textParagraph(RECORD_TEXT, paragraph));
}

/** The note follows the last of them, as it follows a statement. */
function writePoints(points: readonly string[], note: ParagraphChild[], lists: Lists): ParagraphOptions[] {
  const numbering = { reference: lists.referenceOf('bulletList'), level: 0, instance: lists.begin() };
  return points.flatMap((point, index) => {
    const paragraphs = splitParagraphs(point);
    return paragraphs.map((text, part) => {
      const isLast = index === points.length - 1 && part === paragraphs.length - 1;
      const after = isLast ? note : [];
      return part === 0
        ? textParagraph(TALKING_POINT, text, { numbering }, after)
        : textParagraph(TALKING_POINT_CONTINUED, text, {}, after);
    });
  });
}
