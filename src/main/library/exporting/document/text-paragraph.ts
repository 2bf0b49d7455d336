import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import { isRightToLeft } from './text-direction.ts';
import { textRuns } from './text-runs.ts';

/** A paragraph as data, so that whoever places it can still say more about it (that it begins a page). */
export interface ParagraphOptions extends Omit<IParagraphOptions, 'children'> {
  /** Official words are many: theirs are made when the paragraph is. */
  children?: readonly ParagraphChild[] | (() => readonly ParagraphChild[]);
}

export function childrenOf({ children = [] }: ParagraphOptions): readonly ParagraphChild[] {
  return typeof children === 'function' ? children() : children;
}

export function makeParagraph(options: ParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: childrenOf(options) });
}

/** One paragraph of plain text, laid out in the direction that the text has. `after` follows the text. */
export function textParagraph(
  style: string,
  text: string,
  more: Omit<ParagraphOptions, 'style' | 'children'> = {},
  after: readonly ParagraphChild[] = [],
): ParagraphOptions {
  const rightToLeft = isRightToLeft(text);
  return {
    style,
    ...(rightToLeft ? { bidirectional: true } : {}),
    ...more,
    children: () => [...textRuns(text, {}, rightToLeft), ...after],
  };
}
