import { useCallback, useEffect, useRef, useState } from 'react';
import type { TextSpan } from '../../shared/excerpts.ts';
import { rangeOf, selectedSpan } from './text-places.ts';

export interface ChosenWords {
  /** Null where nothing is selected in the text. */
  span: TextSpan | null;
  /** Whether they are still being chosen with the pointer. */
  isDragging: boolean;
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
    const read = () => {
      frame = 0;
      if (document.activeElement?.closest('[data-keeps-words], [data-modal]')) return;
      keep(selectedSpan(area) ?? null);
    };
    const onSelectionChange = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    const onPointerDown = (event: PointerEvent) => {
      if (event.button === 0) setDragging(true);
    };
    const onPointerUp = () => setDragging(false);
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

  return { span, isDragging, choose, restore };
}
