/**
 * The one small tree for everything staff can format. Its shape is the editor's own JSON, so that what is
 * edited, stored, searched and written to Word is the same value.
 */
import { z } from 'zod';

/** Links may lead to the web or to a mailbox; every other scheme is dropped. The address is absolute. */
export const linkAddress = z
  .string()
  .refine(isLinkAddress, 'A link begins with https://, http:// or mailto:');

export function isLinkAddress(address: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

export const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('underline') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: linkAddress }) }),
]);
export type Mark = z.infer<typeof mark>;

export const inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
  z.object({ type: z.literal('hardBreak') }),
]);
export type Inline = z.infer<typeof inline>;

export const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(inline).optional() });
export type Paragraph = z.infer<typeof paragraph>;

/** Depth of lists within lists and quotes within quotes; deeper input is refused, which also bounds recursion. */
const DEEPEST = 8;

export type ListItem = { type: 'listItem'; content: RichTextBlock[] };
export type RichTextBlock =
  | Paragraph
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; content: ListItem[] }
  | { type: 'blockquote'; content: RichTextBlock[] };

function blockAt(depth: number): z.ZodType<RichTextBlock> {
  if (depth >= DEEPEST) return paragraph;
  const block = z.lazy(() => blockAt(depth + 1));
  const listItem = z.object({ type: z.literal('listItem'), content: z.array(block) });
  return z.discriminatedUnion('type', [
    paragraph,
    z.object({ type: z.literal('bulletList'), content: z.array(listItem) }),
    z.object({ type: z.literal('orderedList'), content: z.array(listItem) }),
    z.object({ type: z.literal('blockquote'), content: z.array(block) }),
  ]);
}

export const richText = z.object({ type: z.literal('doc'), content: z.array(blockAt(0)) });
export type RichText = z.infer<typeof richText>;

export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** One paragraph a line; a blank line is no paragraph. */
export function richTextFromPlain(text: string): RichText {
  const content = text
    .split(/\r\n|[\n\r\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return content.length > 0 ? { type: 'doc', content } : emptyRichText;
}

/** The words without their formatting: one line a paragraph, a hard break as a line of its own. */
export function plainFromRichText(text: RichText): string {
  const lines: string[] = [];
  const visit = (block: RichTextBlock): void => {
    if (block.type === 'paragraph') {
      lines.push((block.content ?? []).map((part) => (part.type === 'text' ? part.text : '\n')).join(''));
    } else if (block.type === 'blockquote') {
      block.content.forEach(visit);
    } else {
      for (const item of block.content) item.content.forEach(visit);
    }
  };
  text.content.forEach(visit);
  return lines.join('\n');
}
