const HELD_MS = 1500;

/**
 * Goes to the next (1) or previous (-1) changed words in the area at once, going round at the end; the place holds an
 * outline for a moment.
 */
export function goToChange(area: HTMLElement | null, step: 1 | -1): void {
  const changes = [...(area?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  if (changes.length === 0) return;
  const current = changes.findIndex((change) => change.dataset.current !== undefined);
  const from = current >= 0 ? current : step > 0 ? -1 : 0;
  const next = changes[(from + step + changes.length) % changes.length];
  for (const change of changes) delete change.dataset.current;
  if (!next) return;
  next.dataset.current = '';
  next.dataset.outlined = '';
  next.scrollIntoView({ block: 'center' });
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  setTimeout(() => delete next.dataset.outlined, HELD_MS);
}
