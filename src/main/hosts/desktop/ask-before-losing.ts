import { type BrowserWindow, dialog } from 'electron';

/**
 * Asks before the window closes over words that could not be saved. Electron itself would leave the window open and
 * say nothing: https://www.electronjs.org/docs/latest/api/web-contents#event-will-prevent-unload
 */
export function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'Some of your last words are not saved yet.',
      detail:
        'They are still in the window. Keep it open until the header says “saved”, or close it without them.',
      buttons: ['Keep open', 'Close without them'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Here, to prevent is to close all the same.
    if (answer === 1) event.preventDefault();
  });
}
