import { memo, useRef, useState } from 'react';
import type { BriefingFinding, TextBlock } from '../../shared/briefings.ts';
import { plainFromRichText } from '../../shared/rich-text.ts';
import { BlockFrame } from './block-frame.tsx';
import styles from './document.module.css';
import { type CaretStart, RichTextEditor } from './rich-text-editor.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { useWorkspace } from './workspace-actions.ts';

/** Own text: to be read until the focus comes, then to be written. So only one editor lives at a time. */
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
  const [start, setStart] = useState<CaretStart>();
  const pointer = useRef<CaretStart>(undefined);
  const escaped = useRef(false);
  const empty = plainFromRichText(block.content).trim() === '';
  return (
    <BlockFrame id={block.id} name={label} kind="text" chosen={chosen} findings={findings}>
      {start ? (
        <RichTextEditor
          label={label}
          content={block.content}
          start={start}
          onChange={(content) => workspace.replace({ ...block, content }, `text:${block.id}`)}
          onLeave={(how) => {
            escaped.current = how === 'escaped';
            setStart(undefined);
          }}
        />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: formatted text that becomes an editor once it has the focus.
        <div
          role="textbox"
          aria-multiline="true"
          aria-label={label}
          tabIndex={0}
          className={styles.ownText}
          data-focus=""
          data-empty={empty || undefined}
          ref={(element) => {
            // After Esc the text keeps the focus without its editor: a second Tab leaves it.
            if (element && escaped.current) element.focus();
          }}
          onPointerDown={(event) => {
            escaped.current = false;
            pointer.current = { x: event.clientX, y: event.clientY };
          }}
          onClick={(event) => {
            setStart({ x: event.clientX, y: event.clientY });
          }}
          onFocus={() => {
            // A click sets the caret once the button is up; the keyboard begins at the end.
            if (!pointer.current && !escaped.current) setStart('end');
            pointer.current = undefined;
          }}
          onBlur={() => {
            escaped.current = false;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            setStart('end');
          }}
        >
          {empty ? (
            <span className={styles.placeholder}>Write here</span>
          ) : (
            <RichTextView content={block.content} />
          )}
        </div>
      )}
    </BlockFrame>
  );
});
