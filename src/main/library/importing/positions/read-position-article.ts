/** One position's own page: a title, then headed sections, one of which is the position. */
import type { UnclearPart } from '../../../../shared/importing.ts';
import type { Section } from '../../../../shared/positions.ts';
import type { Page, PageLine } from '../files/page.ts';
import { findArticleTitle } from './find-article-title.ts';
import {
  headingOf,
  isContinueReading,
  isPositionHeading,
  isUsualHeading,
  looksLikeHeading,
  quote,
  splitPositionLine,
} from './page-words.ts';
import type { PositionsPage, Report } from './positions-page.ts';
import { readArticleSource } from './read-source.ts';
import { type ArticlePart, splitArticle } from './split-article.ts';

/** Whether the page reads as an article: it has a position's heading, and not only under a list of positions. */
export function isPositionArticle(page: Page): boolean {
  const lines = withInlinePosition(page.lines);
  const at = lines.findIndex(isPositionHeading);
  const heading = lines[at];
  if (!heading) return false;
  const list = lines.findIndex(isContinueReading);
  if (lines.some(isUsualHeading)) return list < 0 || list > at;
  // The bare word may stand alone on any page; with an organisation's name before it, it is the heading.
  return list < 0 && /\s/.test(heading.text);
}

/**
 * Reads the title, the statement (the text under the position's heading) and the other sections in the page's order,
 * paragraphs joined with line ends. Gives no position where title or statement can't be told, and says why.
 */
export function readPositionArticle(page: Page): PositionsPage {
  const unclear: UnclearPart[] = [];
  const report: Report = (at, text) => unclear.push({ line: at?.line ?? null, text });
  const { before, parts } = splitArticle(withInlinePosition(page.lines), report);
  const position = parts.find((part) => part.kind === 'position');
  const title = findArticleTitle(page, before, position?.heading, report);
  const source = readArticleSource(page, title);
  if (!position) report(undefined, 'No text stands under a heading such as “NCMEC’s Position:”.');
  if (title.text === '') report(undefined, 'No title stands above the first heading.');
  if (!position || title.text === '') return { layout: 'article', source, positions: [], unclear };

  const others = parts.filter((part) => part !== position);
  for (const part of others) reportUnusual(part, report);
  if (!page.hasHeadings) for (const part of parts) reportPossibleHeadings(part, report);
  const statement = textOf(position);
  const sections = others.map((part): Section => ({ heading: headingOf(part.heading), text: textOf(part) }));
  return { layout: 'article', source, positions: [{ title: title.text, statement, sections }], unclear };
}

/** Where no heading stands alone, "NCMEC's Position: …" in one line is taken apart. */
function withInlinePosition(lines: readonly PageLine[]): readonly PageLine[] {
  if (lines.some(isPositionHeading)) return lines;
  return lines.flatMap((line) => {
    const parts = splitPositionLine(line);
    return parts
      ? [
          { ...line, text: parts.heading },
          { ...line, text: parts.statement },
        ]
      : [line];
  });
}

function textOf({ lines }: ArticlePart): string {
  return lines.map(({ text }) => text).join('\n');
}

function reportUnusual({ kind, heading }: ArticlePart, report: Report): void {
  if (kind === 'usual') return;
  report(
    heading,
    kind === 'position'
      ? `A second position stands under ${quote(heading)}. The first was taken as the statement, this one was kept as a section.`
      : `${quote(heading)} is none of the usual headings. It was kept as a section of its own.`,
  );
}

function reportPossibleHeadings({ heading, lines }: ArticlePart, report: Report): void {
  for (const line of lines.slice(0, -1).filter(looksLikeHeading)) {
    report(line, `${quote(line)} may be a heading. It was kept as a line under ${quote(heading)}.`);
  }
}
