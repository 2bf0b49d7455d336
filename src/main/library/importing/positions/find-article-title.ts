import type { Page, PageLine } from '../files/page.ts';
import { isLeaveFeedback, isPolicyPositions, looksLikeTitle, quote } from './page-words.ts';
import type { Report } from './positions-page.ts';
import { splitTitle } from './read-source.ts';

/**
 * The title of an article from what stands above its first section: the page's main heading; in a text file, the last
 * short line that is not the organisation's name. Empty where there is none. With it the organisation's name and its
 * abbreviation, as in "NCMEC's Position", empty where the page doesn't say them.
 */
export function findArticleTitle(
  page: Page,
  before: readonly PageLine[],
  positionHeading: PageLine | undefined,
  report: Report,
): { text: string; organisation: string; abbreviation: string } {
  const abbreviation = nameIn(positionHeading);
  const own = before.find((line) => abbreviation !== '' && isNameOf(line.text, abbreviation));
  const names = { organisation: own?.text ?? '', abbreviation };
  const titled = before.filter(
    (line) =>
      line !== own &&
      !line.link &&
      looksLikeTitle(line) &&
      !isLeaveFeedback(line) &&
      !isPolicyPositions(line),
  );
  const headings = before.filter((line) => line.heading > 0 && line !== own);
  const heading = headings.findLast((line) => line.heading === 1) ?? headings.at(-1);
  const fromHead = splitTitle(page.title).page;
  if (!heading && fromHead !== '') return { text: fromHead, ...names };

  const title = heading ?? titled.at(-1) ?? (before.length === 1 ? before[0] : undefined);
  if (!title) return { text: '', ...names };
  if (!heading && titled.length > 1) {
    report(
      title,
      `${quote(title)} was taken as the title; ${titled.map(quote).slice(0, -1).slice(-3).join(', ')} above it could be it too.`,
    );
  }
  const introduction = before
    .slice(before.indexOf(title) + 1)
    .find((line) => !line.link && !looksLikeTitle(line));
  if (introduction) {
    report(
      introduction,
      `${quote(introduction)} stands between the title and the first heading. It was left out.`,
    );
  }
  return { text: title.text, ...names };
}

/** "NCMEC" of "NCMEC's Position:"; empty for "Our Position" and the bare word. */
function nameIn(heading: PageLine | undefined): string {
  const name = /^(.+?)(?:['‘’ʼ´`]s?) position\s*:?$/i.exec(heading?.text ?? '')?.[1] ?? '';
  return name.trim();
}

/** Whether a line is the name, or what the name abbreviates: the first letters of its capitalised words. */
function isNameOf(line: string, name: string): boolean {
  if (line.length > 300) return false;
  const initials = line
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return line === name || (name.length > 1 && initials === name);
}
