/** The words of a block at one state of a briefing, for showing and comparing them. */
import type { Block, ExcerptBlock, PositionBlock } from '../../shared/briefings.ts';
import { officialParts, officialText } from '../../shared/official-words.ts';
import { isOwnBlock, wordsOfOwnBlock } from '../../shared/own-blocks.ts';
import { findPinned, type PinnedVersions, versionKey } from '../../shared/pinned-versions.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { quotedParagraphs } from '../../shared/quoting/quote-excerpt.ts';
import { textOfPieces } from '../../shared/quoting/quote-pieces.ts';
import { plainFromRichText } from '../../shared/rich-text.ts';
import { KIND_NAMES } from './own-block-kinds.ts';

export interface PastWords {
  /** What kind of words they are and whose; null where they speak for themselves. */
  label: string | null;
  text: string;
  /** The record's words: serif. */
  isRecord: boolean;
}

const NOT_THERE = 'The library no longer has these words.';

export function wordsOfBlock(block: Block, pinned: PinnedVersions): PastWords {
  if (isOwnBlock(block)) {
    const words = wordsOfOwnBlock(block).filter((part) => part.trim() !== '');
    return { label: KIND_NAMES[block.type], text: words.join('\n'), isRecord: false };
  }
  switch (block.type) {
    case 'heading':
      return { label: null, text: block.text, isRecord: false };
    case 'text':
      return { label: null, text: plainFromRichText(block.content), isRecord: false };
    case 'adapted': {
      const version = findPinned(block.from, pinned);
      const name = !version ? 'Own text' : 'slug' in version ? version.title : excerptName(version);
      return {
        label: `${name}, adapted from version ${block.from.version}`,
        text: plainFromRichText(block.content),
        isRecord: false,
      };
    }
    case 'position': {
      const version = pinned.positions.get(versionKey(block.slug, block.version));
      const kind = block.points ? 'official talking points' : 'official statement';
      return {
        label: `${version?.title ?? block.slug}, ${kind}, version ${block.version}${tellDeclined(block)}`,
        text: version ? officialText(officialParts(block, version)) : NOT_THERE,
        isRecord: version !== undefined,
      };
    }
    case 'excerpt': {
      const version = pinned.excerpts.get(versionKey(block.excerpt, block.version));
      const paragraphs = version
        ? quotedParagraphs(version.text, version.edits).map(textOfPieces)
        : [NOT_THERE];
      return {
        label: `${version ? excerptName(version) : 'Excerpt'}, excerpt, verbatim${tellDeclined(block)}`,
        text: paragraphs.join('\n'),
        isRecord: version !== undefined,
      };
    }
  }
}

function tellDeclined({ kept }: PositionBlock | ExcerptBlock): string {
  return kept === undefined ? '' : `, version ${kept} declined`;
}
