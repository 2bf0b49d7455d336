/** From excerpts to marks in the passages they stand in. */

import type { ExcerptVersion, QuotationEdit, TextSpan } from '../../shared/excerpts.ts';
import { firstWords } from '../../shared/quoting/count-words.ts';
import { type LengthOf, partsOf, pointInSpan } from '../excerpts/span-places.ts';
import type { Mark, MarkKind } from './marks.ts';
import type { ExcerptEnd } from './passage-view.tsx';
import { joinNames, spokenPlace } from './words.ts';

export type PassageMarks = ReadonlyMap<number, readonly Mark[]>;

/** Each excerpt but the open one, as words already excerpted. */
export function excerptMarks(excerpts: readonly ExcerptVersion[], open: string | null): PassageMarks {
  const marks = new Map<number, Mark[]>();
  for (const { id, span } of excerpts) if (id !== open) addSpan(marks, span, 'excerpted');
  return marks;
}

/** The open excerpt: its span, and in it what is left out, put in brackets or emphasized. */
export function openMarks(span: TextSpan, edits: readonly QuotationEdit[], lengthOf: LengthOf): PassageMarks {
  const marks = new Map<number, Mark[]>();
  addSpan(marks, span, 'span');
  for (const edit of edits) {
    const [from, to] = edit.type === 'sic' ? [edit.at, edit.at] : [edit.start, edit.end];
    const start = pointInSpan(span, from, lengthOf);
    const end = pointInSpan(span, to, lengthOf);
    if (start && end) addSpan(marks, { start, end }, edit.type === 'omit' ? 'omitted' : 'edited');
  }
  return marks;
}

/** Where excerpts end, for their marks in the margin. */
export function excerptEnds(excerpts: readonly ExcerptVersion[]): ReadonlyMap<number, readonly ExcerptEnd[]> {
  const ends = new Map<number, ExcerptEnd[]>();
  for (const { id, span, text, speakers, page } of excerpts) {
    const place = spokenPlace(joinNames(speakers), page);
    const name = `Excerpt: “${firstWords(text, 50)}”${place && `, ${place}`}`;
    const of = ends.get(span.end.passage) ?? [];
    of.push({ id, at: span.end.offset, name });
    ends.set(span.end.passage, of);
  }
  return ends;
}

export function joinMarks(...all: readonly PassageMarks[]): PassageMarks {
  const joined = new Map<number, readonly Mark[]>();
  for (const marks of all) {
    for (const [passage, own] of marks) joined.set(passage, [...(joined.get(passage) ?? []), ...own]);
  }
  return joined;
}

function addSpan(marks: Map<number, Mark[]>, span: TextSpan, kind: MarkKind): void {
  for (const { passage, start, end } of partsOf(span)) {
    const of = marks.get(passage) ?? [];
    of.push({ start, end, kind });
    marks.set(passage, of);
  }
}
