import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOperations } from '../../tests/support/any-briefing.ts';
import { blankDetails } from './blank-details.ts';
import { applyOperations } from './briefing-operations.ts';
import type { Block, BriefingDocument } from './briefings.ts';
import { operationsBetween } from './operations-between.ts';

const heading = (id: string): Block => ({ type: 'heading', id, level: 1, text: id });
const documentOf = (...ids: string[]): BriefingDocument => ({
  details: blankDetails,
  blocks: ids.map(heading),
});

describe('operationsBetween', () => {
  it('leads from any state of a briefing to any other, there and back', () => {
    const start = documentOf('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(anyOperations(start), ({ operations }) => {
        const other = applyOperations(start, operations);
        expect(applyOperations(start, operationsBetween(start, other))).toEqual(other);
        expect(applyOperations(other, operationsBetween(other, start))).toEqual(start);
      }),
    );
  });

  it('leads from any order to any other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.shuffledSubarray(ids), (one, other) => {
        const after = documentOf(...other);
        expect(applyOperations(documentOf(...one), operationsBetween(documentOf(...one), after))).toEqual(
          after,
        );
      }),
    );
  });

  it('moves only what moved, and says nothing where nothing differs', () => {
    expect(operationsBetween(documentOf('a', 'b', 'c', 'd'), documentOf('b', 'c', 'a', 'd'))).toEqual([
      { type: 'move', ids: ['a'], before: 'd' },
    ]);
    expect(operationsBetween(documentOf('a', 'b'), documentOf('a', 'b'))).toEqual([]);
  });
});
