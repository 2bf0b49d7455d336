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

/** The points left out that the version has nowhere in the same words: taken out of it, or worded anew and so in use. */
export function findLostPoints(
  { points }: Pick<PositionBlock, 'points'>,
  version: Pick<PositionVersion, 'statement' | 'sections'>,
): string[] {
  const leftOut = points?.leftOut ?? [];
  if (leftOut.length === 0) return [];
  const there = new Set(allPartsOf(version).flatMap(({ text }) => splitPoints(text)));
  return leftOut.filter((point) => !there.has(point));
}

/**
 * The points left out as the block goes on to another version. One that is no longer there in the same words is kept in
 * mind, so that a check asks about it, but for those whose part says nothing new that could stand for it.
 */
export function carryLeftOut(
  leftOut: readonly string[],
  before: Pick<PositionVersion, 'statement' | 'sections'>,
  after: Pick<PositionVersion, 'statement' | 'sections'>,
): string[] {
  const parts = allPartsOf(after).map(({ heading, text }) => ({ heading, points: splitPoints(text) }));
  const there = new Set(parts.flatMap(({ points }) => points));
  const gone = allPartsOf(before).flatMap(({ heading, text }) => {
    const points = splitPoints(text);
    const now = parts.find((part) => part.heading === heading)?.points ?? [];
    return now.every((point) => points.includes(point)) ? points.filter((point) => !there.has(point)) : [];
  });
  const forgotten = new Set(gone);
  return leftOut.filter((point) => !forgotten.has(point));
}

/** One paragraph a line, headings included. */
export function officialText(parts: readonly OfficialPart[]): string {
  return parts
    .flatMap(({ heading, text, points }) => [...(heading === null ? [] : [heading]), ...(points ?? [text])])
    .join('\n');
}

function partsOf(
  chosen: readonly string[],
  version: Pick<PositionVersion, 'statement' | 'sections'>,
): { heading: string | null; text: string }[] {
  return allPartsOf(version).filter(({ heading }) => heading === null || chosen.includes(heading));
}

function allPartsOf({
  statement,
  sections,
}: Pick<PositionVersion, 'statement' | 'sections'>): { heading: string | null; text: string }[] {
  return [{ heading: null, text: statement }, ...sections];
}
