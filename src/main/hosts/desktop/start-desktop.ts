/** The desktop's course from start to quit. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import type { Library } from '../../library/open-library.ts';
import { answerCalls } from './answer-calls.ts';
import { setAppMenu } from './app-menu.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { desktopHost } from './desktop-host.ts';
import { readDesktopOptions } from './desktop-options.ts';
import { followTheme } from './follow-theme.ts';
import { forbidBackgroundNetwork, forbidOtherPages, forbidRequests } from './forbid-network.ts';
import { openMainWindow } from './main-window.ts';
import { openOrExplain } from './open-or-explain.ts';

export function startDesktop(): void {
  const options = readDesktopOptions(process.argv.slice(app.isPackaged ? 1 : 2));
  app.setName('Standpoint');
  app.setAppUserModelId('org.standpoint.app');
  mkdirSync(options.profile, { recursive: true });
  app.setPath('userData', options.profile);
  registerAppScheme();
  forbidBackgroundNetwork();
  forbidOtherPages(app);

  let library: Library | undefined;
  let window: BrowserWindow | undefined;
  let isClosing = false;

  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => {
    if (!window || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!library) return;
    // Once more when what is under way has been written.
    event.preventDefault();
    isClosing = true;
    const closing = library;
    library = undefined;
    closing
      .close()
      .catch((error: unknown) => console.error('standpoint: closing:', error))
      .finally(() => app.quit());
  });

  const open = async (): Promise<void> => {
    await app.whenReady();
    const host = desktopHost(() => window);
    const opened = await openOrExplain(options, host);
    if (!opened) return app.quit();
    library = opened;
    forbidRequests(session.defaultSession);
    serveApp(session.defaultSession, opened);
    answerCalls(opened);
    setAppMenu((command) => opened.publish({ type: 'menu', command }));
    await followTheme(opened, () => isClosing);
    window = await openMainWindow(join(options.profile, 'window.json'));
    window.webContents.on('render-process-gone', () => {
      if (!isClosing) window?.webContents.reload();
    });
  };
  open().catch((error: unknown) => {
    console.error('standpoint:', error);
    dialog.showErrorBox(
      'Standpoint could not start',
      'Everything in your library is kept. Please start Standpoint again; if this happens again, install it anew.',
    );
    app.exit(1);
  });
}
