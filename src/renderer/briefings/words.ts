/** The sentences that name blocks, places and moves, alike for eyes and for screen readers. */
import type { Block, HeadingBlock, PinnedWords } from '../../shared/briefings.ts';
import { isOwnBlock } from '../../shared/own-blocks.ts';
import { countOf } from '../../shared/text.ts';
import { headingAbove } from './outline.ts';
import { KIND_NAMES, titleOfOwnBlock } from './own-block-kinds.ts';

/** The title of a position, or who is quoted in an excerpt and where. */
export type TitleOf = (block: PinnedWords) => string;

/** More than any line shows; a pasted book as a title would keep the window from answering while it is laid out. */
const LONGEST_NAME = 300;

/** A title as it is shown and spoken beside its field. */
export function shortName(text: string): string {
  const name = text.trim();
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A block's name in the outline and in sentences. */
export function nameOf(block: Block, titleOf: TitleOf): string {
  if (block.type === 'heading') return shortName(block.text) || 'Empty heading';
  if (block.type === 'text') return 'Own text';
  if (isOwnBlock(block)) return shortName(titleOfOwnBlock(block)) || KIND_NAMES[block.type];
  return shortName(titleOf(block.type === 'adapted' ? block.from : block));
}

/** As a screen reader says a row of the outline. */
export function describeBlock(blocks: readonly Block[], block: Block, titleOf: TitleOf): string {
  return describeBelow(headingAbove(blocks, block.id), block, titleOf);
}

/** The same where the heading above is known, so that many in a row can be described in one go. */
export function describeBelow(above: HeadingBlock | undefined, block: Block, titleOf: TitleOf): string {
  const name = nameOf(block, titleOf);
  if (block.type === 'heading') return `${name}, heading of level ${block.level}`;
  const where = above ? ` in “${nameOf(above, titleOf)}”` : '';
  if (block.type === 'text') return `${name}${where}`;
  if (isOwnBlock(block)) {
    const kind = KIND_NAMES[block.type];
    return titleOfOwnBlock(block) === '' ? `${name}${where}` : `${name}, ${kind.toLowerCase()}${where}`;
  }
  if (block.type === 'adapted') return `${name}, adapted text${where}`;
  if (block.type === 'excerpt') return `${name}, excerpt${where}`;
  return `${name}, official ${block.points ? 'talking points' : 'statement'}${where}`;
}

export function describePlace(blocks: readonly Block[], before: string | null, titleOf: TitleOf): string {
  const above = headingAbove(blocks, before);
  if (above) return `Insert here, in “${nameOf(above, titleOf)}”`;
  return before === null || blocks[0]?.id !== before
    ? 'Insert here, before the first heading'
    : 'Insert here, at the beginning';
}

/** “Moved Safety By Design after Background, 3 of 9”, from the blocks as they stand after the move. */
export function describeMove(blocks: readonly Block[], ids: readonly string[], titleOf: TitleOf): string {
  return `Moved ${whereTheyAre(blocks, ids, titleOf)}`;
}

export function describeAdded(blocks: readonly Block[], ids: readonly string[], titleOf: TitleOf): string {
  return `Added ${whereTheyAre(blocks, ids, titleOf)}`;
}

export function describeRemoved(removed: readonly Block[], titleOf: TitleOf): string {
  const [only, ...more] = removed;
  if (only && more.length === 0) return `Removed ${nameOf(only, titleOf)}`;
  return `Removed ${countOf(removed.length, 'block')}`;
}

function whereTheyAre(blocks: readonly Block[], ids: readonly string[], titleOf: TitleOf): string {
  const first = blocks.findIndex((block) => block.id === ids[0]);
  const block = blocks[first];
  if (!block) return countOf(ids.length, 'block');
  const what =
    ids.length === 1
      ? nameOf(block, titleOf)
      : block.type === 'heading'
        ? `${nameOf(block, titleOf)} with its section`
        : countOf(ids.length, 'block');
  const above = blocks[first - 1];
  const where = above ? `after ${nameOf(above, titleOf)}` : 'to the beginning';
  return `${what} ${where}, ${first + 1} of ${blocks.length}`;
}
