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

interface Candidate {
  /** Its words with every number alike. */
  pattern: string;
  y: number;
  text: string;
}

/** Takes the running heads and feet from each page. A page's own first or last words stay, however they look. */
export function takeOutFurniture(pages: readonly PdfRow[][]): BarePage[] {
  const bare: BarePage[] = pages.map((rows) => ({ rows, furniture: [] }));
  const largest = LARGER * usualSize(pages.flat());
  for (const edge of ['top', 'bottom'] as const) {
    // From the outside in: the second row of a head is looked at where the first has gone.
    let open = new Set(bare.keys());
    for (let depth = 0; depth < DEEPEST && open.size > 0; depth++) {
      const candidates = bare.map((page, index) =>
        open.has(index) ? outermost(page.rows, edge, largest) : undefined,
      );
      open = findRepeated(candidates);
      for (const index of open) {
        const page = bare[index];
        const candidate = candidates[index];
        if (!page || !candidate) continue;
        page.furniture.push(candidate.text);
        page.rows = edge === 'top' ? page.rows.slice(1) : page.rows.slice(0, -1);
      }
    }
  }
  return bare;
}

function outermost(rows: readonly PdfRow[], edge: 'top' | 'bottom', largest: number): Candidate | undefined {
  const row = edge === 'top' ? rows[0] : rows.at(-1);
  if (!row || row.fragments.some((part) => part.size > largest)) return undefined;
  const text = row.fragments.map((part) => part.text).join(' ');
  return { text, pattern: patternOf(text), y: row.y };
}

/** A number in figures, or a small one in Roman letters where it stands alone, is the page's own. */
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
function findRepeated(candidates: readonly (Candidate | undefined)[]): Set<number> {
  const pages = candidates.filter((candidate) => candidate !== undefined).length;
  const repeated = new Set<number>();
  for (const [index, candidate] of candidates.entries()) {
    if (!candidate) continue;
    const around = candidates
      .slice(Math.max(0, index - WINDOW), index + WINDOW + 1)
      .filter((other) => other !== undefined);
    const alike = around.filter((other) => isAlike(other, candidate)).length;
    const enough = candidate.pattern === '#' ? 2 : Math.min(FEWEST_PAGES, Math.max(2, pages));
    if (alike < enough) continue;
    const inRepeats = around.filter((one) =>
      around.some((other) => other !== one && isAlike(one, other)),
    ).length;
    if (inRepeats >= 0.6 * around.length) repeated.add(index);
  }
  return repeated;
}

function isAlike(one: Candidate, other: Candidate): boolean {
  return one.pattern === other.pattern && Math.abs(one.y - other.y) <= SAME_HEIGHT;
}

/** Of the letters of most rows. */
function usualSize(rows: readonly PdfRow[]): number {
  const sizes = rows.map((row) => row.fragments[0]?.size ?? 0).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
