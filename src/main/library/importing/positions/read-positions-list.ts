/** The page of all positions: for each a title, a statement and "Continue Reading". */
import type { UnclearPart } from '../../../../shared/importing.ts';
import type { PositionContent } from '../../../../shared/positions.ts';
import { countOf, slugOf } from '../../../../shared/text.ts';
import type { Page, PageLine } from '../files/page.ts';
import {
  isContinueReading,
  isLeaveFeedback,
  isPolicyPositions,
  looksLikeTitle,
  quote,
} from './page-words.ts';
import type { PositionsPage, Report } from './positions-page.ts';
import { readListSource } from './read-source.ts';

/** The lines that stand above one "Continue Reading", after the one before. */
interface Block {
  lines: PageLine[];
  end: PageLine;
}

/**
 * Reads the page's positions in its order. A statement of several paragraphs is joined with line ends. What could be
 * read in more than one way is not guessed but said in `unclear`.
 */
export function readPositionsList(page: Page): PositionsPage {
  const unclear: UnclearPart[] = [];
  const report: Report = (at, text) => unclear.push({ line: at?.line ?? null, text });
  const { introduction, blocks, rest } = splitPage(page.lines, report);
  const marked = blocks.filter(({ lines }) => lines.some(isHeading)).length * 2 >= blocks.length;
  const seen = new Map<string, { title: PageLine; content: PositionContent }>();

  for (const block of blocks) {
    const found = marked ? readMarkedBlock(block, report) : readPlainBlock(block, report);
    if (!found) continue;
    const content = {
      title: found.title.text,
      statement: found.statement.map(({ text }) => text).join('\n'),
      sections: [],
    };
    const slug = slugOf(content.title);
    const earlier = seen.get(slug);
    if (!earlier) seen.set(slug, { title: found.title, content });
    else {
      const same =
        earlier.content.statement === content.statement ? 'the same statement' : 'another statement';
      report(
        found.title,
        `${quote(found.title)} stands on this page twice, here with ${same}. The first, on line ${earlier.title.line}, was taken; this one was left out.`,
      );
    }
  }
  const [first] = rest;
  if (first) {
    report(
      first,
      `After the last “Continue Reading” there ${rest.length === 1 ? 'is' : 'are'} ${countOf(rest.length, 'more line')}, beginning with ${quote(first)}. ${rest.length === 1 ? 'It was' : 'They were'} left out.`,
    );
  }
  return {
    layout: 'list',
    source: readListSource(page, introduction),
    positions: [...seen.values()].map(({ content }) => content),
    unclear,
  };
}

const isHeading = ({ heading }: PageLine) => heading > 0;

function splitPage(
  lines: readonly PageLine[],
  report: Report,
): { introduction: PageLine[]; blocks: Block[]; rest: PageLine[] } {
  const blocks: Block[] = [];
  let above: PageLine[] = [];
  for (const line of lines) {
    if (isContinueReading(line)) {
      blocks.push({ lines: above, end: line });
      above = [];
    } else if (blocks.length === 0 || !isLeaveFeedback(line)) above.push(line);
  }
  const first = blocks[0];
  if (!first) return { introduction: [], blocks, rest: above };
  const start = findStart(first.lines, report);
  blocks[0] = { ...first, lines: first.lines.slice(start) };
  return { introduction: first.lines.slice(0, start), blocks, rest: above };
}

/**
 * The introduction ends with "Leave Feedback"; without it, with the "Policy Positions" heading or, where the titles
 * are headings, before the first of them; without any of these, before the last line that looks like a title.
 */
function findStart(lines: readonly PageLine[], report: Report): number {
  const feedback = lines.findLastIndex(isLeaveFeedback);
  if (feedback >= 0) return feedback + 1;
  const positions = lines.findLastIndex(isPolicyPositions);
  const heading = lines.findLastIndex(isHeading);
  if (heading >= 0 || positions >= 0) return heading > positions ? heading : positions + 1;
  const start = Math.max(0, lines.slice(0, -1).findLastIndex(looksLikeTitle));
  const title = lines[start];
  if (start > 0 && title) {
    report(
      title,
      `${quote(title)} was taken as the first title, and what stands above it as the page’s introduction.`,
    );
  }
  return start;
}

type Found = { title: PageLine; statement: PageLine[] } | undefined;

/** Where titles are headings, the last heading above "Continue Reading" is the title. */
function readMarkedBlock({ lines, end }: Block, report: Report): Found {
  const [top, under] = lines;
  if (top && under && lines.every(isHeading) && top.heading < under.heading) {
    return { title: top, statement: lines.slice(1) };
  }
  const at = lines.findLastIndex(isHeading);
  const title = lines[at];
  if (!title) return void reportNoTitle(lines, end, report);
  reportStray(lines.slice(0, at), title, report);
  const statement = lines.slice(at + 1);
  if (statement.length > 0) return { title, statement };
  report(title, `${quote(title)} has no statement between it and its “Continue Reading”. It was left out.`);
}

/** Without headings, the first line is the title and the others are the statement. */
function readPlainBlock(block: Block, report: Report): Found {
  const headings = block.lines.filter(isHeading);
  for (const heading of headings) {
    report(heading, `The heading ${quote(heading)} belongs to no position. It was left out.`);
  }
  const lines = block.lines.filter((line) => !isHeading(line));
  const [first, second] = lines;
  if (!first || !second) return void reportNoTitle(lines, block.end, report);
  if (!looksLikeTitle(first)) {
    const at = lines.findIndex((line, index) => looksLikeTitle(line) && index < lines.length - 1);
    const title = lines[at];
    if (title) {
      reportStray(lines.slice(0, at), title, report);
      return { title, statement: lines.slice(at + 1) };
    }
    if (lines.length > 2 || looksLikeTitle(second)) return void reportNoTitle(lines, block.end, report);
  }
  const inner = lines
    .slice(1, -1)
    .find((line, index) => looksLikeTitle(line) && !looksLikeTitle(lines[index] ?? line));
  if (inner) {
    report(
      inner,
      `${quote(inner)} may be the title of another position whose “Continue Reading” is missing. It was kept as part of the statement of ${quote(first)}.`,
    );
  }
  return { title: first, statement: lines.slice(1) };
}

function reportNoTitle(lines: readonly PageLine[], end: PageLine, report: Report): void {
  const [first] = lines;
  if (!first) report(end, 'A “Continue Reading” with neither title nor statement above it. It was left out.');
  else if (lines.length > 1 || !looksLikeTitle(first)) {
    report(first, `${quote(first)} has no title above it that can be told for sure. It was left out.`);
  } else {
    report(first, `${quote(first)} has no statement between it and its “Continue Reading”. It was left out.`);
  }
}

function reportStray(lines: readonly PageLine[], title: PageLine, report: Report): void {
  const [first] = lines;
  if (!first) return;
  const more = lines.length > 1 ? ` and ${countOf(lines.length - 1, 'more line')}` : '';
  report(
    first,
    `${quote(first)}${more} above the title ${quote(title)} belong${more ? '' : 's'} to no position. Left out.`,
  );
}
