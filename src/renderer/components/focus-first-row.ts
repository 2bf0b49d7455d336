import type { FocusEvent } from 'react';

/**
 * For `onFocus` of what holds a list: one that is come to in the moment in which its rows are drawn keeps the focus to
 * itself, and no row shows where one is.
 */
export function focusFirstRow({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || target.role !== 'grid') return;
  requestAnimationFrame(() => {
    if (document.activeElement === target) target.querySelector<HTMLElement>('[role="row"]')?.focus();
  });
}
