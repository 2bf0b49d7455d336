/** Words for the clipboard: formatted for documents and mails, plain for everything else. */
export interface Formatted {
  text: string;
  html: string;
}

/**
 * For `onCopy`: the words instead of what is selected. The copy event needs no permission, unlike the clipboard's own
 * interface.
 */
export function putOnClipboard(
  event: { clipboardData: DataTransfer | null; preventDefault(): void },
  { text, html }: Formatted,
): void {
  if (!event.clipboardData) return;
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}

/** Copies as if Ctrl+C had been pressed; false where the browser doesn't let it. */
export function copyToClipboard(words: Formatted): boolean {
  const onCopy = (event: ClipboardEvent) => {
    putOnClipboard(event, words);
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
