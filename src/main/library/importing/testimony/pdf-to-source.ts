/** The pages of a PDF, as read, to the document that the other formats give too. */
import { type Joiner, startJoiner } from '../files/join-lines.ts';
import type { SourceDocument, SourceParagraph } from './found-testimony.ts';
import { toLines } from './pdf-columns.ts';
import { takeOutFurniture } from './pdf-furniture.ts';
import { findHeadings } from './pdf-headings.ts';
import type { PdfLine, PdfRow } from './pdf-line.ts';
import { takeOutLineNumbers } from './pdf-line-numbers.ts';
import { measure, type PdfMeasures } from './pdf-measures.ts';
import { splitNotes } from './pdf-notes.ts';
import type { PdfPage } from './pdf-page.ts';
import { labelPages } from './pdf-page-labels.ts';
import { toParagraphs } from './pdf-paragraphs.ts';
import { listUnclear } from './pdf-unclear.ts';

export interface ReadPage extends Omit<PdfPage, 'directions'> {
  rows: PdfRow[];
  /** Text that runs in another direction than most of the page's, such as a stamp along its side. */
  asides: PdfRow[][];
}

/** What follows the text of a page, when the paragraph that goes on over its end is over. */
interface Afterwards {
  kind: 'note' | 'text' | 'gap';
  lines: PdfLine[];
  text?: string;
}

/** `own` are the file's own page labels; `endsWhole` whether its last bytes are there. */
export function toSource(
  pages: readonly ReadPage[],
  own: readonly string[] | null,
  properties: SourceDocument['properties'],
  endsWhole: boolean,
): SourceDocument {
  const bare = takeOutFurniture(pages);
  const { labels, unnumbered } = labelPages(
    own,
    bare.map(({ furniture }) => furniture),
  );
  const numbered: number[] = [];
  const lines = bare.map(({ rows }, index) => {
    const withoutNumbers = takeOutLineNumbers(rows);
    if (withoutNumbers.found) numbered.push(index + 1);
    return toLines(withoutNumbers.rows, { number: index + 1, width: pages[index]?.width ?? 0 });
  });
  const measures = measure(lines.flat());
  const labelOf = (page: number) => labels[page - 1] ?? '';
  const { text, afterwards } = sortOut(pages, lines, labelOf, measures);
  const { paragraphs, unsurePages } = toParagraphs(text, measures, listShortPages(pages, lines));
  const joiner = startJoiner(lines.flat().map((line) => line.text));
  const headings = findHeadings(paragraphs, measures);
  const found: SourceParagraph[] = [];
  const addAfterwards = (before: number) => {
    for (const [page, entries] of afterwards) {
      if (page >= before) break;
      for (const entry of entries) found.push(toAfterwards(entry, page, joiner, labelOf));
      afterwards.delete(page);
    }
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    addAfterwards(paragraph[0]?.page ?? 0);
    found.push(toParagraph(paragraph, headings[index] ?? 0, 'text', joiner, labelOf));
  }
  addAfterwards(Number.POSITIVE_INFINITY);
  return {
    paragraphs: found,
    properties,
    pages: labels,
    unclear: listUnclear({
      pages,
      furniture: bare.map((page) => page.furniture),
      emptyPages: lines.flatMap((own, index) => (own.length === 0 ? [index + 1] : [])),
      numbered,
      unnumbered,
      unsurePages,
      unsureWords: [...joiner.unsure],
      endsWhole,
      labelOf,
    }),
  };
}

/** What is text to read on, and what stands aside from it on each page. */
function sortOut(
  pages: readonly ReadPage[],
  lines: readonly PdfLine[][],
  labelOf: (page: number) => string,
  measures: PdfMeasures,
) {
  const text: PdfLine[] = [];
  const afterwards = new Map<number, Afterwards[]>();
  let openNote: PdfLine[] | undefined;
  for (const [index, page] of pages.entries()) {
    const entries: Afterwards[] = [];
    const split = splitNotes(lines[index] ?? [], openNote !== undefined, measures);
    text.push(...split.text);
    for (const note of split.notes) {
      if (note.goesOn && openNote) openNote.push(...note.lines);
      else entries.push({ kind: 'note', lines: note.lines });
    }
    openNote = split.notes.length > 0 ? (entries.at(-1)?.lines ?? openNote) : undefined;
    for (const rows of page.asides) {
      const aside = toLines(rows, page);
      for (const paragraph of toParagraphs(aside, measure(aside)).paragraphs) {
        entries.push({ kind: 'text', lines: paragraph });
      }
    }
    const gap = gapOf(page, (lines[index]?.length ?? 0) + page.asides.length > 0, labelOf(page.number));
    if (gap) entries.push({ kind: 'gap', lines: [], text: gap });
    if (entries.length > 0) afterwards.set(page.number, entries);
  }
  return { text, afterwards };
}

/** What ends so far up on its page, its notes included, did not end there for want of room. */
const SHORT = 0.7;

function listShortPages(pages: readonly ReadPage[], lines: readonly PdfLine[][]): Set<number> {
  const short = pages.filter(({ height }, index) =>
    (lines[index] ?? []).every(({ y }) => y < SHORT * height),
  );
  return new Set(short.map(({ number }) => number));
}

function gapOf(page: ReadPage, hasText: boolean, label: string): string | undefined {
  if (hasText) return undefined;
  if (page.picture) return `[Page ${label} is a picture without text]`;
  return page.damaged ? `[Page ${label} could not be read]` : undefined;
}

function toAfterwards(
  { kind, lines, text }: Afterwards,
  page: number,
  joiner: Joiner,
  labelOf: (page: number) => string,
): SourceParagraph {
  if (text === undefined) return toParagraph(lines, 0, kind, joiner, labelOf);
  return { text, lineHyphens: [], page: labelOf(page), pageBreaks: [], heading: 0, kind, line: null };
}

function toParagraph(
  lines: readonly PdfLine[],
  heading: number,
  kind: SourceParagraph['kind'],
  joiner: Joiner,
  labelOf: (page: number) => string,
): SourceParagraph {
  const words = lines.map((line) => line.text);
  // Some set a note's mark right before its first word.
  if (kind === 'note') words[0] = words[0]?.replace(/^(\d{1,3}|[*†‡§¶]+)(?=\p{L})/u, '$1 ') ?? '';
  const { text, starts, lineHyphens } = joiner.join(words);
  const pageBreaks = lines.flatMap((line, index) => {
    const last = lines[index - 1];
    return last && last.page !== line.page ? [{ at: starts[index] ?? 0, page: labelOf(line.page) }] : [];
  });
  return { text, lineHyphens, page: labelOf(lines[0]?.page ?? 0), pageBreaks, heading, kind, line: null };
}
