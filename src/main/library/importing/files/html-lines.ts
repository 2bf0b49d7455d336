/** Collects the text of a page into lines, with white space as a browser shows it. */
import { MOST_LINES, type PageLine } from './page.ts';
import type { HtmlSink, TextPlace } from './walk-html.ts';

export interface Lines extends HtmlSink {
  /** The lines of the page's main part; all of them where it marks none, or where that has no text. */
  end(): PageLine[];
}

export function startLines(): Lines {
  const all: (PageLine & { main: boolean })[] = [];
  let pieces: string[] = [];
  let heading = 0;
  let line = 0;
  let allLinks = true;
  let main = false;
  /** White space that shows only if text follows on the same line. */
  let space = '';

  const breakLine = () => {
    const text = pieces.join('').trim();
    if (text !== '' && all.length <= MOST_LINES) all.push({ text, line, heading, link: allLinks, main });
    pieces = [];
    space = '';
    allLinks = true;
  };
  const addWords = (words: string, place: TextPlace) => {
    if (pieces.length === 0) {
      line = place.line;
      main = place.main;
    } else if (space !== '') {
      pieces.push(space);
    }
    space = '';
    pieces.push(words);
    if (!place.link && words.trim() !== '') allLinks = false;
  };

  return {
    addText(chars, place) {
      if (place.preformatted) {
        chars.split('\n').forEach((words, index) => {
          if (index > 0) breakLine();
          if (words !== '') addWords(words, { ...place, line: place.line + index });
        });
        return;
      }
      // https://www.w3.org/TR/css-text-3/#white-space-phase-1: a no-break space is none of these.
      const words = chars.replace(/[ \t\n\r\f]+/g, ' ');
      if (words.startsWith(' ')) space ||= ' ';
      const inner = words.replace(/^ | $/g, '');
      if (inner !== '') addWords(inner, { ...place, line: place.line + countLeadingLineEnds(chars) });
      if (inner !== '' && words.endsWith(' ')) space ||= ' ';
    },
    // Between this cell and the one before it in the row.
    addCell() {
      if (pieces.length > 0) space = '\t';
    },
    breakLine,
    endLine: breakLine,
    setHeading(level) {
      heading = level;
    },
    end() {
      breakLine();
      const inMain = all.filter((one) => one.main);
      return (inMain.length > 0 ? inMain : all).map(({ main: _, ...one }) => one);
    },
  };
}

function countLeadingLineEnds(chars: string): number {
  return (/^[ \t\n\r\f]*/.exec(chars)?.[0].match(/\n/g) ?? []).length;
}
