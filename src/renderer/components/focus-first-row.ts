import type { FocusEvent } from 'react';
import { tryUntilDone } from '../try-until-done.ts';

/**
 * For `onFocus` of what holds a list: one that is come to while its rows are drawn keeps the focus to itself, and no row
 * shows where one is.
 */
export function focusFirstRow({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || target.role !== 'grid') return;
  tryUntilDone(() => {
    if (document.activeElement === target) target.querySelector<HTMLElement>('[role="row"]')?.focus();
    return document.activeElement !== target;
  });
}
