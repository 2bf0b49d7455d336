import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, Italic, Link, List, ListOrdered, TextQuote, Underline } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Separator, ToggleButton, Toolbar } from 'react-aria-components';
import { Tooltip } from '../components/tooltip.tsx';
import styles from './rich-text.module.css';

interface Tool {
  name: string;
  shortcut: string;
  icon: ReactNode;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const WORDS: Tool[] = [
  {
    name: 'Bold',
    shortcut: 'Ctrl B',
    icon: <Bold />,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    shortcut: 'Ctrl I',
    icon: <Italic />,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Underline',
    shortcut: 'Ctrl U',
    icon: <Underline />,
    isOn: (editor) => editor.isActive('underline'),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
];

const PARAGRAPHS: Tool[] = [
  {
    name: 'Bullet list',
    shortcut: 'Ctrl Shift 8',
    icon: <List />,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    shortcut: 'Ctrl Shift 7',
    icon: <ListOrdered />,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'Quotation',
    shortcut: 'Ctrl Shift B',
    icon: <TextQuote />,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** The small set of formatting, each with its name and keys; drawn again when another is on, not with each letter. */
export const RichTextToolbar = memo(function RichTextToolbar({
  editor,
  onLink,
}: {
  editor: Editor;
  /** The same for as long as the editor is. */
  onLink: () => void;
}) {
  const link: Tool = {
    name: 'Link…',
    shortcut: 'Ctrl Shift K',
    icon: <Link />,
    isOn: (current) => current.isActive('link'),
    run: onLink,
  };
  const groups = [WORDS, [link], PARAGRAPHS];
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      groups
        .flat()
        .filter((tool) => tool.isOn(current))
        .map((tool) => tool.name)
        .join(),
  });
  const isOn = new Set(on.split(','));
  return (
    <Toolbar aria-label="Formatting" className={styles.toolbar ?? ''}>
      {groups.map((tools, index) => (
        <ToolGroup key={tools[0]?.name} first={index === 0}>
          {tools.map((tool) => (
            <Tooltip key={tool.name} text={tool.name} shortcut={tool.shortcut}>
              <ToggleButton
                aria-label={tool.name}
                className={styles.tool ?? ''}
                isSelected={isOn.has(tool.name)}
                onChange={() => tool.run(editor)}
              >
                {tool.icon}
              </ToggleButton>
            </Tooltip>
          ))}
        </ToolGroup>
      ))}
    </Toolbar>
  );
});

function ToolGroup({ first, children }: { first: boolean; children: ReactNode }) {
  return (
    <>
      {!first && <Separator orientation="vertical" className={styles.divider ?? ''} />}
      {children}
    </>
  );
}
