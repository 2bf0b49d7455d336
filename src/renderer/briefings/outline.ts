/** How blocks stand to each other: a heading's section is what follows it down to the next heading of its rank. */
import type { Block, HeadingBlock, Operation } from '../../shared/briefings.ts';

/** Where blocks are put: before the block named, or at the end for null. */
export interface Move {
  ids: string[];
  before: string | null;
}

/** Levels below the margin in the outline: a heading by its level, all else one below its heading. */
export function depthsOf(blocks: readonly Block[]): number[] {
  let level = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading') return level;
    level = block.level;
    return level - 1;
  });
}

/** The index after the last block that belongs to the one at `index`. */
export function sectionEnd(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block?.type !== 'heading') return index + 1;
  let end = index + 1;
  for (let next = blocks[end]; next && !(next.type === 'heading' && next.level <= block.level); ) {
    end++;
    next = blocks[end];
  }
  return end;
}

/** The blocks named and, for headings, their sections; in reading order, each once. */
export function withSections(blocks: readonly Block[], ids: Iterable<string>): string[] {
  const named = new Set(ids);
  const all: string[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    const end = block && named.has(block.id) ? sectionEnd(blocks, index) : index;
    if (end === index) index++;
    for (; index < end; index++) all.push(blocks[index]?.id ?? '');
  }
  return all;
}

/** One step up: over the block above, or for a heading with its section over the section above. Null at the top. */
export function moveUp(blocks: readonly Block[], ids: Iterable<string>): Move | null {
  const moved = withSections(blocks, ids);
  const first = blocks.findIndex((block) => block.id === moved[0]);
  if (first <= 0) return null;
  const block = blocks[first];
  let target = first - 1;
  if (block?.type === 'heading') {
    while (target > 0 && !isHeadingUpTo(blocks[target], block.level)) target--;
  }
  return { ids: moved, before: blocks[target]?.id ?? null };
}

/** One step down, as `moveUp`. Null at the end. */
export function moveDown(blocks: readonly Block[], ids: Iterable<string>): Move | null {
  const moved = withSections(blocks, ids);
  const inMove = new Set(moved);
  const last = blocks.findLastIndex((block) => inMove.has(block.id));
  const next = blocks[last + 1];
  if (!next) return null;
  const leading = blocks.find((block) => block.id === moved[0]);
  const jumps = leading?.type === 'heading' && next.type === 'heading' && next.level === leading.level;
  const target = jumps ? sectionEnd(blocks, last + 1) : last + 2;
  return { ids: moved, before: blocks[target]?.id ?? null };
}

/** A move as dropped: nothing where the blocks would stay as they are, or land within themselves. */
export function moveTo(blocks: readonly Block[], ids: Iterable<string>, before: string | null): Move | null {
  const moved = withSections(blocks, ids);
  const inMove = new Set(moved);
  // Dropped among themselves, they stay: the place is the first after them.
  const from = before === null ? blocks.length : blocks.findIndex((block) => block.id === before);
  const place = blocks.slice(from).find((block) => !inMove.has(block.id))?.id ?? null;
  const rest = blocks.filter((block) => !inMove.has(block.id)).map((block) => block.id);
  const index = place === null ? rest.length : rest.indexOf(place);
  const after = [...rest.slice(0, index), ...moved, ...rest.slice(index)];
  return after.every((id, at) => blocks[at]?.id === id) ? null : { ids: moved, before: place };
}

/** Headings go from 1 to this. */
export const LOWEST_LEVEL = 4;

/** The heading's level and its section's, one step up or down, none beyond 1 to the lowest. Empty where nothing changes. */
export function changeLevel(blocks: readonly Block[], id: string, by: 1 | -1): Operation[] {
  const index = blocks.findIndex((block) => block.id === id);
  const heading = blocks[index];
  if (heading?.type !== 'heading' || heading.level + by < 1 || heading.level + by > LOWEST_LEVEL) return [];
  return blocks.slice(index, sectionEnd(blocks, index)).flatMap((block): Operation[] => {
    if (block.type !== 'heading') return [];
    const level = Math.min(LOWEST_LEVEL, Math.max(1, block.level + by)) as HeadingBlock['level'];
    return level === block.level ? [] : [{ type: 'replace', block: { ...block, level } }];
  });
}

/** The sections that stay closed after a change: one that a block comes into opens, or the block would be unseen. */
export function stillClosed(
  before: readonly Block[],
  after: readonly Block[],
  closed: ReadonlySet<string>,
): ReadonlySet<string> {
  if (closed.size === 0) return closed;
  const hidden = new Set(sectionsOf(before, closed).flatMap(({ under }) => under));
  const opened = sectionsOf(after, closed).filter(({ under }) => under.some((id) => !hidden.has(id)));
  if (opened.length === 0) return closed;
  const open = new Set(opened.map(({ heading }) => heading));
  return new Set([...closed].filter((id) => !open.has(id)));
}

/** What is under each of the headings named. */
function sectionsOf(blocks: readonly Block[], headings: ReadonlySet<string>) {
  return blocks.flatMap(({ id }, index) =>
    headings.has(id)
      ? [{ heading: id, under: blocks.slice(index + 1, sectionEnd(blocks, index)).map((block) => block.id) }]
      : [],
  );
}

/** The nearest heading above a place; undefined before the first. */
export function headingAbove(blocks: readonly Block[], before: string | null): HeadingBlock | undefined {
  const index = before === null ? blocks.length : blocks.findIndex((block) => block.id === before);
  return blocks.slice(0, index).findLast((block) => block.type === 'heading');
}

/** Where something comes that is added after the blocks chosen: the block after the last of them. */
export function placeAfter(blocks: readonly Block[], chosen: Iterable<string>): string | null {
  const ids = new Set(chosen);
  if (ids.size === 0) return null;
  const last = blocks.findLastIndex((block) => ids.has(block.id));
  return last < 0 ? null : (blocks[last + 1]?.id ?? null);
}

/** What takes the focus when blocks, or their rows, go: the next that stays, else the one above, else nothing. */
export function neighbourOf(
  blocks: readonly { readonly id: string }[],
  removed: Iterable<string>,
): string | null {
  const gone = new Set(removed);
  const last = blocks.findLastIndex((block) => gone.has(block.id));
  const next = blocks.slice(last + 1).find((block) => !gone.has(block.id));
  return (next ?? blocks.slice(0, last + 1).findLast((block) => !gone.has(block.id)))?.id ?? null;
}

function isHeadingUpTo(block: Block | undefined, level: number): boolean {
  return block?.type === 'heading' && block.level <= level;
}
