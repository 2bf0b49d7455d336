/**
 * An excerpt's words as they are quoted: the source's own, with the recorded edits shown as such. Conventions: omission,
 * insertion and block quotations after The Bluebook, rule 5, and The Chicago Manual of Style, 13.50–58; 40 words for a
 * block after APA, 8.27.
 */

import type { CitationStyle, QuotationEdit } from '../excerpts.ts';
import { countWords } from './count-words.ts';
import { endOf, inOrder, startOf } from './edit-quotation.ts';
import { type Part, type QuotePiece, textOfPieces } from './quote-pieces.ts';
import { findSentenceEnds, type SentenceEnd } from './sentence-ends.ts';
import { settlePieces } from './settle-pieces.ts';
import { showMarks } from './show-marks.ts';

export interface Quotation {
  /** `run-in` stands in a sentence within quotation marks; `block` stands apart, without. */
  form: 'run-in' | 'block';
  /** Without outer quotation marks. */
  paragraphs: QuotePiece[][];
  /** What is said after the citation, each in brackets: “emphasis added”, “citation omitted”. */
  notes: string[];
}

/** A quotation of so many words or more stands as a block. */
const BLOCK_WORDS: Readonly<Record<CitationStyle, number>> = {
  plain: 50,
  bluebook: 50,
  chicago: 50,
  apa: 40,
};

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/** `edits` are valid for `text`, which is the excerpt's source text: see `edit-quotation.ts`. */
export function quoteExcerpt(
  text: string,
  edits: readonly QuotationEdit[],
  style: CitationStyle = 'plain',
): Quotation {
  const asBlock = quoteAs('block', text, edits);
  const words = asBlock.reduce((sum, pieces) => sum + countWords(textOfPieces(pieces)), 0);
  const form = asBlock.length > 1 || words >= BLOCK_WORDS[style] ? 'block' : 'run-in';
  return {
    form,
    paragraphs: form === 'block' ? asBlock : quoteAs('run-in', text, edits),
    notes: notesOf(edits),
  };
}

/** The words as a block shows them: how an excerpt stands on screen, whatever form it has in a document. */
export function quotedParagraphs(text: string, edits: readonly QuotationEdit[]): QuotePiece[][] {
  return quoteAs('block', text, edits);
}

/** The words as quoted, a line a paragraph, without outer quotation marks. */
export function quotationText(text: string, edits: readonly QuotationEdit[]): string {
  return quoteAs('block', text, edits).map(textOfPieces).join('\n');
}

function notesOf(edits: readonly QuotationEdit[]): string[] {
  const citations = edits.filter((edit) => edit.type === 'omit' && edit.citation).length;
  return [
    ...(edits.some((edit) => edit.type === 'emphasize') ? ['emphasis added'] : []),
    ...(citations > 0 ? [citations === 1 ? 'citation omitted' : 'citations omitted'] : []),
  ];
}

function quoteAs(form: Quotation['form'], text: string, edits: readonly QuotationEdit[]): QuotePiece[][] {
  const shown = showMarks(text, form === 'run-in');
  const ends = findSentenceEnds(text);
  const emphasis = inOrder(edits.filter((edit) => edit.type === 'emphasize'));
  const parts: Part[] = [];
  let at = 0;
  const takeSource = (to: number) => {
    if (to > at) parts.push(...sourceParts(text, shown, emphasis, at, to));
    at = Math.max(at, to);
  };
  for (const edit of inOrder(edits.filter((one) => one.type !== 'emphasize'))) {
    takeSource(startOf(edit));
    parts.push(...editParts(text, edit, ends, isWithin(emphasis, startOf(edit), endOf(edit))));
    at = Math.max(at, endOf(edit));
  }
  takeSource(text.length);
  return settlePieces(parts);
}

function sourceParts(
  text: string,
  shown: readonly string[],
  emphasis: readonly QuotationEdit[],
  from: number,
  to: number,
): Part[] {
  const cuts = emphasis.flatMap((edit) => [startOf(edit), endOf(edit)]);
  const places = [from, ...cuts.filter((cut) => cut > from && cut < to), to].sort((a, b) => a - b);
  return places.slice(1).flatMap((end, index): Part[] => {
    const start = places[index] ?? from;
    const isEmphasized = isWithin(emphasis, start, end);
    let at = start;
    return text
      .slice(start, end)
      .split(LINE_BREAK)
      .flatMap((line, number): Part[] => {
        // A line break is one or two units long.
        if (number > 0) at += text.startsWith('\r\n', at) ? 2 : 1;
        const piece: QuotePiece = {
          kind: 'source',
          text: shown.slice(at, at + line.length).join(''),
          source: line,
          isEmphasized,
        };
        at += line.length;
        return [...(number > 0 ? (['break'] as const) : []), ...(line === '' ? [] : [piece])];
      });
  });
}

function isWithin(emphasis: readonly QuotationEdit[], from: number, to: number): boolean {
  return emphasis.some((edit) => startOf(edit) <= from && to <= endOf(edit) && endOf(edit) > startOf(edit));
}

function editParts(
  text: string,
  edit: QuotationEdit,
  ends: readonly SentenceEnd[],
  isEmphasized: boolean,
): Part[] {
  const source = text.slice(startOf(edit), endOf(edit));
  switch (edit.type) {
    case 'omit': {
      const dots = edit.citation ? '' : ellipsisFor(text, edit.start, edit.end, ends);
      const omission: QuotePiece = { kind: 'omission', text: dots, source, isEmphasized: false };
      // A paragraph's end at either end of what is left out stays one.
      const before = LINE_BREAK.test(source.slice(0, source.length - source.trimStart().length));
      const after = LINE_BREAK.test(source.slice(source.trimEnd().length));
      return [...(before ? (['break'] as const) : []), omission, ...(after ? (['break'] as const) : [])];
    }
    case 'insert':
      return [{ kind: 'insertion', text: `[${edit.text}]`, source, isEmphasized }];
    case 'sic':
      return [{ kind: 'sic', text: '[sic]', source: '', isEmphasized: false }];
    case 'emphasize':
      return [];
  }
}

const ELLIPSIS = '.\u00A0.\u00A0.';

/**
 * Three dots within a sentence. Where the end of the sentence that is being quoted is among what is left out, its own
 * mark follows as a fourth, also where the text goes on within a later sentence: two sentences must not read as one. A
 * sentence that was quoted to its end has its mark before the dots already.
 */
function ellipsisFor(text: string, start: number, end: number, ends: readonly SentenceEnd[]): string {
  const before = text.slice(0, start).trimEnd();
  const isWhole = before === '' || ends.some((sentence) => sentence.end === before.length);
  const cut = isWhole ? undefined : ends.find((sentence) => sentence.at >= start && sentence.at < end);
  return cut ? `${ELLIPSIS}\u00A0${cut.mark}` : ELLIPSIS;
}
