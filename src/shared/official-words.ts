/** The official words that a position block stands for. */
import type { PositionBlock } from './briefings.ts';
import type { PositionVersion } from './positions.ts';
import { splitPoints } from './talking-points.ts';

/** The statement or a section, to the letter. */
export interface OfficialPart {
  /** Null for the statement. */
  heading: string | null;
  text: string;
  /** The points of it that are used, in order; null where the text stands whole. */
  points: string[] | null;
}

/** The statement, then the chosen sections in the position's own order; as points without those that have none to say. */
export function officialParts(
  { sections, points }: Pick<PositionBlock, 'sections' | 'points'>,
  version: Pick<PositionVersion, 'statement' | 'sections'>,
): OfficialPart[] {
  const leftOut = new Set(points?.leftOut);
  return partsOf(sections, version).flatMap(({ heading, text }): OfficialPart[] => {
    if (points === undefined) return [{ heading, text, points: null }];
    const used = splitPoints(text).filter((point) => !leftOut.has(point));
    return used.length > 0 ? [{ heading, text, points: used }] : [];
  });
}

/** Every point that can be chosen, also those left out. */
export function listPoints(
  { sections }: Pick<PositionBlock, 'sections'>,
  version: Pick<PositionVersion, 'statement' | 'sections'>,
): { heading: string | null; points: string[] }[] {
  return partsOf(sections, version).map(({ heading, text }) => ({ heading, points: splitPoints(text) }));
}

/** One paragraph a line, headings included. */
export function officialText(parts: readonly OfficialPart[]): string {
  return parts
    .flatMap(({ heading, text, points }) => [...(heading === null ? [] : [heading]), ...(points ?? [text])])
    .join('\n');
}

function partsOf(
  chosen: readonly string[],
  { statement, sections }: Pick<PositionVersion, 'statement' | 'sections'>,
): { heading: string | null; text: string }[] {
  return [{ heading: null, text: statement }, ...sections.filter(({ heading }) => chosen.includes(heading))];
}
