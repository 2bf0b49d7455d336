/** F6 goes round the panes: elements with `data-pane`, in the order of the document. */

const lastFocused = new WeakMap<Element, HTMLElement>();

/** Remembers for each pane where focus was in it, for as long as the window lives. */
export function followFocus(): () => void {
  const onFocus = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const pane = event.target.closest('[data-pane]');
    if (pane) lastFocused.set(pane, event.target);
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

/** Moves focus to the next pane (`step` 1) or the one before (-1), to where it was in it. */
export function goToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  );
  if (panes.length === 0) return;
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = current < 0 && step < 0 ? 0 : current;
  const pane = panes[(start + step + panes.length) % panes.length];
  if (pane) focusPane(pane);
}

/** Whether what had the focus is gone, as when one screen gives way to another: its list then takes the focus. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}

export function focusPane(pane: HTMLElement): void {
  const last = lastFocused.get(pane);
  const target =
    (last && pane.contains(last) && last.checkVisibility() ? last : null) ??
    pane.querySelector<HTMLElement>('[data-pane-start]') ??
    pane.querySelector<HTMLElement>('[role="row"][tabindex="0"], a[href], button, input, [tabindex="0"]') ??
    pane;
  if (target === pane) pane.tabIndex = -1;
  target.focus();
}
