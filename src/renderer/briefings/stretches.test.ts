import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/briefings.ts';
import { splitStretches } from './stretches.ts';

const blocks: Block[] = Array.from({ length: 1000 }, (_, index) => ({
  type: 'heading',
  id: `block-${index}`,
  level: 1,
  text: `Heading ${index}`,
}));
const added: Block = { type: 'page-break', id: 'added' };

describe('the stretches of a long briefing', () => {
  const stretches = splitStretches(blocks);

  it('have every block once, in order, and know what is around them', () => {
    expect(stretches.flatMap((stretch) => stretch.blocks)).toEqual(blocks);
    stretches.forEach((stretch, index) => {
      expect(stretch.next).toBe(stretches[index + 1]?.blocks[0]?.id ?? null);
      expect(stretch.above).toBe(stretches[index - 1]?.blocks.at(-1));
    });
  });

  it('are neither few nor many', () => {
    expect(stretches.length).toBeGreaterThan(30);
    expect(Math.max(...stretches.map((stretch) => stretch.blocks.length))).toBeLessThan(120);
  });

  it('stay as they are around what is inserted or removed', () => {
    const keysOf = (some: readonly Block[]) => splitStretches(some).map(({ key }) => key);
    const before = new Set(keysOf(blocks));
    for (const place of [0, 1, 499, 1000]) {
      const after = keysOf(blocks.toSpliced(place, 0, added));
      expect(after.filter((key) => !before.has(key)).length).toBeLessThan(2);
    }
    const gone = new Set(keysOf(blocks.toSpliced(500, 1)));
    expect([...before].filter((key) => !gone.has(key)).length).toBeLessThan(2);
  });
});
