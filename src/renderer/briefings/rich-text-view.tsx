import type { ReactNode } from 'react';
import type { Inline, Mark, RichText, RichTextBlock } from '../../shared/rich-text.ts';
import { markPlaceholders } from './mark-placeholders.tsx';
import styles from './rich-text.module.css';

/** Own text to be read. Its links are shown as links and lead nowhere: this is a document being made. */
export function RichTextView({ content }: { content: RichText }) {
  return <div className={styles.text}>{content.content.map(renderBlock)}</div>;
}

// Keys are places: the text has no other names, and it is drawn as a whole.
function renderBlock(block: RichTextBlock, index: number): ReactNode {
  if (block.type === 'paragraph') {
    return (
      <p key={index} dir="auto">
        {block.content?.length ? block.content.map(renderInline) : <br />}
      </p>
    );
  }
  if (block.type === 'blockquote') {
    return <blockquote key={index}>{block.content.map(renderBlock)}</blockquote>;
  }
  const List = block.type === 'bulletList' ? 'ul' : 'ol';
  return (
    <List key={index}>
      {block.content.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place.
        <li key={place}>{item.content.map(renderBlock)}</li>
      ))}
    </List>
  );
}

function renderInline(part: Inline, index: number): ReactNode {
  if (part.type === 'hardBreak') return <br key={index} />;
  return (
    <Marked key={index} marks={part.marks ?? []}>
      {part.text}
    </Marked>
  );
}

function Marked({
  marks: [mark, ...others],
  children,
}: {
  marks: readonly Mark[];
  children: string;
}): ReactNode {
  if (!mark) return markPlaceholders(children);
  const inner = <Marked marks={others}>{children}</Marked>;
  if (mark.type === 'bold') return <strong>{inner}</strong>;
  if (mark.type === 'italic') return <em>{inner}</em>;
  if (mark.type === 'underline') return <u>{inner}</u>;
  return (
    <span className={styles.link} title={mark.attrs.href}>
      {inner}
    </span>
  );
}
