/** A long briefing is drawn in stretches of blocks, so that an edit draws only the one that it is in. */
import { startTransition, useEffect, useRef, useState } from 'react';
import type { Block, HeadingBlock } from '../../shared/briefings.ts';

export interface Stretch {
  key: string;
  blocks: readonly Block[];
  /** The heading that its first block stands under. */
  above: HeadingBlock | undefined;
  /** What stands right before its first block; null where that is the title. */
  after: Block['type'] | null;
  /** The block after it; null at the end. */
  next: string | null;
  /** Something in it is filled from the whole briefing. */
  needsAll: boolean;
}

/** On average; a stretch begins where a block's id says so. */
const BLOCKS_IN_STRETCH = 16;
/** More than a window shows. */
const DRAWN_AT_ONCE = 30;
/** Few enough not to keep the window from answering a key. */
const DRAWN_IN_TURN = 40;

/**
 * The blocks in stretches. Where one begins depends on the ids alone and not on how many blocks are before it: so
 * what is inserted, moved or removed leaves the other stretches, and what is being written in them, as they are.
 */
export function splitStretches(blocks: readonly Block[]): Stretch[] {
  const stretches: (Stretch & { blocks: Block[] })[] = [];
  let above: HeadingBlock | undefined;
  for (const block of blocks) {
    let last = stretches.at(-1);
    if (!last || beginsStretch(block.id)) {
      if (last) last.next = block.id;
      // The first one is called so whichever block it begins with: a new first block changes no key.
      const key = last ? block.id : 'first';
      const after = last?.blocks.at(-1)?.type ?? null;
      last = { key, blocks: [], above, after, next: null, needsAll: false };
      stretches.push(last);
    }
    last.blocks.push(block);
    if (block.type === 'heading') above = block;
    if (isFilledFromAll(block)) last.needsAll = true;
  }
  return stretches;
}

/** Whether what the block shows comes from the other blocks. */
export function isFilledFromAll(block: Block): boolean {
  return block.type === 'position-list' || block.type === 'contents';
}

/** The stretches of the first `drawn` blocks; each the same object for as long as it says the same. */
export function useStretches(blocks: readonly Block[], drawn: number): readonly Stretch[] {
  const before = useRef<readonly Stretch[]>([]);
  const from = useRef<{ blocks: readonly Block[]; drawn: number }>(undefined);
  if (from.current?.blocks !== blocks || from.current.drawn !== drawn) {
    const known = new Map(before.current.map((stretch) => [stretch.key, stretch]));
    before.current = splitStretches(drawn >= blocks.length ? blocks : blocks.slice(0, drawn)).map(
      (stretch) => {
        const old = known.get(stretch.key);
        return old && isSame(old, stretch) ? old : stretch;
      },
    );
    from.current = { blocks, drawn };
  }
  return before.current;
}

/**
 * How many of `total` blocks are drawn: those of the first view at once, the others in turns, so that a long briefing
 * opens as soon as a short one. Once all are there, so are those that are added.
 */
export function useDrawnInTurns(total: number): number {
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  const isDone = drawn >= total;
  const [wasDone, setWasDone] = useState(isDone);
  useEffect(() => {
    if (wasDone) return;
    if (isDone) return setWasDone(true);
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + DRAWN_IN_TURN)));
    return () => clearTimeout(timer);
  }, [drawn, isDone, wasDone]);
  return wasDone || isDone ? total : drawn;
}

function isSame(one: Stretch, other: Stretch): boolean {
  return (
    one.above === other.above &&
    one.after === other.after &&
    one.next === other.next &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, index) => block === other.blocks[index])
  );
}

/** By a hash (FNV-1a, its bits mixed as MurmurHash3 does), so that ids that count up are spread as random ones are. */
function beginsStretch(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % BLOCKS_IN_STRETCH === 0;
}
