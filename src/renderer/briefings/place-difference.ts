/** Where in a formatted text its differences from another stand. */
import type { DifferencePart } from '../../shared/positions.ts';
import type { Inline, Mark, Paragraph, RichText, RichTextBlock } from '../../shared/rich-text.ts';

/** Words of one formatting and one fate; a line break within a paragraph is a line feed. */
export interface DifferentWords {
  kind: DifferencePart['kind'];
  text: string;
  marks: readonly Mark[];
}

/**
 * The words of each paragraph with what was added and removed. `parts` are the difference from another text to the
 * plain words of this one, as `plainFromRichText` gives them; removed words stand in the paragraph that goes on after
 * them, or at the end of the last.
 */
export function placeDifference(
  content: RichText,
  parts: readonly DifferencePart[],
): ReadonlyMap<Paragraph, DifferentWords[]> {
  const placed = new Map<Paragraph, DifferentWords[]>();
  const waiting = parts.map((part) => ({ ...part }));

  /** The next characters of this text, and what was removed before them. */
  function take(length: number, marks: readonly Mark[]): DifferentWords[] {
    const taken: DifferentWords[] = [];
    let left = length;
    for (let part = waiting[0]; part && left > 0; part = waiting[0]) {
      if (part.kind === 'removed') {
        taken.push({ kind: 'removed', text: part.text, marks: [] });
        waiting.shift();
        continue;
      }
      const text = part.text.slice(0, left);
      taken.push({ kind: part.kind, text, marks });
      left -= text.length;
      part.text = part.text.slice(text.length);
      if (part.text === '') waiting.shift();
    }
    return taken;
  }

  let last: DifferentWords[] | undefined;
  for (const paragraph of paragraphsOf(content.content)) {
    // Between two paragraphs the plain text has a line feed; what was removed before it belongs to what comes.
    const removed = last ? take(1, []).filter(({ kind }) => kind === 'removed') : [];
    last = [...removed, ...(paragraph.content ?? []).flatMap((part) => take(lengthOf(part), marksOf(part)))];
    placed.set(paragraph, last);
  }
  for (const part of waiting) last?.push({ kind: part.kind, text: part.text, marks: [] });
  return placed;
}

function* paragraphsOf(blocks: readonly RichTextBlock[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    else if (block.type === 'blockquote') yield* paragraphsOf(block.content);
    else for (const item of block.content) yield* paragraphsOf(item.content);
  }
}

function lengthOf(part: Inline): number {
  return part.type === 'text' ? part.text.length : 1;
}

function marksOf(part: Inline): readonly Mark[] {
  return part.type === 'text' ? (part.marks ?? []) : [];
}
