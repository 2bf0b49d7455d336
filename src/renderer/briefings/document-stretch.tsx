import { memo } from 'react';
import type { Block, BriefingFinding } from '../../shared/briefings.ts';
import type { CitationStyle } from '../../shared/excerpts.ts';
import { isOwnBlock } from '../../shared/own-blocks.ts';
import { findPinned, versionKey } from '../../shared/pinned-versions.ts';
import { AdaptedInDocument } from './adapted-block.tsx';
import type { BriefingState } from './briefing-store.ts';
import styles from './document.module.css';
import { ExcerptInDocument } from './excerpt-block.tsx';
import { HeadingInDocument } from './heading-block.tsx';
import { OwnBlockInDocument } from './own-block.tsx';
import { PositionInDocument } from './position-block.tsx';
import { isFilledFromAll, type Stretch } from './stretches.ts';
import { TextInDocument } from './text-block.tsx';
import { describeBelow, type TitleOf } from './words.ts';

/** Some blocks in a row: drawn again when one of them changes, and not with each letter in another part. */
export const DocumentStretch = memo(function DocumentStretch({
  stretch,
  allBlocks,
  pinned,
  titleOf,
  citationStyle,
  chosen,
  findingsOf,
  dropPlace,
  dropWords,
}: {
  stretch: Stretch;
  /** Of the whole briefing, where something in the stretch is filled from it. */
  allBlocks: readonly Block[] | undefined;
  pinned: Pick<BriefingState, 'positions' | 'excerpts'>;
  titleOf: TitleOf;
  citationStyle: CitationStyle;
  chosen: ReadonlySet<string>;
  findingsOf: (block: string | null) => readonly BriefingFinding[];
  /** The block of the stretch before which something is about to be dropped. */
  dropPlace: string | undefined;
  dropWords: string;
}) {
  let { above, after } = stretch;
  return stretch.blocks.map((block, index) => {
    const next = stretch.blocks[index + 1]?.id ?? stretch.next;
    const shared = { chosen: chosen.has(block.id), findings: findingsOf(block.id) };
    const label = describeBelow(above, block, titleOf);
    if (block.type === 'heading') above = block;
    const below = after;
    after = block.type;
    return (
      <div
        key={block.id}
        className={styles.slot}
        data-kind={block.type}
        data-below={below === null ? 'title' : below === 'heading' ? below : undefined}
        data-dropping={dropPlace === block.id || undefined}
      >
        {dropPlace === block.id && <InsertionLine words={dropWords} />}
        {block.type === 'heading' ? (
          <HeadingInDocument block={block} next={next} {...shared} />
        ) : block.type === 'text' ? (
          <TextInDocument block={block} label={label} {...shared} />
        ) : isOwnBlock(block) ? (
          <OwnBlockInDocument
            block={block}
            label={label}
            blocks={isFilledFromAll(block) ? allBlocks : undefined}
            titleOf={titleOf}
            {...shared}
          />
        ) : block.type === 'adapted' ? (
          <AdaptedInDocument
            block={block}
            name={titleOf(block.from)}
            label={label}
            version={findPinned(block.from, pinned)}
            {...shared}
          />
        ) : block.type === 'excerpt' ? (
          <ExcerptInDocument
            block={block}
            version={pinned.excerpts.get(versionKey(block.excerpt, block.version))}
            next={next}
            citationStyle={citationStyle}
            {...shared}
          />
        ) : (
          <PositionInDocument
            block={block}
            version={pinned.positions.get(versionKey(block.slug, block.version))}
            next={next}
            {...shared}
          />
        )}
      </div>
    );
  });
});

export function InsertionLine({ words }: { words: string }) {
  return (
    <div className={styles.insertion} data-insertion="">
      <span>{words}</span>
    </div>
  );
}
