/** What importing a file would do to the library as it is now. */

import { differenceOfPositions } from '../../../../shared/difference.ts';
import type { FoundPosition } from '../../../../shared/importing.ts';
import type { PositionContent, PositionVersion } from '../../../../shared/positions.ts';
import { slugOf } from '../../../../shared/text.ts';
import type { ReadDb } from '../../database/database.ts';
import { contentOf, findCurrentVersion } from '../../positions/read-position.ts';
import { sha256OfContent } from '../../positions/sha256-of-content.ts';
import type { PositionsPage } from './positions-page.ts';

/**
 * Each position of the page against the library's current version with the same slug, in the page's order. Several
 * files that name one position are each compared with the library, not with one another; see `keepFound`.
 */
export async function compareWithLibrary(db: ReadDb, page: PositionsPage): Promise<FoundPosition[]> {
  const found: FoundPosition[] = [];
  for (const position of page.positions) {
    const slug = slugOf(position.title);
    const current = await findCurrentVersion(db, slug);
    found.push(comparePosition(slug, contentToKeep(page.layout, position, current), current));
    // Comparing long texts takes its time; other calls get their turn in between.
    if (current) await new Promise(setImmediate);
  }
  return found;
}

/** A list has no sections, so it leaves those that the library has; an article says everything. */
export function contentToKeep(
  layout: PositionsPage['layout'],
  position: PositionContent,
  current: PositionVersion | undefined,
): PositionContent {
  return layout === 'list' ? { ...position, sections: current?.sections ?? [] } : position;
}

function comparePosition(
  slug: string,
  content: PositionContent,
  current: PositionVersion | undefined,
): FoundPosition {
  if (!current) return { slug, state: 'new', content, baseVersion: 0, difference: null };
  const unchanged = sha256OfContent(content) === current.sha256;
  return {
    slug,
    state: unchanged ? 'unchanged' : 'changed',
    content,
    baseVersion: current.version,
    difference: unchanged ? null : differenceOfPositions(contentOf(current), content),
  };
}
