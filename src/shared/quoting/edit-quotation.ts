/** The rules of recorded edits: which may lie over a quotation's words, and how they come and go. */

import { StandpointError } from '../errors.ts';
import type { QuotationEdit } from '../excerpts.ts';
import { countOf, toOneLine } from '../text.ts';
import { countWords, firstWords } from './count-words.ts';
import { absorb, settle } from './settle-edits.ts';

const LONGEST_SHOWN = 60;
const OUTSIDE = 'The edit lies outside of the excerpt. Choose words within it.';

/**
 * The edits with the new one, in the order of the text. Its ends are moved off white space, and what touches or overlaps
 * one of its own sort (omissions, emphasis) becomes one with it. Throws `invalid-input` with the reason where it can't be
 * made.
 */
export function addEdit(
  text: string,
  edits: readonly QuotationEdit[],
  added: QuotationEdit,
): QuotationEdit[] {
  if (isOutside(text, added)) throw new StandpointError('invalid-input', OUTSIDE);
  const edit = settle(text, added);
  const { merged, others } = absorb(text, inOrder(edits), edit);
  const next = inOrder([...others, merged]);
  checkEdits(text, next);
  return next;
}

/** The others stay as they are. Throws `not-found` where there is no such edit. */
export function removeEdit(edits: readonly QuotationEdit[], id: string): QuotationEdit[] {
  if (!edits.some((edit) => edit.id === id)) {
    throw new StandpointError('not-found', 'This edit was taken back already.');
  }
  return edits.filter((edit) => edit.id !== id);
}

/**
 * The edits after the span has moved: `shift` is how many units later its words stand in the new text, which is `text`.
 * Omissions and emphasis that reach over an end are cut there; what lies outside, or replaces words outside, goes.
 */
export function rebaseEdits(edits: readonly QuotationEdit[], shift: number, text: string): QuotationEdit[] {
  const within = (place: number) => place >= 0 && place <= text.length;
  const moved = edits.flatMap((edit): QuotationEdit[] => {
    if (edit.type === 'sic') {
      const at = edit.at + shift;
      return within(at) && at > 0 ? [{ ...edit, at }] : [];
    }
    const start = edit.start + shift;
    const end = edit.end + shift;
    if (edit.type === 'insert') return within(start) && within(end) ? [{ ...edit, start, end }] : [];
    const cut = { ...edit, start: Math.max(start, 0), end: Math.min(end, text.length) };
    return text.slice(cut.start, cut.end).trim() === '' || cut.start >= cut.end ? [] : [cut];
  });
  // An omission that now covers the whole text would leave nothing to quote.
  const kept = leavesWords(text, moved) ? moved : moved.filter(({ type }) => type !== 'omit');
  return inOrder(kept.filter((edit) => faultOf(text, edit) === null));
}

/** Throws `invalid-input`, with the reason, where the edits could not have been made one by one. */
export function checkEdits(text: string, edits: readonly QuotationEdit[]): void {
  const fault = findEditFault(text, edits);
  if (fault !== null) throw new StandpointError('invalid-input', fault);
}

/** What is wrong with the edits, in a sentence; null where they are valid. */
export function findEditFault(text: string, edits: readonly QuotationEdit[]): string | null {
  if (new Set(edits.map(({ id }) => id)).size !== edits.length) return 'Two edits have the same name.';
  for (const edit of edits) {
    const fault = faultOf(text, edit);
    if (fault !== null) return fault;
  }
  const ordered = inOrder(edits.filter((edit) => edit.type !== 'emphasize'));
  for (const [index, edit] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next && isInTheWay(edit, next)) return inTheWay(text, edit, next);
  }
  const emphasis = inOrder(edits.filter((edit) => edit.type === 'emphasize'));
  for (const [index, edit] of emphasis.entries()) {
    const next = emphasis[index + 1];
    if (next && startOf(next) < endOf(edit)) return 'These words are emphasized already.';
  }
  if (!leavesWords(text, edits))
    return 'All words would be left out. Remove the excerpt instead, or leave some words.';
  return null;
}

