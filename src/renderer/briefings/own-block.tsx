import { memo } from 'react';
import type { Block, BriefingFinding } from '../../shared/briefings.ts';
import type { OwnBlock } from '../../shared/own-blocks.ts';
import { BlockFrame } from './block-frame.tsx';
import { CallOut } from './call-out-block.tsx';
import { Contact } from './contact-block.tsx';
import { Contents } from './contents-block.tsx';
import styles from './own-block.module.css';
import { PictureInDocument } from './picture-block.tsx';
import { PositionList } from './position-list-block.tsx';
import { Question } from './question-block.tsx';
import { StandingBlock } from './standing-block.tsx';
import { TableInDocument } from './table-block.tsx';
import type { TitleOf } from './words.ts';

/** A block that staff fill themselves, or that the briefing fills: each kind as it will read. */
export const OwnBlockInDocument = memo(function OwnBlockInDocument({
  block,
  label,
  blocks,
  titleOf,
  chosen,
  findings,
}: {
  block: OwnBlock;
  /** As a screen reader says it. */
  label: string;
  /** Of the whole briefing, for what is filled from it; else undefined, so that nothing is drawn in vain. */
  blocks: readonly Block[] | undefined;
  titleOf: TitleOf;
  chosen: boolean;
  findings: readonly BriefingFinding[];
}) {
  return (
    <BlockFrame id={block.id} name={label} kind={block.type} chosen={chosen} findings={findings}>
      <OwnBlockContent block={block} label={label} blocks={blocks ?? []} titleOf={titleOf} />
    </BlockFrame>
  );
});

function OwnBlockContent({
  block,
  label,
  blocks,
  titleOf,
}: {
  block: OwnBlock;
  label: string;
  blocks: readonly Block[];
  titleOf: TitleOf;
}) {
  switch (block.type) {
    case 'question':
      return <Question block={block} />;
    case 'call-out':
      return <CallOut block={block} />;
    case 'table':
      return <TableInDocument block={block} label={label} />;
    case 'picture':
      return <PictureInDocument block={block} label={label} />;
    case 'contact':
      return <Contact block={block} label={label} />;
    case 'page-break':
      return (
        <StandingBlock id={block.id} label={label} className={styles.pageBreak}>
          <span>Page break</span>
        </StandingBlock>
      );
    case 'position-list':
      return <PositionList id={block.id} label={label} blocks={blocks} titleOf={titleOf} />;
    case 'contents':
      return <Contents id={block.id} label={label} blocks={blocks} titleOf={titleOf} />;
  }
}
