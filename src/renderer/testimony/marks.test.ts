import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, type MarkKind, segmentsOf } from './marks.ts';

test('words without marks are one segment', () => {
  expect(segmentsOf(10, [])).toEqual([{ start: 0, end: 10, kinds: new Set() }]);
});

test('a mark is a segment of its own, and a page that begins inside cuts it', () => {
  const marks: Mark[] = [{ start: 2, end: Number.POSITIVE_INFINITY, kind: 'span' }];
  expect(segmentsOf(10, marks, [6])).toEqual([
    { start: 0, end: 2, kinds: new Set() },
    { start: 2, end: 6, kinds: new Set(['span']) },
    { start: 6, end: 10, kinds: new Set(['span']) },
  ]);
});

test('a passage without words has no segments', () => {
  expect(segmentsOf(0, [{ start: 0, end: 0, kind: 'span' }])).toEqual([]);
});

const kinds: MarkKind[] = ['excerpted', 'span', 'omitted', 'edited', 'found', 'found-current'];
const mark = fc
  .tuple(fc.nat(60), fc.nat(60), fc.constantFrom(...kinds))
  .map(([one, other, kind]): Mark => ({ start: Math.min(one, other), end: Math.max(one, other), kind }));

test('segments follow one another without gaps, and each unit has the kinds of the marks over it', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.array(mark), fc.array(fc.nat(60)), (length, marks, cuts) => {
      const segments = segmentsOf(length, marks, cuts);
      let at = 0;
      for (const { start, end, kinds: found } of segments) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        for (let unit = start; unit < end; unit++) {
          const over = marks.filter((one) => one.start <= unit && unit < one.end);
          expect(new Set(found)).toEqual(new Set(over.map(({ kind }) => kind)));
        }
        at = end;
      }
      expect(at).toBe(length);
    }),
  );
});
