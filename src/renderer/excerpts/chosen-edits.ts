/** What the keys O, I, M and S make of chosen words of an excerpt: pure, so that the same holds by key and by button. */

import type { QuotationEdit } from '../../shared/excerpts.ts';
import { addEdit, endOf, startOf } from '../../shared/quoting/edit-quotation.ts';

/** Chosen words as places in the excerpt's text; `start` equals `end` for a caret. */
export interface Chosen {
  start: number;
  end: number;
}

interface Quoted {
  text: string;
  edits: readonly QuotationEdit[];
}

/** Omissions that the chosen words touch, which can be restored. */
export function omissionsIn({ edits }: Quoted, chosen: Chosen): QuotationEdit[] {
  return edits.filter((edit) => edit.type === 'omit' && touches(edit, chosen));
}

export function emphasisIn({ edits }: Quoted, chosen: Chosen): QuotationEdit[] {
  return edits.filter((edit) => edit.type === 'emphasize' && touches(edit, chosen));
}

/** Leaves the words out, or puts back what of them was left out. */
export function omitOrRestore(quoted: Quoted, chosen: Chosen): QuotationEdit[] {
  const there = omissionsIn(quoted, chosen);
  if (there.length > 0) return without(quoted, there);
  return addEdit(quoted.text, quoted.edits, { type: 'omit', id: newId(), ...chosen, citation: false });
}

/** Emphasizes the words, or takes the emphasis off those of them that have it. */
export function emphasizeOrNot(quoted: Quoted, chosen: Chosen): QuotationEdit[] {
  const there = emphasisIn(quoted, chosen);
  if (there.length > 0) return without(quoted, there);
  return addEdit(quoted.text, quoted.edits, { type: 'emphasize', id: newId(), ...chosen });
}

/** Puts words in brackets in place of the chosen ones, or beside the caret. */
export function insertWords(quoted: Quoted, chosen: Chosen, text: string): QuotationEdit[] {
  return addEdit(quoted.text, quoted.edits, { type: 'insert', id: newId(), ...chosen, text });
}

/** Puts [sic] behind the chosen words. */
export function markSic(quoted: Quoted, chosen: Chosen): QuotationEdit[] {
  return addEdit(quoted.text, quoted.edits, { type: 'sic', id: newId(), at: chosen.end });
}

/** The other case of a word's first letter, which is what is put in brackets most: “this” becomes “This”. */
export function otherCase(words: string): string {
  const [first = ''] = words;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + words.slice(first.length);
}

function touches(edit: QuotationEdit, { start, end }: Chosen): boolean {
  return start === end
    ? startOf(edit) <= start && endOf(edit) >= end
    : startOf(edit) < end && endOf(edit) > start;
}

function without({ edits }: Quoted, gone: readonly QuotationEdit[]): QuotationEdit[] {
  return edits.filter((edit) => !gone.includes(edit));
}

function newId(): string {
  return crypto.randomUUID();
}
