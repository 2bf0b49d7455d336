import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { afterOverlay, isOverlayOpen } from '../components/after-overlay.ts';
import { selectPlaceholder } from './select-placeholder.ts';

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
  const stopWaiting = useRef(() => {});
  const [, draw] = useState(0);

  const go = useCallback(() => {
    if (wanted.current === undefined) return;
    stopWaiting.current();
    if (isOverlayOpen()) {
      stopWaiting.current = afterOverlay(go);
      return;
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
  }, [root]);

  // After every drawing: the block may come with a later one, when the library has answered.
  useLayoutEffect(go);
  useLayoutEffect(() => () => stopWaiting.current(), []);

  return useCallback((block, at = 'start') => {
    wanted.current = { block, at };
    draw((turn) => turn + 1);
  }, []);
}
