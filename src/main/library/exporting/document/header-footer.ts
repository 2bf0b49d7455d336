/** What stands above and below the text of each page, as the house style says. */
import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { type EdgePlace, edgePlaces, showsMarking } from '../../../../shared/house-style.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { ExportedHouse } from '../export-source.ts';
import { headerLogo } from './house-logo.ts';
import { printDate } from './print-date.ts';
import { countColumns, shortenText } from './shorten-text.ts';
import { HEADER_LOGO, MARKING } from './style-names.ts';
import { textRuns } from './text-runs.ts';
import { titleOf } from './title-block.ts';

/** How many columns of the header's type surely fit on its line, in Standpoint's own size of text. */
const LINE_COLUMNS = 92;
const OWN_SIZE = 10.5;
/** A column of the marking, in bold capitals, is this much wider than one of the title. */
const MARKING_WIDTH = 1.5;
/** A title that would be shorter than this beside its neighbour gets a line of its own. */
const SHORTEST_TITLE = 24;
const LONGEST_MARKING = 300;
/** Between two texts on one line. */
const GAP = 4;

/** What a place holds in this briefing. Its runs are made for the room that there is. */
interface Filled {
  runs: (room: number) => ParagraphChild[];
  /** What it takes at least. */
  columns: number;
}

/** Of each page; a cover has one of its own. */
export function writeHeaders(
  house: ExportedHouse,
  details: BriefingDetails,
  exportedOn: string,
): { default?: Header; first?: Header } {
  const write = (edges: ExportedHouse) => {
    const children = headerParagraphs(edges, details, exportedOn);
    return children.length === 0 ? undefined : new Header({ children });
  };
  return {
    default: write(house),
    ...(details.titlePage === 'cover' ? { first: write(onCover(house)) } : {}),
  };
}

export function writeFooters(
  house: ExportedHouse,
  details: BriefingDetails,
  exportedOn: string,
): { default?: Footer; first?: Footer } {
  const write = (edges: ExportedHouse) => {
    const fill = (place: EdgePlace) => fillPlace(place, details, exportedOn);
    const lines = writeLine(edges, fill(edges.footerLeft), fill(edges.footerRight));
    return lines.length === 0 ? undefined : new Footer({ children: paragraphs(lines, 'Footer') });
  };
  return {
    default: write(house),
    ...(details.titlePage === 'cover' ? { first: write(onCover(house)) } : {}),
  };
}

/** On a cover stand the title and the logo, in large, and pages are counted after it. */
function onCover(house: ExportedHouse): ExportedHouse {
  const keep = (place: EdgePlace): EdgePlace =>
    ['title', 'page', 'page-of-pages'].includes(place.field) ? { text: '', field: 'none' } : place;
  const kept = edgePlaces.map((name) => [name, keep(house[name])]);
  return { ...house, ...Object.fromEntries(kept), logo: null };
}

function headerParagraphs(house: ExportedHouse, details: BriefingDetails, exportedOn: string): Paragraph[] {
  const fill = (place: EdgePlace) => fillPlace(place, details, exportedOn);
  const [logoLeft, logoRight] = [headerLogo(house, 'left'), headerLogo(house, 'right')];
  const [left, right] = [fill(house.headerLeft), fill(house.headerRight)];
  // No document leaves without its marking on each page.
  const marking = showsMarking(house) ? null : fill({ text: '', field: 'marking' });
  return [
    ...paragraphs(marking ? writeLine(house, null, marking) : [], 'Header'),
    // A logo takes an empty place, or has a line of its own above.
    ...(logoLeft && left ? [logoLine([logoLeft])] : []),
    ...(logoRight && right ? [logoLine([tab(), logoRight])] : []),
    ...paragraphs(writeLine(house, left ?? filledBy(logoLeft), right ?? filledBy(logoRight)), 'Header'),
  ];
}

/** Both on one line where they fit, else the right one above the left. */
function writeLine(
  { textSize }: ExportedHouse,
  left: Filled | null,
  right: Filled | null,
): ParagraphChild[][] {
  const columns = Math.floor((LINE_COLUMNS * OWN_SIZE) / textSize);
  if (!left && !right) return [];
  if (!right) return left ? [left.runs(columns)] : [];
  // What is longer than a line begins where lines do.
  if (!left) return [[...(right.columns > columns ? [] : [tab()]), ...right.runs(columns)]];
  const room = columns - GAP - right.columns;
  return room < left.columns
    ? [right.runs(columns), left.runs(columns)]
    : [[...left.runs(room), tab(), ...right.runs(columns)]];
}

/** Null where the place has nothing to say in this briefing. */
function fillPlace(place: EdgePlace, details: BriefingDetails, exportedOn: string): Filled | null {
  const text = toOneLine(place.text);
  const before = text === '' ? '' : `${text} `;
  const own = countColumns(before);
  switch (place.field) {
    case 'none':
      return text === '' ? null : { runs: () => textRuns(text), columns: own };
    case 'title': {
      const title = titleOf(details);
      return {
        runs: (room) => textRuns(`${before}${shortenText(title, Math.max(SHORTEST_TITLE, room - own))}`),
        columns: own + Math.min(SHORTEST_TITLE, countColumns(title)),
      };
    }
    case 'date': {
      const words = `${before}${printDate(exportedOn)}`;
      return { runs: () => textRuns(words), columns: countColumns(words) };
    }
    case 'marking': {
      const marking = shortenText(toOneLine(details.marking), LONGEST_MARKING);
      if (marking === '') return null;
      return {
        runs: () => [...textRuns(before), ...textRuns(marking, { style: MARKING })],
        columns: own + Math.ceil(countColumns(marking) * MARKING_WIDTH),
      };
    }
    case 'page':
    case 'page-of-pages': {
      const total = place.field === 'page' ? [] : [' of ', PageNumber.TOTAL_PAGES];
      const page = new TextRun({ children: ['Page ', PageNumber.CURRENT, ...total] });
      return { runs: () => [...textRuns(before), page], columns: own + 16 };
    }
  }
}

function filledBy(run: ParagraphChild | null): Filled | null {
  return run && { runs: () => [run], columns: 40 };
}

function paragraphs(lines: readonly ParagraphChild[][], style: 'Header' | 'Footer'): Paragraph[] {
  return lines.map((children) => new Paragraph({ style, children }));
}

function logoLine(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style: HEADER_LOGO, children });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
