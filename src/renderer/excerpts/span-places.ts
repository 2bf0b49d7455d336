/** Between places in a testimony and places in the text of a span, whose paragraphs are joined by a line feed. */
import type { TextPoint, TextSpan } from '../../shared/excerpts.ts';

/** How long each passage is, by ordinal; undefined where it isn't known. */
export type LengthOf = (passage: number) => number | undefined;

/** The place of a point within the span's text, or undefined where it lies outside of the span. */
export function placeInSpan(span: TextSpan, point: TextPoint, lengthOf: LengthOf): number | undefined {
  if (comparePoints(point, span.start) < 0 || comparePoints(point, span.end) > 0) return undefined;
  let place = 0;
  for (let passage = span.start.passage; passage < point.passage; passage++) {
    const length = lengthOf(passage);
    if (length === undefined) return undefined;
    place += length - (passage === span.start.passage ? span.start.offset : 0) + 1;
  }
  return place + point.offset - (point.passage === span.start.passage ? span.start.offset : 0);
}

/** The point at a place within the span's text; of two at a paragraph's end, the one before the line feed. */
export function pointInSpan(span: TextSpan, place: number, lengthOf: LengthOf): TextPoint | undefined {
  let left = place;
  for (let passage = span.start.passage; passage <= span.end.passage; passage++) {
    const from = passage === span.start.passage ? span.start.offset : 0;
    const to = passage === span.end.passage ? span.end.offset : lengthOf(passage);
    if (to === undefined) return undefined;
    if (left <= to - from) return { passage, offset: from + left };
    left -= to - from + 1;
  }
  return undefined;
}

/** Negative where `one` stands before `other`. */
export function comparePoints(one: TextPoint, other: TextPoint): number {
  return one.passage - other.passage || one.offset - other.offset;
}

/** Whether `inner` lies within `outer`; their ends may meet. */
export function isWithin(inner: TextSpan, outer: TextSpan): boolean {
  return comparePoints(inner.start, outer.start) >= 0 && comparePoints(inner.end, outer.end) <= 0;
}

/** The parts of a span by passage, in units of each; an end of Infinity is the passage's own. */
export function partsOf(span: TextSpan): { passage: number; start: number; end: number }[] {
  const parts: { passage: number; start: number; end: number }[] = [];
  for (let passage = span.start.passage; passage <= span.end.passage; passage++) {
    parts.push({
      passage,
      start: passage === span.start.passage ? span.start.offset : 0,
      end: passage === span.end.passage ? span.end.offset : Number.POSITIVE_INFINITY,
    });
  }
  return parts;
}
