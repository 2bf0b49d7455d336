import { useCallback, useEffect, useRef, useState } from 'react';
import type { TextSpan } from '../../shared/excerpts.ts';
import { passageElement, rangeOf, selectedSpan, textOf } from './text-places.ts';
import { wordAround } from './words-at.ts';

export interface ChosenWords {
  /** Null where nothing is selected in the text. */
  span: TextSpan | null;
  /** Whether they are still being chosen with the pointer. */
  isDragging: boolean;
  /** As they are this moment: a key may come before they are drawn. */
  read: () => TextSpan | null;
  /** Selects these on screen, or nothing. */
  choose: (span: TextSpan | null) => void;
  /** Puts back on screen what is chosen, after the text was drawn anew under it. */
  restore: () => void;
}

/**
 * The words selected in the text, as a place in the testimony: that outlasts their being drawn anew. What has
 * `data-keeps-words`, such as the question for words to insert, may take the focus without losing them.
 */
export function useChosenWords(area: HTMLElement | null): ChosenWords {
  const [span, setSpan] = useState<TextSpan | null>(null);
  const [isDragging, setDragging] = useState(false);
  const latest = useRef<TextSpan | null>(null);
  const keep = useCallback((next: TextSpan | null) => {
    if (JSON.stringify(latest.current) === JSON.stringify(next)) return;
    latest.current = next;
    setSpan(next);
  }, []);

  useEffect(() => {
    if (!area) return;
    let frame = 0;
    let isDown = false;
    const read = () => {
      frame = 0;
      if (document.activeElement?.closest('[data-keeps-words], [data-modal]')) return;
      keep(selectedSpan(area) ?? null);
    };
    const onSelectionChange = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    const onPointerDown = (event: PointerEvent) => {
      const isControl =
        event.target instanceof Element &&
        event.target.closest('button, [data-keeps-words], [role="slider"]');
      if (event.button !== 0 || isControl) return;
      isDown = true;
      setDragging(true);
    };
    const onPointerUp = (event: PointerEvent) => {
      setDragging(false);
      if (!isDown || event.altKey) return;
      isDown = false;
      // After the browser has made of the last move what it makes of it.
      setTimeout(() => takeWholeWords(area));
    };
    document.addEventListener('selectionchange', onSelectionChange);
    area.addEventListener('pointerdown', onPointerDown);
    window.addEventListener('pointerup', onPointerUp);
    window.addEventListener('pointercancel', onPointerUp);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', onSelectionChange);
      area.removeEventListener('pointerdown', onPointerDown);
      window.removeEventListener('pointerup', onPointerUp);
      window.removeEventListener('pointercancel', onPointerUp);
    };
  }, [area, keep]);

  const read = useCallback(() => {
    if (area?.contains(document.activeElement)) keep(selectedSpan(area) ?? null);
    return latest.current;
  }, [area, keep]);
  const show = useCallback(
    (next: TextSpan | null) => {
      const selection = getSelection();
      if (!selection || !area) return;
      const range = next && rangeOf(area, next);
      if (range)
        selection.setBaseAndExtent(
          range.startContainer,
          range.startOffset,
          range.endContainer,
          range.endOffset,
        );
      else if (selection.rangeCount > 0 && !selection.isCollapsed) selection.collapseToEnd();
    },
    [area],
  );
  const choose = useCallback(
    (next: TextSpan | null) => {
      keep(next);
      show(next);
    },
    [keep, show],
  );
  const restore = useCallback(() => {
    if (!area || !latest.current || !area.contains(document.activeElement)) return;
    const shown = selectedSpan(area);
    if (JSON.stringify(shown) !== JSON.stringify(latest.current)) show(latest.current);
  }, [area, show]);

  return { span, isDragging, read, choose, restore };
}

/**
 * A pointer is not exact: where it has chosen more than one word, half words at the ends become whole ones, in plain
 * sight. With Alt, or within one word, every letter stays as it was chosen.
 */
function takeWholeWords(area: HTMLElement): void {
  const span = selectedSpan(area);
  const selection = getSelection();
  if (!span || !selection || !/\s/.test(selection.toString().trim())) return;
  const first = passageElement(area, span.start.passage);
  const last = passageElement(area, span.end.passage);
  if (!first || !last) return;
  const start = wordAround(textOf(first), span.start.offset)?.start ?? span.start.offset;
  const end = wordAround(textOf(last), span.end.offset)?.end ?? span.end.offset;
  if (start === span.start.offset && end === span.end.offset) return;
  const range = rangeOf(area, { start: { ...span.start, offset: start }, end: { ...span.end, offset: end } });
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const isForward = selection.anchorNode === selection.getRangeAt(0).startContainer;
  if (isForward) selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
}
