/** How a document is set: what its lines are measured against when they are put together to paragraphs. */
import type { PdfColumn, PdfLine } from './pdf-line.ts';

export interface PdfMeasures {
  /** Of most of its letters. */
  bodySize: number;
  /** Most letters are bold. */
  boldBody: boolean;
  /** Where the lowest lines of its pages stand. */
  lowest: number;
  /** From one baseline to the next, usually, for letters of this size. */
  spacingOf(size: number): number;
  /** Where most lines of the column begin, and where its full lines end. */
  edgesOf(column: PdfColumn): { left: number; right: number };
}

/** Lines that reach about as far show where the text ends. */
const FEWEST_FULL = 4;

export function measure(lines: readonly PdfLine[]): PdfMeasures {
  const sizes = new Tally();
  const spacings = new Map<number, Tally>();
  const columns = new Map<PdfColumn, PdfLine[]>();
  let lowest = 0;
  let boldLetters = 0;
  let letters = 0;
  for (const [index, line] of lines.entries()) {
    sizes.add(rounded(line.size), line.text.length);
    letters += line.text.length;
    lowest = Math.max(lowest, line.y);
    if (line.bold) boldLetters += line.text.length;
    const last = lines[index - 1];
    // A line that begins with a small letter goes on from the one above: no gap between paragraphs is among those.
    const goesOn = last?.column === line.column && line.y > last.y && /^\p{Ll}/u.test(line.text);
    if (goesOn && rounded(last.size) === rounded(line.size)) {
      const tally = spacings.get(rounded(line.size)) ?? new Tally();
      spacings.set(rounded(line.size), tally.add(rounded(line.y - last.y)));
    }
    const column = columns.get(line.column);
    if (column) column.push(line);
    else columns.set(line.column, [line]);
  }
  const edges = measureEdges(columns);
  return {
    bodySize: sizes.most() ?? 0,
    lowest,
    boldBody: boldLetters > letters / 2,
    spacingOf: (size) => spacings.get(rounded(size))?.most() ?? 1.2 * size,
    edgesOf: (column) => edges.get(column) ?? column,
  };
}

/** A column with few lines, such as the last page's, is taken to be as wide as the others of its kind. */
function measureEdges(columns: ReadonlyMap<PdfColumn, readonly PdfLine[]>) {
  const widths = new Map<number, Tally>();
  const own = [...columns].map(([column, lines]) => {
    const lefts = new Tally();
    for (const line of lines) lefts.add(Math.round(line.left));
    const rights = lines.map(({ right }) => right).sort((one, other) => one - other);
    const left = lefts.leastOften(0.1) ?? column.left;
    // One line in twenty may stick out.
    const right = rights[Math.ceil(0.95 * rights.length) - 1] ?? column.right;
    const tally = widths.get(column.parts) ?? new Tally();
    if (right > left) widths.set(column.parts, tally.add(Math.round(right - left), lines.length));
    return { column, left, right, lines };
  });
  const usual = widths.get(1)?.upper() ?? 0;
  const full = own.flatMap(({ column, left, lines }) =>
    column.parts === 1 ? lines.filter((line) => left + usual - line.right < 2 * line.size) : [],
  ).length;
  return new Map(
    own.map(({ column, left, right }) => {
      const width = widths.get(column.parts)?.upper() ?? 0;
      // Where hardly a line is full, the longest shows no edge: the page's margins are taken to be alike.
      const margin = column.parts === 1 && full < FEWEST_FULL ? column.pageWidth - left : 0;
      return [column, { left, right: Math.max(right, left + width, margin) }];
    }),
  );
}

/** Within what rounding and small differences between fonts make. */
export function isSameSize(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) <= 0.08 * Math.max(one.size, other.size);
}

/** Half points: what differs by less is rounding. */
const rounded = (size: number) => Math.round(size * 2) / 2;

/** Counts how often numbers come. */
export class Tally {
  readonly #counts = new Map<number, number>();

  add(value: number, weight = 1): this {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + weight);
    return this;
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  most(): number | undefined {
    let best: [number, number] | undefined;
    for (const entry of this.#counts) if (!best || entry[1] > best[1]) best = entry;
    return best?.[0];
  }

  /** The least number that makes up as much of all. */
  leastOften(share: number): number | undefined {
    const least = share * this.total;
    return [...this.#counts].sort(([one], [other]) => one - other).find(([, count]) => count >= least)?.[0];
  }

  /** The least of the greatest tenth. */
  upper(): number | undefined {
    const all = [...this.#counts].sort(([one], [other]) => other - one);
    let rest = 0.1 * this.total;
    return all.find(([, weight]) => {
      rest -= weight;
      return rest <= 0;
    })?.[0];
  }
}