/** The edit in a few words, for lists of edits and for screen readers. */
export function describeEdit(text: string, edit: QuotationEdit): string {
  switch (edit.type) {
    case 'omit': {
      const words = countOf(countWords(text.slice(edit.start, edit.end)), 'word');
      return edit.citation ? `Omitted a citation of ${words}` : `Omitted ${words}`;
    }
    case 'insert': {
      const replaced = toOneLine(text.slice(edit.start, edit.end));
      if (replaced === '') return `Inserted [${edit.text}]`;
      const isCase = replaced !== edit.text && replaced.toLowerCase() === edit.text.toLowerCase();
      return isCase
        ? `Changed case: “${replaced}” to [${edit.text}]`
        : `Replaced “${firstWords(replaced, LONGEST_SHOWN)}” with [${edit.text}]`;
    }
    case 'emphasize':
      return `Emphasized “${firstWords(text.slice(edit.start, edit.end), LONGEST_SHOWN)}”`;
    case 'sic':
      return `[sic] after “${lastWord(text.slice(0, edit.at))}”`;
  }
}

export function startOf(edit: QuotationEdit): number {
  return edit.type === 'sic' ? edit.at : edit.start;
}

export function endOf(edit: QuotationEdit): number {
  return edit.type === 'sic' ? edit.at : edit.end;
}

/** By where they stand; at one place what takes no room comes first. */
export function inOrder<E extends QuotationEdit>(edits: readonly E[]): E[] {
  const rank = { sic: 0, insert: 1, omit: 2, emphasize: 3 };
  return edits.toSorted(
    (one, other) =>
      startOf(one) - startOf(other) || rank[one.type] - rank[other.type] || endOf(one) - endOf(other),
  );
}

/** What is wrong with an edit by itself. */
function faultOf(text: string, edit: QuotationEdit): string | null {
  const start = startOf(edit);
  const end = endOf(edit);
  if (isOutside(text, edit)) return OUTSIDE;
  if (isWithinCharacter(text, start) || isWithinCharacter(text, end)) {
    return 'An edit can’t begin or end within a character.';
  }
  const words = text.slice(start, end);
  switch (edit.type) {
    case 'omit':
      return words.trim() === '' ? 'There are no words to leave out. Choose some words first.' : null;
    case 'emphasize':
      return words.trim() === '' ? 'There are no words to emphasize. Choose some words first.' : null;
    case 'insert':
      if (edit.text.trim() === '')
        return 'There is nothing to insert. Type the words that go into the brackets.';
      return /[\n\r]/.test(words) ? 'Words to replace stand within one paragraph. Choose fewer words.' : null;
    case 'sic':
      return text.slice(0, edit.at).trim() === '' || /\s$/.test(text.slice(0, edit.at))
        ? '[sic] stands after a word. Put it behind the word that is meant.'
        : null;
  }
}

function isOutside(text: string, edit: QuotationEdit): boolean {
  const start = startOf(edit);
  const end = endOf(edit);
  return !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end;
}

function isWithinCharacter(text: string, place: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[place] ?? '') && /[\uD800-\uDBFF]/.test(text[place - 1] ?? '');
}

/** Of two in order, neither of them emphasis. */
function isInTheWay(edit: QuotationEdit, next: QuotationEdit): boolean {
  if (startOf(next) < endOf(edit)) return true;
  // Two that take no room may stand at one place only where they are of two sorts.
  return startOf(edit) === startOf(next) && endOf(edit) === endOf(next) && edit.type === next.type;
}

function inTheWay(text: string, one: QuotationEdit, other: QuotationEdit): string {
  const [first, second] = one.type === 'omit' ? [other, one] : [one, other];
  if (first.type === 'sic' && second.type === 'sic') return 'There is a [sic] here already.';
  const described = describeEdit(text, first);
  return `Another edit stands in these words: “${described}”. Take it back first.`;
}

function leavesWords(text: string, edits: readonly QuotationEdit[]): boolean {
  let at = 0;
  const omitted = inOrder(edits.filter((edit) => edit.type === 'omit'));
  for (const edit of omitted) {
    if (text.slice(at, startOf(edit)).trim() !== '') return true;
    at = Math.max(at, endOf(edit));
  }
  return omitted.length === 0 || text.slice(at).trim() !== '';
}

function lastWord(text: string): string {
  return text.trimEnd().slice(-LONGEST_SHOWN).split(/\s/).at(-1)?.toWellFormed() ?? '';
}
