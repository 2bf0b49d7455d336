import type { AnyExtension, Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type RichText, richText } from '../../shared/rich-text.ts';
import { LinkDialog } from './link-dialog.tsx';
import { cleanPastedHtml } from './pasted-html.ts';
import styles from './rich-text.module.css';
import { richTextExtensions } from './rich-text-extensions.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';
import { choosePlaceholder } from './show-placeholders.ts';

/** Where the caret begins: at a point of the window that was clicked, or at the end. */
export type CaretStart = { x: number; y: number } | 'end';

/**
 * Own text being written. Gives every change as it is made; shows `content` again when it becomes another than the
 * one given last, as after an undo, with the caret where the change was.
 */
export function RichTextEditor({
  label,
  content,
  start,
  marks,
  onChange,
  onLeave,
}: {
  label: string;
  content: RichText;
  start: CaretStart;
  /** Sets words off while they are written. */
  marks: AnyExtension | undefined;
  onChange: (content: RichText) => void;
  /** The person is done here: the focus went elsewhere, or (`escaped`) they pressed Esc. */
  onLeave: (how: 'blurred' | 'escaped') => void;
}) {
  const [linking, setLinking] = useState(false);
  const shown = useRef(content);
  const place = useRef<HTMLDivElement>(null);
  const editor = useEditor({
    extensions: marks ? [...richTextExtensions, marks] : richTextExtensions,
    content,
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: updated }) => {
      const parsed = richText.safeParse(updated.getJSON());
      if (!parsed.success) return;
      shown.current = parsed.data;
      onChange(parsed.data);
    },
  });

  // Before anything is painted, so that no key typed right after the click is lost.
  useLayoutEffect(() => placeCaret(editor, start), [editor, start]);
  useEffect(() => {
    if (!editor || shown.current === content) return;
    shown.current = content;
    showContent(editor, content);
  }, [editor, content]);

  const openLink = useCallback(() => {
    if (editor.state.selection.empty) editor.chain().extendMarkRange('link').run();
    setLinking(true);
  }, [editor]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what bubbles from the editor inside.
    <div
      ref={place}
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !linking) {
          event.preventDefault();
          onLeave('escaped');
        } else if (event.key.toLowerCase() === 'k' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          openLink();
        }
      }}
      onBlur={(event) => {
        // A window that loses the focus keeps its editor; so does a dialog that belongs to it.
        if (linking || !document.hasFocus()) return;
        if (!place.current?.contains(event.relatedTarget)) onLeave('blurred');
      }}
    >
      <RichTextToolbar editor={editor} onLink={openLink} />
      <EditorContent editor={editor} />
      {linking && (
        <LinkDialog
          address={String(editor.getAttributes('link').href ?? '')}
          onClose={() => setLinking(false)}
          onSet={(address) => {
            setLinking(false);
            if (address === null) editor.chain().focus().unsetLink().run();
            else setLink(editor, address);
          }}
        />
      )}
    </div>
  );
}

/** On the chosen words; with none chosen, the address itself becomes the words. */
function setLink(editor: Editor, href: string): void {
  if (!editor.state.selection.empty) {
    editor.chain().focus().setLink({ href }).run();
    return;
  }
  const text = href.replace(/^mailto:/, '');
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    .run();
}

/** At once, where tiptap's own command to focus would wait for a frame, and lose what is typed meanwhile. */
function placeCaret({ state, view }: Editor, start: CaretStart): void {
  const at = start === 'end' ? undefined : view.posAtCoords({ left: start.x, top: start.y })?.pos;
  const selection = at === undefined ? Selection.atEnd(state.doc) : TextSelection.near(state.doc.resolve(at));
  const transaction = state.tr.setSelection(selection);
  view.dispatch(start === 'end' ? transaction.scrollIntoView() : transaction);
  view.focus();
  if (at !== undefined) choosePlaceholder(view, at);
}

/** Replaces only what differs, so that the caret stays with its words, or stands after the words that changed. */
function showContent(editor: Editor, content: RichText): void {
  const { state, view } = editor;
  const next = state.schema.nodeFromJSON(content);
  const from = state.doc.content.findDiffStart(next.content);
  const ends = state.doc.content.findDiffEnd(next.content);
  if (from === null || ends === null) return;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const transaction = state.tr.replace(from, ends.a + overlap, next.slice(from, ends.b + overlap));
  const caret = Math.min(ends.b + overlap, transaction.doc.content.size);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(caret), -1));
  // The briefing knows this content: it must not come back as an edit.
  view.dispatch(transaction.setMeta('preventUpdate', true).scrollIntoView());
}
