import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { resourcesFolder } from '../../library/resources.ts';
import { APP_ORIGIN } from './app-address.ts';
import { askBeforeLosing } from './ask-before-losing.ts';
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from './window-state.ts';

/** `--canvas` of the screens, so that the window doesn't flash before they are drawn. */
const CANVAS = { light: '#eceff0', dark: '#121618' };

/** Opens the app's one window, at the place that `stateFile` remembers, and shows it once it is drawn. */
export async function openMainWindow(stateFile: string): Promise<BrowserWindow> {
  const state = await readWindowState(stateFile);
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  );
  const window = new BrowserWindow({
    ...placeWindow(state, displays),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Standpoint',
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    // Windows and macOS take it from the program.
    ...(process.platform === 'linux' ? { icon: join(resourcesFolder, 'icons', 'icon.png') } : {}),
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => {
    if (state?.maximised) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() });
    } catch (error) {
      // A place that can't be remembered is no reason to keep the window open.
      console.error('standpoint: window:', error);
    }
  });
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) {
      window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light);
    }
  });
  askBeforeLosing(window);
  await window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
