/** What is marked in the words of a passage: excerpts made before, the open one with its edits, words found. */

export type MarkKind = 'excerpted' | 'span' | 'omitted' | 'edited' | 'found' | 'found-current';

/** In UTF-16 units of the passage; `end` is exclusive and may lie beyond the passage: up to its end. */
export interface Mark {
  start: number;
  end: number;
  kind: MarkKind;
}

/** A stretch of a passage with the same marks throughout. */
export interface Segment {
  start: number;
  end: number;
  kinds: ReadonlySet<MarkKind>;
}

const NONE: ReadonlySet<MarkKind> = new Set();

/** Cuts `length` units at the ends of marks and at `cuts` (where pages begin), in order and without gaps. */
export function segmentsOf(
  length: number,
  marks: readonly Mark[],
  cuts: readonly number[] = [],
): readonly Segment[] {
  const clamp = (at: number) => Math.min(Math.max(at, 0), length);
  const places = new Set([0, length, ...cuts.map(clamp)]);
  for (const { start, end } of marks) {
    places.add(clamp(start));
    places.add(clamp(end));
  }
  const ordered = [...places].toSorted((one, other) => one - other);
  const segments: Segment[] = [];
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1];
    if (end === undefined) break;
    const kinds = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ kind }) => kind);
    segments.push({ start, end, kinds: kinds.length === 0 ? NONE : new Set(kinds) });
  }
  return segments;
}
