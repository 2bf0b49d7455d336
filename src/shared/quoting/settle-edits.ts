/** What a new edit becomes before it is kept: put on its words, and one with what it touches. */
import type { QuotationEdit } from '../excerpts.ts';
import { toOneLine } from '../text.ts';

type EditOf<T extends QuotationEdit['type']> = Extract<QuotationEdit, { type: T }>;

/** The edit as it is kept: off the white space around its words, its own words without brackets. */
export function settle(text: string, edit: QuotationEdit): QuotationEdit {
  if (edit.type === 'sic') return { ...edit, at: behindWord(text, edit.at) };
  const { start, end } = offMarks(text, edit);
  const words = text.slice(start, end);
  const trimmed =
    words.trim() === ''
      ? { start, end }
      : { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
  if (edit.type !== 'insert') return { ...edit, ...trimmed };
  const own = toOneLine(edit.text);
  return { ...edit, ...trimmed, text: toOneLine(/^\[(.*)\]$/s.exec(own)?.[1] ?? own) };
}

/** The end of the word that the place is in, or of what stands before it. */
function behindWord(text: string, place: number): number {
  let { end: at } = offMarks(text, { start: place, end: place });
  if (/[\p{L}\p{M}\p{N}'’-]$/u.test(text.slice(Math.max(0, at - 2), at))) {
    return at + (/^(?:[\p{L}\p{M}\p{N}]|['’-](?=\p{L}))*/u.exec(text.slice(at))?.[0].length ?? 0);
  }
  while (/[\s`“‘([{]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** The transcripts' quotation marks are two characters, of which none is left alone. A place moves behind them. */
function offMarks(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const isInMark = (place: number) => /^(?:``|'')$/.test(text.slice(Math.max(0, place - 1), place + 1));
  let [from, to] = [start, end];
  while (isInMark(to)) to += 1;
  if (start === end) return { start: to, end: to };
  while (isInMark(from)) from -= 1;
  return { start: from, end: to };
}

/** Omissions that touch, with nothing but white space between, are one; so is emphasis. `edits` are in order. */
export function absorb(
  text: string,
  edits: readonly QuotationEdit[],
  edit: QuotationEdit,
): { merged: QuotationEdit; others: QuotationEdit[] } {
  if (edit.type !== 'omit' && edit.type !== 'emphasize') return { merged: edit, others: [...edits] };
  const others: QuotationEdit[] = [];
  let merged = edit;
  for (const other of edits) {
    if (isOneWith(text, merged, other) && isSpan(other)) {
      merged = {
        ...merged,
        ...(merged.type === 'omit' && other.type === 'omit'
          ? { citation: merged.citation && other.citation }
          : {}),
        start: Math.min(merged.start, other.start),
        end: Math.max(merged.end, other.end),
      };
    } else others.push(other);
  }
  return { merged, others };
}

function isSpan(edit: QuotationEdit): edit is EditOf<'omit' | 'emphasize'> {
  return edit.type === 'omit' || edit.type === 'emphasize';
}

function isOneWith(text: string, edit: EditOf<'omit' | 'emphasize'>, other: QuotationEdit): boolean {
  if (other.type !== edit.type || other.id === edit.id) return false;
  if (other.start < edit.end && edit.start < other.end) return true;
  // A citation that was left out says so, and stays apart from words beside it.
  if (edit.type === 'omit' && other.type === 'omit' && edit.citation !== other.citation) return false;
  const [from, to] = other.start >= edit.end ? [edit.end, other.start] : [other.end, edit.start];
  return text.slice(from, to).trim() === '';
}
