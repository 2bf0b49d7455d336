import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOperations } from '../../tests/support/any-briefing.ts';
import { blankDetails } from './blank-details.ts';
import { applyOperations, invertOperations } from './briefing-operations.ts';
import type { Block, BriefingDocument } from './briefings.ts';

const heading = (id: string): Block => ({ type: 'heading', id, level: 1, text: id });
const documentOf = (...ids: string[]): BriefingDocument => ({
  details: blankDetails,
  blocks: ids.map(heading),
});
const idsOf = (document: BriefingDocument) => document.blocks.map((block) => block.id).join('');

describe('applyOperations', () => {
  it('moves blocks that stand apart to one place, in the order they are named', () => {
    const moved = applyOperations(documentOf(...'abcdef'), [{ type: 'move', ids: ['e', 'b'], before: 'd' }]);
    expect(idsOf(moved)).toBe('acebdf');
  });

  it('keeps the identity of blocks that an edit does not touch', () => {
    const document = documentOf('a', 'b');
    const edited = applyOperations(document, [
      { type: 'replace', block: { ...heading('b'), level: 2 } as Block },
    ]);
    expect(edited.blocks[0]).toBe(document.blocks[0]);
  });

  it.each([
    { type: 'remove', ids: ['x'] },
    { type: 'move', ids: ['a'], before: 'x' },
    { type: 'move', ids: ['a'], before: 'a' },
    { type: 'replace', block: heading('x') },
    { type: 'insert', blocks: [heading('a')], before: null },
    { type: 'insert', blocks: [heading('y'), heading('y')], before: null },
  ] as const)('refuses as stale what does not fit: %j', (operation) => {
    expect(() => applyOperations(documentOf('a', 'b'), [operation as never])).toThrow(
      expect.objectContaining({ code: 'stale' }),
    );
  });
});

describe('invertOperations', () => {
  it('gives the way back, to the letter, for any run of operations', () => {
    fc.assert(
      fc.property(anyOperations(documentOf(...'abcdefgh')), ({ document, operations }) => {
        const after = applyOperations(document, operations);
        expect(applyOperations(after, invertOperations(document, operations))).toEqual(document);
      }),
      { numRuns: 500 },
    );
  });
});
