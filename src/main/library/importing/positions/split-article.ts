import type { PageLine } from '../files/page.ts';
import {
  headingOf,
  isContinueReading,
  isFooter,
  isLeaveFeedback,
  isPositionHeading,
  isUsualHeading,
  quote,
} from './page-words.ts';
import type { Report } from './positions-page.ts';

export interface ArticlePart {
  kind: 'position' | 'usual' | 'other';
  heading: PageLine;
  /** Never empty. */
  lines: PageLine[];
}

/**
 * An article at its headings. A heading of the page that isn't known begins a part too, unless it ranks below the
 * known ones: then it is a line of the part. A heading with no text under it makes no part.
 */
export function splitArticle(
  lines: readonly PageLine[],
  report: Report,
): { before: PageLine[]; parts: ArticlePart[] } {
  const known = findKnownHeadings(lines);
  let rank = 0;
  for (const line of known) rank = Math.max(rank, line.heading);
  const before: PageLine[] = [];
  const parts: ArticlePart[] = [];
  let ended: PageLine | undefined;
  for (const line of lines) {
    const part = parts.at(-1);
    const kind = known.has(line) ? (isUsualHeading(line) ? 'usual' : 'position') : 'other';
    const begins = known.has(line) || (part && line.heading > 0 && (rank === 0 || line.heading <= rank));
    if (begins) {
      ended = undefined;
      parts.push({ kind, heading: line, lines: [] });
    } else if (!part) before.push(line);
    else if (isLeaveFeedback(line) || isFooter(line)) ended ??= line;
    else if (ended) {
      if (ended !== REPORTED)
        report(line, `The text from ${quote(line)} on, below ${quote(ended)}, was left out.`);
      ended = REPORTED;
    } else part.lines.push(line);
  }
  const withText = new Set(
    parts.filter((part) => part.lines.length > 0).map(({ heading }) => keyOf(heading)),
  );
  return { before, parts: parts.filter((part) => isWorthKeeping(part, withText, report)) };
}

/** Stands for the end of an article whose rest has been reported. */
const REPORTED: PageLine = { text: '', line: 0, heading: 0, link: false };

/** The page may name its headings above the article as links to them: then those are no headings. */
function findKnownHeadings(lines: readonly PageLine[]): Set<PageLine> {
  const candidates = lines.filter((line) => isUsualHeading(line) || isPositionHeading(line));
  const best = new Map<string, number>();
  const weigh = (line: PageLine) => (line.heading > 0 ? 2 : line.link ? 0 : 1);
  for (const line of candidates) best.set(keyOf(line), Math.max(weigh(line), best.get(keyOf(line)) ?? 0));
  return new Set(candidates.filter((line) => weigh(line) === best.get(keyOf(line))));
}

const keyOf = (line: PageLine) => headingOf(line).toLowerCase();

function isWorthKeeping(part: ArticlePart, withText: ReadonlySet<string>, report: Report): boolean {
  if (part.kind === 'other' && part.lines.some(isContinueReading)) {
    report(part.heading, `${quote(part.heading)} points to another page. It was left out.`);
    return false;
  }
  if (part.lines.length > 0) return true;
  if (!withText.has(keyOf(part.heading))) {
    report(part.heading, `No text stands under ${quote(part.heading)}. The heading was left out.`);
  }
  return false;
}
