/** Plain text to paragraphs. */
import type { UnclearPlace } from '../../../../shared/testimony.ts';
import { type Joiner, startJoiner } from '../files/join-lines.ts';
import type { SourceDocument, SourceParagraph } from './found-testimony.ts';
import { findHeadingLevels, isRule, withoutUnderline } from './read-text-headings.ts';
import { readTextLines, type TextLine } from './read-text-lines.ts';
import { groupLines, joinParagraph, widthOf } from './read-text-paragraphs.ts';

/**
 * Paragraphs are told by blank lines and indents, wrapped lines are joined, and pages have labels where the text
 * itself has them. Rules (`-----`), lines drawn under headings and page numbers are no words and left out.
 */
export function readTextDocument(text: string): SourceDocument {
  const { lines, pages } = readTextLines(text);
  const joiner = startJoiner(lines.map((line) => line.text));
  const paragraphs = joinLines(lines, joiner);
  markNotes(paragraphs);
  return {
    paragraphs,
    properties: { title: '', author: '', date: '' },
    pages,
    unclear: describeUnsure(joiner),
  };
}

/** The paragraphs that lines of text are; also of those that stand preformatted in a page. */
export function joinLines(lines: readonly TextLine[], joiner: Joiner): SourceParagraph[] {
  const width = widthOf(lines);
  const groups = groupLines(lines).filter((group) => !isRule(group));
  const levels = findHeadingLevels(groups);
  return groups.map((group, index) => {
    const paragraph = withoutUnderline(group);
    const { text, starts, lineHyphens } = joinParagraph(paragraph, joiner, width);
    const [first] = paragraph;
    return {
      text,
      lineHyphens,
      page: first?.page ?? '',
      pageBreaks: paragraph.flatMap(({ startsPage, page }, nth) =>
        nth > 0 && startsPage ? [{ at: starts[nth] ?? 0, page }] : [],
      ),
      heading: levels[index] ?? 0,
      kind: 'text',
      line: first?.line ?? null,
    };
  });
}

/** “[3] Sample Report, page 3.”, where “[3]” stands in a text before it. */
function markNotes(paragraphs: SourceParagraph[]): void {
  const signs = new Set<string>();
  for (const paragraph of paragraphs) {
    const sign = /^(?:\[\d{1,3}\]|\\\d{1,3}\\)(?=\s)/.exec(paragraph.text)?.[0];
    if (sign !== undefined && signs.has(sign)) paragraph.kind = 'note';
    for (const [inside] of paragraph.text.matchAll(/(?<=\S\s?)(?:\[\d{1,3}\]|\\\d{1,3}\\)/g))
      signs.add(inside);
  }
}

const MOST_NAMED = 8;

/** In one place of the list, with examples: a long document may have hundreds. */
export function describeUnsure({ unsure }: Joiner): UnclearPlace[] {
  if (unsure.size === 0) return [];
  const named = [...unsure].slice(0, MOST_NAMED).map((word) => `“${word}”`);
  const more = unsure.size - named.length;
  const text = `Words that a line’s end broke at a hyphen, of which it could not be told whether the hyphen belongs to them: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}. The hyphen was kept; a quotation matches with and without it.`;
  return [{ line: null, page: '', passage: null, text }];
}
