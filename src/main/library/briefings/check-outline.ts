import type { Block, BriefingFinding, HeadingBlock } from '../../../shared/briefings.ts';

/** Gives what is to be said of the outline at the block of that place: levels left out, and headings over nothing. */
export function startOutlineCheck(blocks: readonly Block[]): (index: number) => BriefingFinding[] {
  let above = 0;
  return (index) => {
    const heading = blocks[index];
    if (heading?.type !== 'heading') return [];
    const findings: BriefingFinding[] = [];
    const warn = (code: BriefingFinding['code'], message: string) =>
      findings.push({ severity: 'warning', code, message, block: heading.id });
    if (heading.level > above + 1) warn('level-skipped', describeSkip(heading, above));
    // A heading without words is told of as such.
    if (heading.text.trim() !== '' && isOverNothing(blocks, index, heading)) {
      warn(
        'empty-section',
        `Nothing stands below “${heading.text.trim()}”. Write it, or remove the heading.`,
      );
    }
    above = heading.level;
    return findings;
  };
}

function describeSkip(heading: HeadingBlock, above: number): string {
  return above === 0
    ? `The first heading is of level ${heading.level}. In the document it becomes level 1.`
    : `This heading is of level ${heading.level}, and the one above it of level ${above}. Level ${above + 1} is left out.`;
}

/** A page break is nothing yet. */
function isOverNothing(blocks: readonly Block[], index: number, { level }: HeadingBlock): boolean {
  const next = blocks.slice(index + 1).find((block) => block.type !== 'page-break');
  return next === undefined || (next.type === 'heading' && next.level <= level);
}
