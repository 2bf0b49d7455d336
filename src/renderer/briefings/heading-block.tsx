import { IndentDecrease, IndentIncrease } from 'lucide-react';
import { memo } from 'react';
import type { BriefingFinding, HeadingBlock } from '../../shared/briefings.ts';
import { MenuItem } from '../components/menu.tsx';
import { BlockFrame } from './block-frame.tsx';
import { InlineField } from './inline-field.tsx';
import { LOWEST_LEVEL } from './outline.ts';
import { useWorkspace } from './workspace-actions.ts';

export const HeadingInDocument = memo(function HeadingInDocument({
  block,
  next,
  chosen,
  findings,
}: {
  block: HeadingBlock;
  /** The block below, where Enter puts new text before. */
  next: string | null;
  chosen: boolean;
  findings: readonly BriefingFinding[];
}) {
  const workspace = useWorkspace();
  const name = block.text.trim() || 'this heading';
  return (
    <BlockFrame
      id={block.id}
      name={name}
      kind="heading"
      chosen={chosen}
      findings={findings}
      menu={
        <>
          {block.level > 1 && (
            <MenuItem
              icon={<IndentDecrease />}
              shortcut="Alt ←"
              onAction={() => workspace.shiftLevel(block.id, -1)}
            >
              One level up
            </MenuItem>
          )}
          {block.level < LOWEST_LEVEL && (
            <MenuItem
              icon={<IndentIncrease />}
              shortcut="Alt →"
              onAction={() => workspace.shiftLevel(block.id, 1)}
            >
              One level down
            </MenuItem>
          )}
        </>
      }
    >
      <InlineField
        label={`Heading of level ${block.level}`}
        look={`heading-${block.level}`}
        value={block.text}
        placeholder="Heading"
        onChange={(text) => workspace.replace({ ...block, text }, `text:${block.id}`)}
        onEnter={() => workspace.addText(next)}
      />
    </BlockFrame>
  );
});
