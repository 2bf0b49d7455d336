import { type FocusEvent, startTransition } from 'react';
import { setInteractionModality } from 'react-aria-components';

/**
 * Once someone has clicked into words, keys come next: said to the lists while there is time, not with the first key.
 * Each of their rows that can be dragged is drawn again for it, because how it is dragged by keys is said differently.
 */
export function expectKeys({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !isForWords(target)) return;
  requestIdleCallback(() => {
    if (document.activeElement === target) startTransition(() => setInteractionModality('keyboard'));
  });
}

function isForWords(element: HTMLElement): boolean {
  return element.isContentEditable || element instanceof HTMLTextAreaElement;
}
