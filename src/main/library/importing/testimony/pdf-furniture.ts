/** What stands around a document's text on every page: running heads and feet, page numbers, numbers of lines. */
import type { PdfRow } from './pdf-line.ts';

/** The rows of a page, in order; what is taken out of them is told apart. */
export interface BarePage {
  rows: PdfRow[];
  /** Rows that repeat on the pages around, from the page's top and bottom. */
  furniture: string[];
}

/** Pages on either side that are compared: chapters have their own heads. */
const WINDOW = 4;
const FEWEST_PAGES = 3;
/** Rows from the outermost in that may be furniture. */
const DEEPEST = 4;
/** Than the text, and a row is a heading of it. */
const LARGER = 1.12;
/** In points: heads stand at the same height on every page. */
const SAME_HEIGHT = 3;

/** Of the pages around, those that must repeat something at that height. */
const MOST_REPEAT = 0.6;
/** Of the usual step from row to row: what parts a head from the text. */
const GAP = 1.3;

interface Candidate {
  text: string;
  /** Its words with every number alike. */
  pattern: string;
  numbers: number[];
  y: number;
  page: number;
  /** It repeats to the letter. */
  isSameWords: boolean;
}

/** Takes the running heads and feet from each page. A page's own first or last words stay, however they look. */
export function takeOutFurniture(pages: readonly { rows: PdfRow[]; picture: boolean }[]): BarePage[] {
  const bare: BarePage[] = pages.map(({ rows }) => ({ rows, furniture: [] }));
  const largest = LARGER * usualSize(pages.flatMap(({ rows }) => rows));
  for (const edge of ['top', 'bottom'] as const) {
    const taken: Candidate[][] = bare.map(() => []);
    // From the outside in: the second row of a head is looked at where the first has gone.
    let open = new Set(bare.keys());
    for (let depth = 0; depth < DEEPEST && open.size > 0; depth++) {
      const candidates = bare.map(({ rows }, index) =>
        open.has(index) ? candidateOf(rows, edge, depth, index, largest) : undefined,
      );
      const repeated = findRepeated(candidates);
      for (const [index, same] of repeated) taken[index]?.push(same);
      open = new Set(repeated.keys());
    }
    for (const [index, page] of bare.entries()) {
      takeOut(page, edge, taken[index] ?? [], pages[index]?.picture ?? false);
    }
  }
  return bare;
}

/** Only as far in as a gap shows that the text begins, or the very words that repeat. */
function takeOut(
  page: BarePage,
  edge: 'top' | 'bottom',
  candidates: readonly Candidate[],
  picture: boolean,
): void {
  const steps = page.rows.map((row, index) => row.y - (page.rows[index - 1]?.y ?? row.y)).slice(1);
  const usual = steps.sort((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  const rowAt = (depth: number) => page.rows.at(edge === 'top' ? depth : -1 - depth);
  const isSure = ({ pattern, isSameWords }: Candidate) => pattern === '#' || isSameWords;
  let count = candidates.length;
  // A page of nothing else would be a page without text, as under a stamp a picture is.
  if (count >= page.rows.length && !picture && !candidates.every(isSure)) return;
  for (; count > 0; count--) {
    const last = candidates[count - 1];
    const next = rowAt(count);
    if (!last || !next || isSure(last)) break;
    if (Math.abs(next.y - last.y) > GAP * usual) break;
  }
  page.furniture.push(...candidates.slice(0, count).map(({ text }) => text));
  if (count > 0) page.rows = edge === 'top' ? page.rows.slice(count) : page.rows.slice(0, -count);
}

function candidateOf(
  rows: readonly PdfRow[],
  edge: 'top' | 'bottom',
  depth: number,
  page: number,
  largest: number,
): Candidate | undefined {
  const row = rows.at(edge === 'top' ? depth : -1 - depth);
  if (!row || depth >= rows.length) return undefined;
  // Each page may end in a note whose words are “Ibid.”
  if (row.fragments[0]?.mark) return undefined;
  const text = row.fragments.map((part) => part.text).join(' ');
  const pattern = patternOf(text);
  if (pattern !== '#' && row.fragments.some((part) => part.size > largest)) return undefined;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  return { text, pattern, numbers, y: row.y, page, isSameWords: false };
}

/** A number in figures, or a small one in Roman letters where it stands alone, may be the page's own. */
function patternOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^([^\p{L}\d]*)[ivxlc]{1,7}([^\p{L}\d]*)$/u, '$1#$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The pages whose candidate stands on others around at the same height, where most of the pages around repeat
 * something there: so that headings that happen to begin several pages are no head.
 */
function findRepeated(candidates: readonly (Candidate | undefined)[]): Map<number, Candidate> {
  const pages = candidates.filter((candidate) => candidate !== undefined).length;
  const repeated = new Map<number, Candidate>();
  for (const [index, candidate] of candidates.entries()) {
    if (!candidate) continue;
    const around = candidates
      .slice(Math.max(0, index - WINDOW), index + WINDOW + 1)
      .filter((other) => other !== undefined);
    const alike = around.filter((other) => isAlike(other, candidate));
    const enough = candidate.pattern === '#' ? 2 : Math.min(FEWEST_PAGES, Math.max(2, pages));
    if (alike.length < enough) continue;
    const inRepeats = around.filter((one) => around.some((other) => other !== one && isAlike(one, other)));
    if (inRepeats.length < MOST_REPEAT * around.length) continue;
    const same = alike.filter(({ text }) => text === candidate.text).length;
    repeated.set(index, { ...candidate, isSameWords: same >= FEWEST_PAGES });
  }
  return repeated;
}

/** The same words at the same height; numbers in them are the same, or count the pages. */
function isAlike(one: Candidate, other: Candidate): boolean {
  const pages = other.page - one.page;
  return (
    one.pattern === other.pattern &&
    Math.abs(one.y - other.y) <= SAME_HEIGHT &&
    one.numbers.every((number, index) => {
      const step = (other.numbers[index] ?? 0) - number;
      return step === 0 || step === pages;
    })
  );
}

/** Of the letters of most rows. */
function usualSize(rows: readonly PdfRow[]): number {
  const sizes = rows.map((row) => row.fragments[0]?.size ?? 0).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
