import { createContext, use, useLayoutEffect, useState } from 'react';
import type { TextPoint } from '../../shared/excerpts.ts';
import { domPlaceIn, passageElement } from './text-places.ts';

/** What stands over the text is placed within `content`, anew with each `turn`. */
export interface ReaderLayout {
  content: HTMLElement | null;
  turn: number;
}

export const LayoutContext = createContext<ReaderLayout>({ content: null, turn: 0 });

/** In pixels from the upper left corner of the content. */
export interface LinePlace {
  left: number;
  top: number;
  bottom: number;
}

/** Where a point of the text stands on screen; undefined while it isn't drawn. */
export function usePointPlace(point: TextPoint | null, side: 'before' | 'after'): LinePlace | undefined {
  const { content, turn } = use(LayoutContext);
  const [place, setPlace] = useState<LinePlace | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each turn the text may stand elsewhere.
  useLayoutEffect(() => {
    setPlace(content && point ? placeOfPoint(content, point, side) : undefined);
  }, [content, point?.passage, point?.offset, side, turn]);
  return place;
}

/** `content` holds the passage, or is it. `side` is that of the character which is looked at: at a line's end the two are far apart. */
export function placeOfPoint(
  content: HTMLElement,
  point: TextPoint,
  side: 'before' | 'after',
): LinePlace | undefined {
  const passage = passageElement(content, point.passage);
  const place = passage && domPlaceIn(passage, point, side);
  if (!passage || !place) return undefined;
  const { node, offset } = place;
  const range = document.createRange();
  const length = node instanceof Text ? node.length : 0;
  const canLookBefore = offset > 0;
  const looksBefore = (side === 'before' && canLookBefore) || offset >= length;
  if (length === 0 || (looksBefore && !canLookBefore)) {
    return relativeTo(content, passage.getBoundingClientRect(), 'left');
  }
  range.setStart(node, looksBefore ? offset - 1 : offset);
  range.setEnd(node, looksBefore ? offset : offset + 1);
  const rects = range.getClientRects();
  const rect = looksBefore ? rects[rects.length - 1] : rects[0];
  if (!rect) return relativeTo(content, passage.getBoundingClientRect(), 'left');
  return relativeTo(content, rect, looksBefore ? 'right' : 'left');
}

function relativeTo(content: HTMLElement, rect: DOMRect, edge: 'left' | 'right'): LinePlace {
  const origin = content.getBoundingClientRect();
  return { left: rect[edge] - origin.left, top: rect.top - origin.top, bottom: rect.bottom - origin.top };
}
