import { findPlaceholders } from '../../shared/placeholders.ts';

/**
 * Chooses the first placeholder in a part of the document, so that what is typed takes its place; false where there is
 * none. Formatted text does so itself when it is clicked there.
 */
export function selectPlaceholder(place: HTMLElement): boolean {
  for (const element of place.querySelectorAll<HTMLElement>('textarea, input, [data-placeholder]')) {
    if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) {
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const middle = { clientX: left + Math.min(width, 20) / 2, clientY: top + Math.min(height, 16) / 2 };
      element.dispatchEvent(new MouseEvent('click', { ...middle, bubbles: true }));
      return true;
    }
    const [found] = findPlaceholders(element.value);
    if (!found) continue;
    element.focus();
    element.setSelectionRange(found.start, found.end);
    return true;
  }
  return false;
}
