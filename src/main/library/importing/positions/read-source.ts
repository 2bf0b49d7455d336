/** Where a page's words were published, as far as the page says so itself. */
import type { Source } from '../../../../shared/positions.ts';
import type { Page, PageLine } from '../files/page.ts';
import { isPolicyPositions, looksLikeTitle } from './page-words.ts';

const LONGEST = 500;

/**
 * A list's first lines are the page's title and the organisation's name. More than three short lines before the first
 * sentence are a menu that was saved with the text: then neither is known.
 * The file's own date says when it was copied here, not when the page was saved, so it is no `savedOn`.
 */
export function readListSource(page: Page, introduction: readonly PageLine[]): Source {
  const sentence = introduction.findIndex((line) => !looksLikeTitle(line) || isPolicyPositions(line));
  const short = introduction.slice(0, sentence < 0 ? introduction.length : sentence);
  const head = short.length <= 3 ? short.map(({ text }) => text) : [];
  const heading = introduction.find((line) => line.heading === 1)?.text;
  const own = splitTitle(page.title);
  return {
    publisher: cut(page.publisher || head[1] || own.site),
    work: '',
    page: cut(heading ?? (own.page || head[0] || '')),
    savedOn: page.savedOn,
  };
}

/** An article is cited by its title; the organisation by its name where the page spells it out. */
export function readArticleSource(
  page: Page,
  title: { text: string; organisation: string; abbreviation: string },
): Source {
  const publisher = page.publisher || title.organisation || splitTitle(page.title).site || title.abbreviation;
  return { publisher: cut(publisher), work: '', page: cut(title.text), savedOn: page.savedOn };
}

/** "Policy Advocacy | Example Organisation": what a page's `<title>` says of the page and of its site. */
export function splitTitle(title: string): { page: string; site: string } {
  const parts = title.split(/ [|–—·»-] /);
  return { page: parts[0] ?? '', site: parts.length > 1 ? (parts.at(-1) ?? '') : '' };
}

function cut(text: string): string {
  return text.slice(0, LONGEST).toWellFormed();
}
