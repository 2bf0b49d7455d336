import { type RefObject, useEffect } from 'react';

/**
 * What is opened by search or link is brought into view in the list; what is opened in the list is there already.
 * A row that was never drawn has no place yet: its share of the whole height is near enough to have it drawn.
 * `index` is that of the open row, negative where it is not in the list.
 */
export function useOpenRowInView(
  grid: RefObject<HTMLElement | null>,
  open: string | null,
  index: number,
  count: number,
): void {
  useEffect(() => {
    const list = grid.current;
    if (!list || open === null || index < 0) return;
    const findRow = () => list.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(open)}"]`);
    if (findRow()?.contains(document.activeElement)) return;
    let frame = requestAnimationFrame(() => {
      if (!findRow()) list.scrollTop = (list.scrollHeight * index) / count - list.clientHeight / 3;
      frame = requestAnimationFrame(() => findRow()?.scrollIntoView({ block: 'nearest' }));
    });
    return () => cancelAnimationFrame(frame);
  }, [grid, open, index, count]);
}
