import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useWidth } from '../widths.ts';

/**
 * Which panes beside the document are in view. Where there is room they stand beside it; where there is none they
 * open over it, and closing one gives the focus to what opens it again.
 */
export function useSidePanes(
  root: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
) {
  const width = useWidth();
  const outlineCanOpen = width === 'narrow' || width === 'single';
  const drawerIsOver = width === 'single';
  const [outlineOpened, setOutlineOpened] = useState(false);
  const [drawerShown, setDrawerShown] = useState(!drawerIsOver);
  useEffect(() => setDrawerShown(!drawerIsOver), [drawerIsOver]);
  const outlineIsOver = outlineCanOpen && outlineOpened;

  const focusSoon = useCallback(
    (selector: string) =>
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(selector)?.focus()),
    [root],
  );
  const closeOutline = () => {
    setOutlineOpened(false);
    focusSoon('[data-opens="outline"]');
  };
  const toggleOutline = () => {
    if (outlineOpened) return closeOutline();
    setOutlineOpened(true);
    focusSoon('[data-outline] [role="grid"]');
  };
  const closeDrawer = useCallback(() => {
    setDrawerShown(false);
    focusSoon('[data-opens="library"]');
  }, [focusSoon]);
  const openDrawer = () => {
    setDrawerShown(true);
    requestAnimationFrame(() => search.current?.focus());
  };
  /** Closes the pane that is open over the document, if one is. */
  const closeOver = () => {
    if (outlineIsOver) closeOutline();
    else if (drawerIsOver && drawerShown) closeDrawer();
  };

  return {
    width,
    outlineCanOpen,
    outlineIsOver,
    drawerIsOver,
    drawerShown,
    toggleOutline,
    openDrawer,
    closeDrawer,
    closeOver,
  };
}
