import { useRef } from 'react';
import type { CallOutBlock } from '../../shared/own-blocks.ts';
import { focusRichText } from './focus-rich-text.ts';
import { InlineField } from './inline-field.tsx';
import styles from './own-block.module.css';
import { RichTextField } from './rich-text-field.tsx';
import { shortName } from './words.ts';
import { useWorkspace } from './workspace-actions.ts';

export function CallOut({ block }: { block: CallOutBlock }) {
  const workspace = useWorkspace();
  const place = useRef<HTMLDivElement>(null);
  const title = shortName(block.title);
  return (
    <div ref={place} className={styles.callOut}>
      <InlineField
        label="Title of the call-out"
        look="call-out"
        value={block.title}
        placeholder="Title, if any"
        onChange={(text) => workspace.replace({ ...block, title: text }, `title:${block.id}`)}
        onEnter={() => focusRichText(place.current)}
      />
      <RichTextField
        label={title === '' ? 'Call-out' : `Call-out “${title}”`}
        content={block.content}
        placeholder="What nobody must miss"
        onChange={(content) => workspace.replace({ ...block, content }, `text:${block.id}`)}
      />
    </div>
  );
}
