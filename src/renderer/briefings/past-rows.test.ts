import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/briefings.ts';
import { pastRows } from './past-rows.ts';

const heading = (id: string, text = id): Block => ({ type: 'heading', id, level: 1, text });
const told = (then: Block[], now: Block[]) =>
  pastRows(then, now).map(({ block, became }) => `${block.id} ${became}`);

describe('pastRows', () => {
  it('tells what became of each block, in the order of then', () => {
    const then = [heading('a'), heading('b'), heading('c'), heading('d')];
    const now = [heading('new'), heading('a'), heading('c', 'other'), heading('end')];
    expect(told(then, now)).toEqual([
      'new added',
      'a same',
      'b removed',
      'c changed',
      'd removed',
      'end added',
    ]);
  });

  it('calls moved only what moved, and tells of each block once', () => {
    const then = ['a', 'b', 'c', 'd'].map((id) => heading(id));
    const now = [heading('b'), heading('c'), heading('new'), heading('a'), heading('d')];
    expect(told(then, now)).toEqual(['a moved', 'b same', 'c same', 'new added', 'd same']);
  });

  it('has nothing but what is the same where nothing changed', () => {
    const blocks = ['a', 'b'].map((id) => heading(id));
    expect(told(blocks, blocks)).toEqual(['a same', 'b same']);
  });
});
