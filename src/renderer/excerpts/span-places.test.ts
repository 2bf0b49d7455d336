import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePoints, isWithin, partsOf, placeInSpan, pointInSpan } from './span-places.ts';

const texts = ['First passage.', '', 'Third.', 'The fourth one'];
const lengthOf = (passage: number) => texts[passage - 1]?.length;

/** As the library joins it. */
function textOf(span: Parameters<typeof partsOf>[0]): string {
  return partsOf(span)
    .map(({ passage, start, end }) => texts[passage - 1]?.slice(start, end))
    .join('\n');
}

test('places count from the span’s start, with a line feed between passages', () => {
  const span = { start: { passage: 1, offset: 6 }, end: { passage: 3, offset: 5 } };
  expect(textOf(span)).toBe('passage.\n\nThird');
  expect(placeInSpan(span, { passage: 1, offset: 6 }, lengthOf)).toBe(0);
  expect(placeInSpan(span, { passage: 3, offset: 2 }, lengthOf)).toBe('passage.\n\nTh'.length);
  expect(pointInSpan(span, 'passage.\n\nTh'.length, lengthOf)).toEqual({ passage: 3, offset: 2 });
});

test('a point outside of the span has no place in it', () => {
  const span = { start: { passage: 1, offset: 6 }, end: { passage: 3, offset: 5 } };
  expect(placeInSpan(span, { passage: 1, offset: 5 }, lengthOf)).toBeUndefined();
  expect(placeInSpan(span, { passage: 3, offset: 6 }, lengthOf)).toBeUndefined();
  expect(placeInSpan(span, { passage: 2, offset: 0 }, () => undefined)).toBeUndefined();
});

const point = fc
  .integer({ min: 1, max: texts.length })
  .chain((passage) => fc.record({ passage: fc.constant(passage), offset: fc.nat(lengthOf(passage) ?? 0) }));

test('a point and its place in the text lead to each other', () => {
  fc.assert(
    fc.property(point, point, point, (one, two, three) => {
      const [start, inner, end] = [one, two, three].toSorted(comparePoints);
      if (!start || !inner || !end) return;
      const span = { start, end };
      expect(isWithin({ start: inner, end: inner }, span)).toBe(true);
      const place = placeInSpan(span, inner, lengthOf);
      expect(place).toBe(textOf({ start, end: inner }).length);
      expect(pointInSpan(span, place ?? -1, lengthOf)).toEqual(inner);
    }),
  );
});
