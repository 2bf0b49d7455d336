import { memo } from 'react';
import type { BriefingFinding, TextBlock } from '../../shared/briefings.ts';
import { BlockFrame } from './block-frame.tsx';
import { RichTextField } from './rich-text-field.tsx';
import { useWorkspace } from './workspace-actions.ts';

export const TextInDocument = memo(function TextInDocument({
  block,
  label,
  chosen,
  findings,
}: {
  block: TextBlock;
  label: string;
  chosen: boolean;
  findings: readonly BriefingFinding[];
}) {
  const workspace = useWorkspace();
  return (
    <BlockFrame id={block.id} name={label} kind="text" chosen={chosen} findings={findings}>
      <RichTextField
        label={label}
        content={block.content}
        placeholder="Write here"
        onChange={(content) => workspace.replace({ ...block, content }, `text:${block.id}`)}
      />
    </BlockFrame>
  );
});
