/** The page takes no focus while it is inert, which it is for a moment longer than what stood over it. */
const OVER_THE_PAGE = '[role="menu"], [role="dialog"], [role="alertdialog"], #root > [inert]';

/**
 * Runs once no dialog, menu or list is open over the page: now, or in the moment in which the last one leaves. It would
 * give the focus back to what opened it a frame later, but only where nothing has taken it by then. Ends the waiting.
 */
export function afterOverlay(run: () => void): () => void {
  if (!isOverlayOpen()) {
    run();
    return () => {};
  }
  const observer = new MutationObserver(() => {
    if (isOverlayOpen()) return;
    observer.disconnect();
    run();
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['inert'] });
  return () => observer.disconnect();
}

export function isOverlayOpen(): boolean {
  return document.querySelector(OVER_THE_PAGE) !== null;
}
