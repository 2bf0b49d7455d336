/** The lines of a plain text, with the marks of its pages told apart from its words. */

export interface TextLine {
  /** Without white space at its ends. */
  text: string;
  /** Columns before it; a tab goes to the next multiple of eight. */
  indent: number;
  /** In the file, from 1. */
  line: number;
  /** Whether a blank line stands before it; not where a sentence runs on over a page's end. */
  apart: boolean;
  /** Label of the page it stands on; empty where the text has none. */
  page: string;
  /** Whether that page begins with it. */
  startsPage: boolean;
}

export interface RawLine {
  text: string;
  indent: number;
  line: number;
  afterBlank: boolean;
  /** How many form feeds, which end pages, stand before it. */
  sheet: number;
}

/** What is known of each line's page: its label, and whether the line is itself such a label and no words. */
interface PageMarks {
  labels: string[];
  isMark: boolean[];
}

/** A page's own mark on a line by itself, as in the transcripts of the Government Publishing Office. */
const PAGE_MARK = /^\[\[Page ([^\]\s]{1,12})\]\]$/i;
/** A printed number alone on a line: “12”, “- 12 -”, “Page 12 of 30”. */
const PRINTED_NUMBER = /^(?:[-–—]\s*)?(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?(?:\s*[-–—])?$/i;
/** How far to the right a number stands that is centred, or at the right edge. */
const NUMBER_INDENT = 16;

/** `pages` are the labels in order. */
export function readTextLines(text: string): { lines: TextLine[]; pages: string[] } {
  const raw = splitLines(text);
  const { labels, isMark } = findPageMarks(raw) ?? findSheetNumbers(raw) ?? findLoneNumbers(raw);
  const lines: TextLine[] = [];
  const pages: string[] = [];
  let page = '';
  let apart = true;
  let sheet = 0;
  let isPageEnd = false;
  let startsPage = false;
  raw.forEach((one, index) => {
    apart ||= one.afterBlank;
    isPageEnd ||= one.sheet > sheet || isMark[index] === true;
    sheet = one.sheet;
    const label = labels[index] ?? '';
    if (label !== page) {
      page = label;
      startsPage = label !== '';
      isPageEnd = true;
      if (label !== '') pages.push(label);
    }
    if (isMark[index]) return;
    const { text: words, indent, line } = one;
    const runsOn = isPageEnd && isMidSentence(lines.at(-1)?.text, words);
    lines.push({ text: words, indent, line, apart: apart && !runsOn, page, startsPage });
    apart = false;
    isPageEnd = false;
    startsPage = false;
  });
  return { lines, pages };
}

/** Lines with words. Ends of lines are those of Windows, Unix or the old Mac, and page ends. */
function splitLines(text: string): RawLine[] {
  const found: RawLine[] = [];
  let line = 0;
  let sheet = 0;
  let afterBlank = true;
  let start = 0;
  const add = (end: number) => {
    line++;
    const whole = text.slice(start, end);
    const words = whole.trim();
    if (words === '') afterBlank = true;
    else {
      found.push({ text: words, indent: indentOf(whole), line, afterBlank, sheet });
      afterBlank = false;
    }
  };
  for (const lineEnd of text.matchAll(/\r\n|[\n\r\f]/g)) {
    add(lineEnd.index);
    start = lineEnd.index + lineEnd[0].length;
    if (lineEnd[0] === '\f') {
      sheet++;
      // A form feed ends a page, not a line of its own, where it stands at a line's beginning.
      if (/[\n\r]/.test(text[lineEnd.index - 1] ?? '')) line--;
    }
  }
  add(text.length);
  return found;
}

function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === '\t') column += 8 - (column % 8);
    else if (/\s/.test(character)) column++;
    else break;
  }
  return column;
}

function isMidSentence(before: string | undefined, after: string): boolean {
  return before !== undefined && !/[.?!:;”"'’)\]]$/.test(before) && /^[\p{Ll}\d(“‘]/u.test(after);
}

function findPageMarks(raw: readonly RawLine[]): PageMarks | undefined {
  let label = '';
  const isMark = raw.map(({ text }) => PAGE_MARK.test(text));
  if (!isMark.includes(true)) return undefined;
  const labels = raw.map(({ text }) => {
    label = PAGE_MARK.exec(text)?.[1] ?? label;
    return label;
  });
  return { labels, isMark };
}

/** Numbers at the end (or the beginning) of most pages that form feeds divide, each one more than the last. */
function findSheetNumbers(raw: readonly RawLine[]): PageMarks | undefined {
  const sheets = new Map<number, number[]>();
  raw.forEach(({ sheet }, index) => {
    const before = sheets.get(sheet);
    if (before) before.push(index);
    else sheets.set(sheet, [index]);
  });
  if (sheets.size < 2) return undefined;
  for (const end of [-1, 0]) {
    const marks = [...sheets].flatMap(([sheet, indexes]) => {
      const index = indexes.at(end) ?? 0;
      const number = PRINTED_NUMBER.exec(raw[index]?.text ?? '')?.[1];
      return number === undefined ? [] : [{ sheet, index, number }];
    });
    const offsets = new Set(marks.map(({ sheet, number }) => Number(number) - sheet));
    if (offsets.size !== 1 || marks.length < 2 || marks.length < sheets.size / 2) continue;
    const labelBySheet = new Map(marks.map(({ sheet, number }) => [sheet, number]));
    const places = new Set(marks.map(({ index }) => index));
    return {
      labels: raw.map(({ sheet }) => labelBySheet.get(sheet) ?? ''),
      isMark: raw.map((_, index) => places.has(index)),
    };
  }
  return undefined;
}

const FEWEST_LONE_NUMBERS = 3;

/** Without form feeds: centred numbers alone between blank lines, each one more than the last, which end pages. */
function findLoneNumbers(raw: readonly RawLine[]): PageMarks {
  const marks = raw.flatMap(({ text, indent, afterBlank }, index) => {
    const number = indent >= NUMBER_INDENT ? PRINTED_NUMBER.exec(text)?.[1] : undefined;
    const isAlone = afterBlank && (raw[index + 1]?.afterBlank ?? true);
    return number !== undefined && isAlone ? [{ index, number: Number(number) }] : [];
  });
  const [first] = marks;
  const isRun = first && marks.every(({ number }, nth) => number === first.number + nth);
  if (!isRun || marks.length < FEWEST_LONE_NUMBERS) {
    return { labels: raw.map(() => ''), isMark: raw.map(() => false) };
  }
  const places = new Map(marks.map(({ index, number }) => [index, number]));
  const labels: string[] = raw.map(() => '');
  let label = '';
  for (let index = raw.length - 1; index >= 0; index--) {
    label = String(places.get(index) ?? label);
    labels[index] = label;
  }
  return { labels, isMark: raw.map((_, index) => places.has(index)) };
}
