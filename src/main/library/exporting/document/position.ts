import { FootnoteReferenceRun } from 'docx';
import type { ExportedPosition } from '../export-source.ts';
import type { Contents } from './contents.ts';
import type { SourceNotes } from './source-notes.ts';
import { splitParagraphs } from './split-text.ts';
import { positionTitleStyle, RECORD_TEXT, STATEMENT, sectionHeadingStyle } from './style-names.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';

/** Up to this length, in characters, a statement stays on one page: about ten lines. */
const SHORT_STATEMENT = 900;

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
    ...writeStatement(version.statement, notes.add(version)),
    ...sections.flatMap((section) => [
      textParagraph(sectionHeadingStyle(level + 1), section.heading),
      ...splitParagraphs(section.text).map((paragraph) => textParagraph(RECORD_TEXT, paragraph)),
    ]),
  ];
}

function writeStatement(statement: string, note: number | null): ParagraphOptions[] {
  const paragraphs = splitParagraphs(statement);
  const keepLines = statement.length <= SHORT_STATEMENT;
  return paragraphs.map((text, index) => {
    const isLast = index === paragraphs.length - 1;
    return textParagraph(
      STATEMENT,
      text,
      keepLines ? { keepLines } : {},
      isLast && note !== null ? [new FootnoteReferenceRun(note)] : [],
    );
  });
}
