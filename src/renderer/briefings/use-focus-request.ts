import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { isDialogOpen } from '../keys.ts';
import { selectPlaceholder } from './select-placeholder.ts';

/** A closing dialog or menu gives the focus back to where it was one or two frames after it is gone. */
const FRAMES_AFTER_OVERLAY = 3;

/** Where in a block: at its first field, or on the first placeholder that is left in it, chosen whole. */
export type FocusAt = 'start' | 'placeholder';

/**
 * Gives a function that moves the focus to a block of the document once it is drawn (null: to the title), and
 * brings it into view.
 */
export function useFocusRequest(
  root: RefObject<HTMLElement | null>,
): (block: string | null, at?: FocusAt) => void {
  const wanted = useRef<{ block: string | null; at: FocusAt }>(undefined);
  const frames = useRef(0);
  const [, draw] = useState(0);

  // After every drawing: the block may come with a later one, when the library has answered.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    if (isOverlayOpen()) frames.current = FRAMES_AFTER_OVERLAY;
    if (frames.current > 0) {
      const frame = requestAnimationFrame(() => {
        frames.current -= 1;
        draw((turn) => turn + 1);
      });
      return () => cancelAnimationFrame(frame);
    }
    const { block: id, at } = wanted.current;
    const place = id === null ? '[data-block-title]' : `[data-block="${CSS.escape(id)}"]`;
    const block = root.current?.querySelector<HTMLElement>(place);
    const target =
      block?.querySelector<HTMLElement>('[data-focus="first"]') ??
      block?.querySelector<HTMLElement>('[data-focus], .ProseMirror');
    if (!block || !target) return;
    wanted.current = undefined;
    if (at === 'placeholder' && selectPlaceholder(block)) return;
    target.focus({ preventScroll: true });
    block.scrollIntoView({ block: 'nearest' });
  });

  return useCallback((block, at = 'start') => {
    wanted.current = { block, at };
    if (isOverlayOpen()) frames.current = FRAMES_AFTER_OVERLAY;
    draw((turn) => turn + 1);
  }, []);
}

function isOverlayOpen(): boolean {
  return isDialogOpen() || document.querySelector('[role="menu"], [role="dialog"]') !== null;
}
