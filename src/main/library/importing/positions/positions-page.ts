import type { UnclearPart } from '../../../../shared/importing.ts';
import type { PositionContent, Source } from '../../../../shared/positions.ts';

/** What a page says of positions, before it is compared with the library. */
export interface PositionsPage {
  /** `list`: the page of all positions, which has no sections. `article`: one position's own page. */
  layout: 'list' | 'article';
  source: Source;
  /** In the page's order; no two whose titles make the same slug. */
  positions: PositionContent[];
  unclear: UnclearPart[];
}

/** Says what is unclear, and at which line where there is one. */
export type Report = (at: { line: number } | undefined, text: string) => void;
