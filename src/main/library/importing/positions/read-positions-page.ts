/** Finds the positions of a page, by its words and not by its name or its markup's classes. */
import { positionContent } from '../../../../shared/positions.ts';
import { countOf } from '../../../../shared/text.ts';
import type { Page } from '../files/page.ts';
import { isContinueReading, splitContinueReading } from './page-words.ts';
import type { PositionsPage } from './positions-page.ts';
import { isPositionArticle, readPositionArticle } from './read-position-article.ts';
import { readPositionsList } from './read-positions-list.ts';

/** More would be a list nobody reads; the last entry says how many there are beyond. */
const MOST_UNCLEAR = 200;

/** Undefined where the page has neither layout. Where it has one but no whole position, `positions` is empty. */
export function readPositionsPage(whole: Page): PositionsPage | undefined {
  const page = { ...whole, lines: whole.lines.flatMap(splitContinueReading) };
  if (isPositionArticle(page)) return checked(readPositionArticle(page));
  if (page.lines.some(isContinueReading)) return checked(readPositionsList(page));
  return undefined;
}

/** Leaves out what the library can't hold, and points at characters that could not be read. */
function checked(read: PositionsPage): PositionsPage {
  const unclear = [...read.unclear];
  const positions = read.positions.filter((position) => {
    const name = `“${[...position.title.slice(0, 120)].slice(0, 60).join('')}”`;
    if (!positionContent.safeParse(position).success) {
      unclear.push({
        line: null,
        text: `${name} is longer than Standpoint can keep (a statement or section of 4 million characters, 200 sections). It was left out.`,
      });
      return false;
    }
    if (JSON.stringify(position).includes('\uFFFD')) {
      unclear.push({
        line: null,
        text: `${name} has characters that could not be read; each shows as “\uFFFD”. Compare them with the page.`,
      });
    }
    return true;
  });
  unclear.sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0);
  const more = unclear.length - MOST_UNCLEAR;
  if (more > 0) {
    unclear.splice(MOST_UNCLEAR, more, {
      line: null,
      text: `There ${more === 1 ? 'is' : 'are'} ${countOf(more, 'more place')} like these.`,
    });
  }
  return { ...read, positions, unclear };
}
