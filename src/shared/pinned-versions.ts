/** From what a block pins to the version that it names. */
import type { ExcerptBlock, PinnedWords, PositionBlock } from './briefings.ts';
import type { ExcerptVersion } from './excerpts.ts';
import type { PositionVersion } from './positions.ts';

/** Versions by `versionKey`. */
export interface PinnedVersions {
  positions: ReadonlyMap<string, PositionVersion>;
  excerpts: ReadonlyMap<string, ExcerptVersion>;
}

/** `name` is a position's slug or an excerpt's id. */
export function versionKey(name: string, version: number): string {
  return `${name} ${version}`;
}

export function indexPinned(known: {
  positions: readonly PositionVersion[];
  excerpts: readonly ExcerptVersion[];
}): PinnedVersions {
  return {
    positions: new Map(known.positions.map((one) => [versionKey(one.slug, one.version), one])),
    excerpts: new Map(known.excerpts.map((one) => [versionKey(one.id, one.version), one])),
  };
}

/** The version that the words are pinned to; undefined where it is not among those known. */
export function findPinned(
  words: PinnedWords,
  { positions, excerpts }: PinnedVersions,
): PositionVersion | ExcerptVersion | undefined {
  return words.type === 'position'
    ? positions.get(versionKey(words.slug, words.version))
    : excerpts.get(versionKey(words.excerpt, words.version));
}

/** Whether the library has a newer version of the words than the block's, and than one that was declined. */
export function isOutdated(
  { version, kept = version }: Pick<PositionBlock | ExcerptBlock, 'version' | 'kept'>,
  { currentVersion }: Pick<PositionVersion | ExcerptVersion, 'currentVersion'>,
): boolean {
  return currentVersion > Math.max(version, kept);
}
