/** Footnotes, told from the text above them by their smaller letters or their mark. */
import type { PdfLine } from './pdf-line.ts';
import type { PdfMeasures } from './pdf-measures.ts';

export interface WithNotes {
  text: PdfLine[];
  /** Each note's lines on this page; one that goes on from the page before has no mark. */
  notes: { lines: PdfLine[]; goesOn: boolean }[];
}

const SMALLER = 0.93;
/** Of the way down to where the lowest lines of the document stand: notes are there also on a page that is not full. */
const FOOT = 0.8;
const PRINTED_MARK = /^(?:\d{1,3}|[*†‡§¶]+|[a-z])(?:\s|[.)]\s|(?=\p{Lu}))/u;

/** The lines of one page in reading order. `before` tells whether the page before ended in a note. */
export function splitNotes(lines: readonly PdfLine[], before: boolean, measures: PdfMeasures): WithNotes {
  const text: PdfLine[] = [];
  const notes: WithNotes['notes'] = [];
  for (const column of columnsOf(lines)) {
    const at = findNotes(column, before && notes.length === 0, measures);
    text.push(...column.slice(0, at));
    for (const line of column.slice(at)) {
      const open = notes.at(-1);
      if (isMarked(line) || !open) notes.push({ lines: [line], goesOn: !isMarked(line) });
      else open.lines.push(line);
    }
  }
  return { text, notes };
}

function columnsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const columns: PdfLine[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    if (column?.[0]?.column === line.column) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

/** Where the notes at the column's foot begin; its length where there are none. */
function findNotes(lines: readonly PdfLine[], before: boolean, measures: PdfMeasures): number {
  const isSmall = (line: PdfLine) => line.size < SMALLER * measures.bodySize;
  let small = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line || !isSmall(line)) break;
    small = at;
  }
  const foot = lines.at(-1)?.y ?? 0;
  if (small > 0 && small < lines.length && foot >= FOOT * measures.lowest) {
    const run = lines.slice(small);
    if (before && run[0] && !isMarked(run[0])) return small;
    const marked = run.findIndex(isMarked);
    const [above, mark] = [lines[small + marked - 1], run[marked]];
    // A line of small print that begins with a number is a note where it stands off from the text.
    const isApart = above && mark && mark.y - above.y > 1.1 * measures.spacingOf(above.size);
    if (mark && (mark.mark || isApart)) return small + marked;
  }
  return findFullSizeNotes(lines, measures);
}

/** As large as the text: by a raised mark after a gap, with nothing but notes to the foot of the page. */
function findFullSizeNotes(lines: readonly PdfLine[], measures: PdfMeasures): number {
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at];
    const last = lines[at - 1];
    if (!line?.mark || !last) continue;
    const isApart = line.y - last.y > 1.2 * measures.spacingOf(line.size);
    if (isApart && lines.slice(at).every((other) => other.size <= measures.bodySize)) return at;
  }
  return lines.length;
}

function isMarked(line: PdfLine): boolean {
  return line.mark || PRINTED_MARK.test(line.text);
}
