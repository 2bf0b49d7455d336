/** The two forms of a position block: as its statement with the chosen sections, or as talking points. */
import type { PositionBlock } from '../../shared/briefings.ts';

export function asStatement({ points: _, ...block }: PositionBlock): PositionBlock {
  return block;
}

/** But for the points of these words; all of them where none is named. */
export function asTalkingPoints(block: PositionBlock, leftOut: Iterable<string> = []): PositionBlock {
  return { ...block, points: { leftOut: [...new Set(leftOut)] } };
}
