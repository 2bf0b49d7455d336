/**
 * Between the text on screen and places in the testimony. Each passage is one element with `data-passage`; what
 * stands in it and is not its text (page labels, buttons) has `data-aside` and counts for nothing.
 */
import type { TextPoint, TextSpan } from '../../shared/excerpts.ts';

/** `root` itself, where it is the passage. */
export function passageElement(root: HTMLElement | null | undefined, ordinal: number): HTMLElement | null {
  if (root?.dataset.passage === String(ordinal)) return root;
  return root?.querySelector<HTMLElement>(`[data-passage="${ordinal}"]`) ?? null;
}

export function ordinalOf(element: Element): number {
  return Number(element.getAttribute('data-passage'));
}

/** The place of a DOM position; undefined outside of passages. */
export function pointOf(node: Node, offset: number): TextPoint | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const passage = element?.closest<HTMLElement>('[data-passage]');
  if (!passage) return undefined;
  const range = document.createRange();
  range.setStart(passage, 0);
  range.setEnd(node, offset);
  let length = 0;
  for (const text of textNodes(passage)) {
    if (text === node) return { passage: ordinalOf(passage), offset: length + Math.min(offset, text.length) };
    if (range.comparePoint(text, text.length) > 0) break;
    length += text.length;
  }
  return { passage: ordinalOf(passage), offset: length };
}

/** The DOM position of a place, or undefined where its passage isn't drawn. `after` prefers the text after it. */
export function domPlaceOf(
  root: HTMLElement | null,
  point: TextPoint,
  side: 'before' | 'after' = 'after',
): { node: Node; offset: number } | undefined {
  const passage = passageElement(root, point.passage);
  return passage ? domPlaceIn(passage, point, side) : undefined;
}

export function domPlaceIn(
  passage: HTMLElement,
  point: TextPoint,
  side: 'before' | 'after',
): { node: Node; offset: number } {
  let left = point.offset;
  let last: Text | undefined;
  for (const text of textNodes(passage)) {
    if (left < text.length || (side === 'before' && left === text.length)) {
      return { node: text, offset: left };
    }
    left -= text.length;
    last = text;
  }
  return last ? { node: last, offset: last.length } : { node: passage, offset: 0 };
}

/** The span as a range of the DOM; undefined where an end isn't drawn. */
export function rangeOf(root: HTMLElement | null, span: TextSpan): Range | undefined {
  const start = domPlaceOf(root, span.start, 'after');
  const end = domPlaceOf(root, span.end, 'before');
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** What is selected on screen as a span of the testimony, whichever way it was selected; undefined for nothing. */
export function selectedSpan(root: HTMLElement): TextSpan | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return undefined;
  const passages = [...root.querySelectorAll<HTMLElement>('[data-passage]')];
  const first = passages.find((passage) => range.intersectsNode(passage));
  const last = passages.findLast((passage) => range.intersectsNode(passage));
  if (!first || !last) return undefined;
  const start = pointIn(first, range.startContainer, range.startOffset) ?? {
    passage: ordinalOf(first),
    offset: 0,
  };
  const end = pointIn(last, range.endContainer, range.endOffset) ?? {
    passage: ordinalOf(last),
    offset: textOf(last).length,
  };
  if (start.passage === end.passage && start.offset >= end.offset) return undefined;
  return { start, end };
}

function pointIn(passage: HTMLElement, node: Node, offset: number): TextPoint | undefined {
  return passage.contains(node) ? pointOf(node, offset) : undefined;
}

/** The passage's own text as it is drawn. */
export function textOf(passage: HTMLElement): string {
  return [...textNodes(passage)].map((text) => text.data).join('');
}

function* textNodes(passage: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.hasAttribute('data-aside')
      ? NodeFilter.FILTER_REJECT
      : node instanceof Text
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node;
}
