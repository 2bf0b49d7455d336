/** What of the library goes into the briefing, and the versions that its blocks then pin. */
import type { Block, ExcerptBlock, PositionBlock } from '../../shared/briefings.ts';
import { carryLeftOut, findLostPoints } from '../../shared/official-words.ts';
import { versionKey } from '../../shared/pinned-versions.ts';
import { countOf } from '../../shared/text.ts';
import { call } from '../transport.ts';
import type { BriefingState, Pinned } from './briefing-store.ts';

export type Addition =
  | { kind: 'position'; slug: string; version: number; sections: string[] }
  /** `excerpt` is its id. */
  | { kind: 'excerpt'; excerpt: string; version: number };

/** Blocks for the additions, in their order, with the versions that they pin. */
export async function readAdditions(
  additions: readonly Addition[],
): Promise<{ blocks: Block[]; pinned: Pinned }> {
  const blocks: Block[] = additions.map((addition): Block => {
    const id = crypto.randomUUID();
    if (addition.kind === 'position') {
      const { slug, version, sections } = addition;
      return { type: 'position', id, slug, version, sections };
    }
    return { type: 'excerpt', id, excerpt: addition.excerpt, version: addition.version };
  });
  const [positions, excerpts] = await Promise.all([
    Promise.all(
      additions.flatMap((one) =>
        one.kind === 'position'
          ? [call('positions.getVersion', { slug: one.slug, version: one.version })]
          : [],
      ),
    ),
    Promise.all(
      additions.flatMap((one) =>
        one.kind === 'excerpt'
          ? [call('excerpts.getVersion', { id: one.excerpt, version: one.version })]
          : [],
      ),
    ),
  ]);
  return { blocks, pinned: { positions, excerpts } };
}

/** A block at the newest version of what it pins. */
export interface Newest {
  block: PositionBlock | ExcerptBlock;
  pinned: Pinned;
  /** Tells it. */
  said: string;
  /** How many points that were left out that version has in other words, or no longer. */
  reworded: number;
}

/** Null where the version that the block pins is not known. A version declined before is so no longer. */
export async function readNewest(
  state: BriefingState,
  { kept: _, ...block }: PositionBlock | ExcerptBlock,
  name: string,
): Promise<Newest | null> {
  if (block.type === 'excerpt') {
    const pinned = state.excerpts.get(versionKey(block.excerpt, block.version));
    if (!pinned) return null;
    const newer = await call('excerpts.getVersion', { id: block.excerpt, version: pinned.currentVersion });
    return {
      block: { ...block, version: newer.version },
      pinned: { positions: [], excerpts: [newer] },
      said: `The excerpt from ${name} is now version ${newer.version}.`,
      reworded: 0,
    };
  }
  const pinned = state.positions.get(versionKey(block.slug, block.version));
  if (!pinned) return null;
  const newer = await call('positions.getVersion', { slug: block.slug, version: pinned.currentVersion });
  const headings = new Set(newer.sections.map((section) => section.heading));
  const sections = block.sections.filter((heading) => headings.has(heading));
  const lost = block.sections.length - sections.length;
  const { points } = block;
  const updated = {
    ...block,
    version: newer.version,
    sections,
    ...(points && { points: { leftOut: carryLeftOut(points.leftOut, pinned, newer) } }),
  };
  const reworded = findLostPoints(updated, newer).length;
  const said = [
    `${newer.title} is now version ${newer.version}.`,
    lost > 0 ? `${countOf(lost, 'chosen section')} no longer exist${lost === 1 ? 's' : ''} in it.` : '',
    tellReworded(reworded),
  ];
  return {
    block: updated,
    pinned: { positions: [newer], excerpts: [] },
    said: said.filter(Boolean).join(' '),
    reworded,
  };
}

/** Empty where there are none. */
export function tellReworded(count: number): string {
  if (count === 0) return '';
  const [was, is] = count === 1 ? ['was', 'is'] : ['were', 'are'];
  return `${countOf(count, 'point')} that ${was} left out ${is} no longer there in the same words: look at the checks.`;
}
