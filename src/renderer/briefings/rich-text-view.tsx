import type { ReactNode } from 'react';
import type { Inline, Mark, Paragraph, RichText, RichTextBlock } from '../../shared/rich-text.ts';
import { markPlaceholders } from './mark-placeholders.tsx';
import styles from './rich-text.module.css';

/** Own text to be read. Its links are shown as links and lead nowhere: this is a document being made. */
export function RichTextView({
  content,
  renderParagraph = renderInlines,
}: {
  content: RichText;
  /** What stands in a paragraph instead of its words alone. */
  renderParagraph?: (paragraph: Paragraph) => ReactNode;
}) {
  return (
    <div className={styles.text}>
      {content.content.map((block, index) => renderBlock(block, index, renderParagraph))}
    </div>
  );
}

function renderInlines({ content }: Paragraph): ReactNode {
  return content?.length ? content.map(renderInline) : <br />;
}

// Keys are places: the text has no other names, and it is drawn as a whole.
function renderBlock(
  block: RichTextBlock,
  index: number,
  renderParagraph: (paragraph: Paragraph) => ReactNode,
): ReactNode {
  const renderAll = (blocks: readonly RichTextBlock[]) =>
    blocks.map((inner, place) => renderBlock(inner, place, renderParagraph));
  if (block.type === 'paragraph') {
    return (
      <p key={index} dir="auto">
        {renderParagraph(block)}
      </p>
    );
  }
  if (block.type === 'blockquote') {
    return <blockquote key={index}>{renderAll(block.content)}</blockquote>;
  }
  const List = block.type === 'bulletList' ? 'ul' : 'ol';
  return (
    <List key={index}>
      {block.content.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place.
        <li key={place}>{renderAll(item.content)}</li>
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

/** Words with their formatting. */
export function Marked({
  marks: [mark, ...others],
  children,
}: {
  marks: readonly Mark[];
  children: ReactNode;
}): ReactNode {
  if (!mark) return typeof children === 'string' ? markPlaceholders(children) : children;
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
