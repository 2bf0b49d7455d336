import { type BrowserWindow, dialog } from 'electron';

/** Asks for a folder that has a library or is to have one; null when the person changes their mind. */
export async function askForLibrary(owner?: BrowserWindow): Promise<string | null> {
  const options = {
    title: 'Choose the library’s folder',
    buttonLabel: 'Open Library',
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const { filePaths } = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}
