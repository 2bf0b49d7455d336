/** The positions of a saved page, text or HTML, in either layout. */
import { StandpointError } from '../../../../shared/errors.ts';
import { countOf } from '../../../../shared/text.ts';
import { isHtml } from '../files/is-html.ts';
import { MOST_LINES, type Page, readPlainText } from '../files/page.ts';
import { readHtml } from '../files/read-html.ts';
import type { PositionsPage } from './positions-page.ts';
import { readPositionsPage } from './read-positions-page.ts';

/** `name` is what the person calls the file and what messages call it. Throws `file-too-large` and `file-no-positions`. */
export function readPositionsFile(text: string, name: string): PositionsPage {
  const page = isHtml(text, name) ? readHtml(text) : readPlainText(text);
  if (page.lines.length > MOST_LINES) throw tooManyLines(name);
  const read = readPositionsPage(page);
  if (!read || read.positions.length === 0) throw noPositions(name, page, read);
  return read;
}

function tooManyLines(name: string): StandpointError {
  return new StandpointError(
    'file-too-large',
    `“${name}” has more than ${MOST_LINES.toLocaleString('en-US')} lines of text; a saved page has some hundred. Check that this is the page you meant, or import it in parts.`,
    { details: { file: name } },
  );
}

function noPositions(name: string, page: Page, read: PositionsPage | undefined): StandpointError {
  const lookedFor =
    'Standpoint looked for a list of positions (a title, a statement and “Continue Reading” for each) and for one position’s article (a heading such as “NCMEC’s Position:” with text under it)';
  const found = read
    ? `${read.layout === 'list' ? 'It reads like a list' : 'It reads like an article'}, but no position in it is whole. ${read.unclear[0] ? `${read.unclear[0].line ? `Line ${read.unclear[0].line}: ` : ''}${read.unclear[0].text}` : ''}`
    : `It found neither in ${page.lines.length === 0 ? 'the page, which has no text to read' : `its ${countOf(page.lines.length, 'line')} of text`}.`;
  return new StandpointError(
    'file-no-positions',
    `“${name}” has no positions that could be read. ${lookedFor}. ${found.trim()} Nothing was changed. Check that this is the page you meant, or add the position by hand.`,
    { details: { file: name, readsLikePositions: read !== undefined } },
  );
}
