import { FootnoteReferenceRun } from 'docx';
import type { ExportedPosition } from '../export-source.ts';
import type { Contents } from './contents.ts';
import type { SourceNotes } from './source-notes.ts';
import { splitParagraphs } from './split-text.ts';
import {
  positionTitleStyle,
  RECORD_TEXT,
  STATEMENT,
  STATEMENT_FROM_RIGHT,
  sectionHeadingStyle,
} from './style-names.ts';
import { isRightToLeft } from './text-direction.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';

/**
 * A position: its title as a heading of `level`, the statement to the letter with a note of its source, and the chosen
 * sections one level below.
 */
export function writePosition(
  { version, sections }: ExportedPosition,
  level: number,
  contents: Contents,
  notes: SourceNotes,
): ParagraphOptions[] {
  return [
    contents.addHeading(positionTitleStyle(level), level, version.title),
    ...writeStatement(version.statement, notes.addPosition(version)),
    ...sections.flatMap((section) => [
      textParagraph(sectionHeadingStyle(level + 1), section.heading),
      ...splitParagraphs(section.text).map((paragraph) => textParagraph(RECORD_TEXT, paragraph)),
    ]),
  ];
}

/**
 * Widow control keeps a short statement whole. Keeping its lines together would say it more strongly, but LibreOffice
 * then leaves its first line behind where its note has no room on the page.
 */
function writeStatement(statement: string, note: number | null): ParagraphOptions[] {
  const paragraphs = splitParagraphs(statement);
  return paragraphs.map((text, index) => {
    const isLast = index === paragraphs.length - 1;
    return textParagraph(
      isRightToLeft(text) ? STATEMENT_FROM_RIGHT : STATEMENT,
      text,
      {},
      isLast && note !== null ? [new FootnoteReferenceRun(note)] : [],
    );
  });
}
