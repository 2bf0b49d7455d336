/** The layout of an unofficial draft: numbers after its lines, its reporters' names, pages numbered on lines alone. */

export interface DraftLayout {
  /** The lines of the file, without what is layout. A line that was nothing else is empty. */
  lines: string[];
  /** Index of a line with the label of the page that begins there. */
  pages: ReadonlyMap<number, string>;
  /** Where reporters' marks and places of inserts stood: indexes of lines. */
  reporters: number[];
  inserts: number[];
}

/** A number at the end of a line, or alone on it; after the asterisks of an insert it stands without a space. */
const LAST_NUMBER = /(?:^|\s|\*)(\d{1,5})\s*$/;
const REPORTER = /^\s*(?:RPTR|EDTR|DCMN)\s+[\p{Lu}'-]+(?:\s+[\p{Lu}'-]+)?\s*$/u;
const INSERT = /^\s*\*{3,}\s*(?:COMMITTEE|SUBCOMMITTEE)?\s*INSERT\s*\*{3,}\s*$/i;

/** Numbers count as a draft's where most lines have one and most of them follow on the one before. */
const FEWEST_NUMBERED = 8;

/** Null where the lines are not a draft's. */
export function findDraftLayout(lines: readonly string[]): DraftLayout | null {
  const numbers = lines.map((line) => {
    const found = LAST_NUMBER.exec(line.slice(-40));
    return found ? Number(found[1]) : null;
  });
  const isDraft = looksNumbered(lines, numbers);
  const marked = lines.some((line) => REPORTER.test(line) || isInsert(line));
  if (!isDraft && !marked) return null;

  const layout = { lines: [...lines], pages: new Map<number, string>(), reporters: [], inserts: [] };
  if (isDraft) takeNumbers(layout, numbers);
  return takeMarks(layout);
}

/** Short, so that a line of asterisks without end is not looked through again and again. */
const isInsert = (line: string) => line.length < 200 && INSERT.test(line.replace(/\d+\s*$/, ''));

function looksNumbered(lines: readonly string[], numbers: readonly (number | null)[]): boolean {
  let full = 0;
  let numbered = 0;
  let following = 0;
  let before: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    full++;
    const number = numbers[index] ?? null;
    if (number === null) continue;
    numbered++;
    if (before !== null && number === before + 1) following++;
    before = number;
  }
  return numbered >= FEWEST_NUMBERED && numbered > full * 0.6 && following > numbered * 0.6;
}

/**
 * A number is a line's only where it follows the line before or leads to the one after: a year at the end of a line
 * stays. One alone that breaks the count and follows the page before is a page's.
 */
function takeNumbers(
  layout: { lines: string[]; pages: Map<number, string> },
  numbers: readonly (number | null)[],
): void {
  const places = numbers.flatMap((number, index) => (number === null ? [] : [{ number, index }]));
  let lastLine: number | null = null;
  let lastPage = 0;
  for (const [place, { number, index }] of places.entries()) {
    const line = layout.lines[index] ?? '';
    const next = places[place + 1]?.number;
    const isAlone = /^\s*\d+\s*$/.test(line);
    const leads = next === number + 1 || (next === 1 && number >= 20);
    const follows = lastLine !== null && number === lastLine + 1;
    if (isAlone && number === lastPage + 1 && !leads && !(follows && next === undefined)) {
      lastPage = number;
      layout.pages.set(index, String(number));
      layout.lines[index] = '';
    } else if (follows || leads) {
      lastLine = number;
      layout.lines[index] = line.replace(/\s*\d+\s*$/, '');
    }
  }
}

function takeMarks(layout: {
  lines: string[];
  pages: Map<number, string>;
  reporters: number[];
  inserts: number[];
}): DraftLayout {
  for (const [index, line] of layout.lines.entries()) {
    if (REPORTER.test(line)) layout.reporters.push(index);
    else if (isInsert(line)) layout.inserts.push(index);
    else continue;
    layout.lines[index] = '';
  }
  return layout;
}
