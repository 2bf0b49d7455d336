import { describe, expect, it } from 'vitest';
import { blankDetails } from '../../shared/blank-details.ts';
import { applyOperations } from '../../shared/briefing-operations.ts';
import type { Block, HeadingLevel } from '../../shared/briefings.ts';
import { emptyRichText } from '../../shared/rich-text.ts';
import {
  changeLevel,
  depthsOf,
  type Move,
  moveDown,
  moveTo,
  moveUp,
  neighbourOf,
  stillClosed,
  withSections,
} from './outline.ts';
import { describeMove, describePlace } from './words.ts';

/** `A1 a b B2 c C1`: capital and digit a heading and its level, small letter own text. */
function blocksOf(pattern: string): Block[] {
  return pattern.split(' ').map((id): Block => {
    const level = Number(id[1]) as HeadingLevel;
    return level
      ? { type: 'heading', id: id.charAt(0), level, text: id.charAt(0) }
      : { type: 'text', id, content: emptyRichText };
  });
}

function patternOf(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.type === 'heading' ? `${block.id}${block.level}` : block.id)).join(' ');
}

function moved(pattern: string, move: (blocks: Block[]) => Move | null): string {
  const blocks = blocksOf(pattern);
  const step = move(blocks);
  if (!step) return 'stays';
  return patternOf(applyOperations({ details: blankDetails, blocks }, [{ type: 'move', ...step }]).blocks);
}

const title = () => 'Rule of Law';

describe('the outline of a briefing', () => {
  it('indents what stands under a heading', () => {
    expect(depthsOf(blocksOf('x A1 a B2 b C1 c'))).toEqual([0, 0, 1, 1, 2, 0, 1]);
  });

  it('takes a heading with its section', () => {
    expect(withSections(blocksOf('A1 a B2 b C1 c'), ['A'])).toEqual(['A', 'a', 'B', 'b']);
    expect(withSections(blocksOf('A1 a B2 b C1 c'), ['B', 'c'])).toEqual(['B', 'b', 'c']);
  });

  it('moves a block one step, into the next section too', () => {
    expect(moved('A1 a b C1 c', (blocks) => moveUp(blocks, ['b']))).toBe('A1 b a C1 c');
    expect(moved('A1 a b C1 c', (blocks) => moveDown(blocks, ['b']))).toBe('A1 a C1 b c');
    expect(moved('A1 a', (blocks) => moveDown(blocks, ['a']))).toBe('stays');
    expect(moved('a A1', (blocks) => moveUp(blocks, ['a']))).toBe('stays');
  });

  it('moves a section over its neighbour, whole', () => {
    expect(moved('A1 a B1 b C2 c D1 d', (blocks) => moveUp(blocks, ['D']))).toBe('A1 a D1 d B1 b C2 c');
    expect(moved('A1 a B1 b C2 c D1 d', (blocks) => moveDown(blocks, ['A']))).toBe('B1 b C2 c A1 a D1 d');
    expect(moved('A1 a B2 b C1 c', (blocks) => moveDown(blocks, ['B']))).toBe('A1 a C1 B2 b c');
    expect(moved('x A1 a', (blocks) => moveUp(blocks, ['A']))).toBe('A1 a x');
  });

  it('moves to a place dropped on, and nowhere when that is where it stands', () => {
    expect(moved('A1 a b C1 c', (blocks) => moveTo(blocks, ['c'], 'a'))).toBe('A1 c a b C1');
    expect(moved('A1 a b C1 c', (blocks) => moveTo(blocks, ['A'], null))).toBe('C1 c A1 a b');
    expect(moved('A1 a b C1 c', (blocks) => moveTo(blocks, ['a'], 'b'))).toBe('stays');
    expect(moved('A1 a b C1 c', (blocks) => moveTo(blocks, ['A'], 'b'))).toBe('stays');
  });

  it('changes the level of a heading and of what is under it, within 1 to 4', () => {
    const levels = (id: string, by: 1 | -1) =>
      patternOf(
        applyOperations(
          { details: blankDetails, blocks: blocksOf('A1 a B2 C4 D1') },
          changeLevel(blocksOf('A1 a B2 C4 D1'), id, by),
        ).blocks,
      );
    expect(levels('A', 1)).toBe('A2 a B3 C4 D1');
    expect(levels('B', -1)).toBe('A1 a B1 C3 D1');
    expect(levels('A', -1)).toBe('A1 a B2 C4 D1');
    expect(levels('a', 1)).toBe('A1 a B2 C4 D1');
  });

  it('hands the focus to the next block, or to the one above', () => {
    expect(neighbourOf(blocksOf('A1 a b'), ['a'])).toBe('b');
    expect(neighbourOf(blocksOf('A1 a b'), ['a', 'b'])).toBe('A');
    expect(neighbourOf(blocksOf('a'), ['a'])).toBeNull();
  });

  it('opens a closed section that a block comes into, with those around it, and no other', () => {
    const left = (pattern: string, closed: string[], move: (blocks: Block[]) => Move | null) => {
      const blocks = blocksOf(pattern);
      const step = move(blocks);
      const document = { details: blankDetails, blocks };
      const moved = step ? applyOperations(document, [{ type: 'move', ...step }]).blocks : blocks;
      return [...stillClosed(blocks, moved, new Set(closed))];
    };
    expect(left('A1 a C1 c', ['A'], (blocks) => moveUp(blocks, ['c']))).toEqual([]);
    expect(left('x A1 a C1 c', ['A', 'C'], (blocks) => moveDown(blocks, ['x']))).toEqual(['C']);
    expect(left('A1 a B2 b C1 c', ['A', 'B'], (blocks) => moveUp(blocks, ['c']))).toEqual([]);
    expect(left('A1 a B2 b C1 c', ['A', 'C'], (blocks) => moveUp(blocks, ['C']))).toEqual(['A', 'C']);
    // A heading that is no longer of its rank.
    expect([...stillClosed(blocksOf('A1 a C1'), blocksOf('A1 a C2'), new Set(['A']))]).toEqual([]);
    expect([...stillClosed(blocksOf('A1 a b C1'), blocksOf('A1 b C1'), new Set(['A']))]).toEqual(['A']);
  });

  it('says places and moves as sentences', () => {
    const blocks = blocksOf('x A1 a');
    expect(describePlace(blocks, 'a', title)).toBe('Insert here, in “A”');
    expect(describePlace(blocks, 'x', title)).toBe('Insert here, at the beginning');
    expect(describePlace(blocks, 'A', title)).toBe('Insert here, before the first heading');
    expect(describeMove(blocks, ['a'], title)).toBe('Moved Own text after A, 3 of 3');
    expect(describeMove(blocksOf('A1 a B1'), ['A', 'a'], title)).toBe(
      'Moved A with its section to the beginning, 1 of 3',
    );
  });
});
