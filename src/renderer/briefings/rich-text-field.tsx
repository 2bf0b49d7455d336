import type { AnyExtension } from '@tiptap/core';
import { type ReactNode, useRef, useState } from 'react';
import { plainFromRichText, type RichText } from '../../shared/rich-text.ts';
import styles from './document.module.css';
import { type CaretStart, RichTextEditor } from './rich-text-editor.tsx';
import { RichTextView } from './rich-text-view.tsx';

/** Formatted text, to be read until the focus comes, then to be written. So only one editor lives at a time. */
export function RichTextField({
  label,
  content,
  placeholder,
  view,
  marks,
  onChange,
}: {
  label: string;
  content: RichText;
  placeholder: string;
  /** What is read until then; the text as it is where left out. */
  view?: ReactNode;
  /** What sets words off while they are written. */
  marks?: AnyExtension | undefined;
  onChange: (content: RichText) => void;
}) {
  const [start, setStart] = useState<CaretStart>();
  const pointer = useRef<CaretStart>(undefined);
  const escaped = useRef(false);
  const empty = plainFromRichText(content).trim() === '';
  if (start) {
    return (
      <RichTextEditor
        label={label}
        content={content}
        start={start}
        marks={marks}
        onChange={onChange}
        onLeave={(how) => {
          escaped.current = how === 'escaped';
          setStart(undefined);
        }}
      />
    );
  }
  return (
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
      {view ??
        (empty ? (
          <span className={styles.placeholder}>{placeholder}</span>
        ) : (
          <RichTextView content={content} />
        ))}
    </div>
  );
}
