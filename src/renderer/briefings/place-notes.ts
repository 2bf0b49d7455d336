const GAP_PX = 8;

/** Puts each group of margin notes level with its block, or below the group before where they would overlap. */
export function placeNotes(page: HTMLElement): void {
  const margins = [...page.querySelectorAll<HTMLElement>('[data-margin]')];
  // Read everything, then write: so the page is laid out once.
  const boxes = margins.map((margin) => ({
    top: margin.parentElement?.getBoundingClientRect().top ?? 0,
    height: margin.offsetHeight,
  }));
  let free = Number.NEGATIVE_INFINITY;
  margins.forEach((margin, index) => {
    const { top = 0, height = 0 } = boxes[index] ?? {};
    const place = Math.max(top, free);
    margin.style.top = `${place - top}px`;
    free = place + height + GAP_PX;
  });
}
