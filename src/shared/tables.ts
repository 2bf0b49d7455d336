/** What is done to the cells of a table, as pure functions. Every row has as many cells as the first. */

export type Cells = readonly (readonly string[])[];

export const MOST_ROWS = 200;
export const MOST_COLUMNS = 12;

export function emptyCells(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
}

export function columnsOf(cells: Cells): number {
  return cells[0]?.length ?? 0;
}

export function withCell(cells: Cells, row: number, column: number, text: string): string[][] {
  return cells.map((line, at) => (at === row ? line.with(column, text) : [...line]));
}

/** An empty row that then stands at that place; the same cells where the table has all that it can have. */
export function withRow(cells: Cells, at: number): string[][] {
  const rows = cells.map((line) => [...line]);
  return rows.length >= MOST_ROWS ? rows : rows.toSpliced(at, 0, emptyCells(1, columnsOf(cells))[0] ?? []);
}

export function withColumn(cells: Cells, at: number): string[][] {
  if (columnsOf(cells) >= MOST_COLUMNS) return cells.map((line) => [...line]);
  return cells.map((line) => line.toSpliced(at, 0, ''));
}

/** The last row and the last column stay. */
export function withoutRow(cells: Cells, at: number): string[][] {
  const rows = cells.map((line) => [...line]);
  return rows.length <= 1 ? rows : rows.toSpliced(at, 1);
}

export function withoutColumn(cells: Cells, at: number): string[][] {
  return cells.map((line) => (line.length <= 1 ? [...line] : line.toSpliced(at, 1)));
}

/** A cell as it is pasted, over so many rows and columns. */
export interface PastedCell {
  text: string;
  rows: number;
  columns: number;
}

/** Each cell in its row and column. What a cell over several of them covers besides its first is empty. */
export function placeCells(pasted: readonly (readonly PastedCell[])[]): string[][] {
  /** By column: how many of the rows to come are covered from above. */
  const covered: number[] = [];
  return pasted.map((cells) => {
    const row: string[] = [];
    const place = (text: string, rowsBelow: number) => {
      covered[row.length] = rowsBelow;
      row.push(text);
    };
    const passCovered = () => {
      for (let left = covered[row.length] ?? 0; left > 0; left = covered[row.length] ?? 0)
        place('', left - 1);
    };
    for (const { text, rows, columns } of cells) {
      passCovered();
      for (let column = 0; column < columns; column++) place(column === 0 ? text : '', rows - 1);
    }
    passCovered();
    return row;
  });
}

/** How much of what is pasted at that place a table can't have. */
export function cutByPasting(row: number, column: number, pasted: Cells): { rows: number; columns: number } {
  return {
    rows: Math.max(0, row + pasted.length - MOST_ROWS),
    columns: Math.max(0, column + widthOf(pasted) - MOST_COLUMNS),
  };
}

/** Of rows that may differ in length. */
export function widthOf(cells: Cells): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The pasted cells over those from that place on; the table grows by what it lacks, and cuts what it can't have. */
export function withPasted(cells: Cells, row: number, column: number, pasted: Cells): string[][] {
  const rows = Math.min(MOST_ROWS, Math.max(cells.length, row + pasted.length));
  const columns = Math.min(MOST_COLUMNS, Math.max(columnsOf(cells), column + widthOf(pasted)));
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => pasted[y - row]?.[x - column] ?? cells[y]?.[x] ?? ''),
  );
}

/**
 * Cells as spreadsheets write them to the clipboard: tabs between, a line a row, and a cell with a tab, a line end or
 * quotation marks in it within quotation marks. Undefined where the text has no tab, so that it is no table.
 */
export function cellsFromTabbed(text: string): string[][] | undefined {
  if (!text.includes('\t')) return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // The line end after the last row begins no other.
    if (at === text.length && text[end] !== '\t') break;
  }
  return rows;
}

function readCell(text: string, start: number): { cell: string; end: number } {
  if (text[start] === '"') {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start));
    if (quoted) return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: start + quoted[0].length };
  }
  const rest = text.slice(start).search(/[\t\r\n]/);
  const end = rest < 0 ? text.length : start + rest;
  return { cell: text.slice(start, end), end };
}

/** How wide a column seems that has little or very much in it, in characters. */
const NARROWEST = 8;
const WIDEST = 40;

/** About how many characters a line of the page has, and the room between two cells. */
const PAGE_LINE = 90;
/** The same of a document in the window, between its panes. */
export const WINDOW_LINE = 60;
const CELL_MARGINS = 4;
/** A word by itself may be of wide letters, in bold, and must not break. */
const WIDE_LETTER = 1.6;
/** In a longer one they even out; one beyond that length may break. */
const BOLD_LETTER = 1.25;
const LONGEST_WORD = 16;

/**
 * Which part of the table's width each column takes, by the longest line in it; together they are 1. A column of numbers
 * takes what it needs and leaves the rest to those with more in them, and all leave each other room for a word. `line` is
 * how many characters a line has where the table stands.
 */
export function columnShares(cells: Cells, line: number = PAGE_LINE): number[] {
  const longest = Array.from({ length: columnsOf(cells) }, (_, column) =>
    cells.reduce((most, row) => Math.max(most, longestLine(row[column] ?? '')), 0),
  );
  const widths = longest.map((length) => Math.min(Math.max(length, NARROWEST), WIDEST));
  const shares = partsOf(widths);
  const needed = longest.map((length, column) => {
    const isShort = length > 0 && length < NARROWEST;
    return isShort ? Math.min(shares[column] ?? 0, (length * WIDE_LETTER + CELL_MARGINS) / line) : null;
  });
  const wanted = needed.every((share) => share !== null) ? shares : withNeeded(needed, widths);
  return withLeast(wanted, cells, line);
}

function withNeeded(needed: readonly (number | null)[], widths: readonly number[]): number[] {
  const left = 1 - needed.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const others = partsOf(widths.map((width, column) => (needed[column] === null ? width : 0)));
  return needed.map((share, column) => share ?? left * (others[column] ?? 0));
}

/** The shares, but none less than the longest word of its column needs. */
function withLeast(shares: readonly number[], cells: Cells, line: number): number[] {
  const least = shares.map((_, column) => {
    const word = cells.reduce((most, row) => Math.max(most, longestWord(row[column] ?? '')), 1);
    return (Math.min(word, LONGEST_WORD) * BOLD_LETTER + CELL_MARGINS) / line;
  });
  return shareOut(1, shares, least);
}

/** The width in proportion to `wanted`, but to none less than its `least`, where all that is least fits into it. */
function shareOut(width: number, wanted: readonly number[], least: readonly number[]): number[] {
  const shares = partsOf(wanted).map((part) => width * part);
  const isTooNarrow = shares.map((share, column) => share < (least[column] ?? 0));
  const taken = least.reduce((sum, share, column) => sum + (isTooNarrow[column] ? share : 0), 0);
  if (taken === 0) return shares;
  if (taken >= width) return partsOf(least).map((part) => width * part);
  const rest = shareOut(
    width - taken,
    wanted.map((share, column) => (isTooNarrow[column] ? 0 : share)),
    least.map((share, column) => (isTooNarrow[column] ? 0 : share)),
  );
  return rest.map((share, column) => (isTooNarrow[column] ? (least[column] ?? 0) : share));
}

function partsOf(widths: readonly number[]): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / all);
}

function longestWord(text: string): number {
  return text.split(/\s+/).reduce((most, word) => Math.max(most, word.length), 0);
}

function longestLine(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
}
