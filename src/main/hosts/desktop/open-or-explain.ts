import { app, dialog } from 'electron';
import { toErrorAnswer } from '../../../shared/errors.ts';
import type { Host } from '../../library/host.ts';
import { type Library, openLibrary } from '../../library/open-library.ts';
import { rememberLibraryFolder } from '../default-library.ts';
import { askForLibrary } from './ask-for-library.ts';

/** Opens the library; where that fails, says why and lets the person choose. Null when they would rather quit. */
export async function openOrExplain(
  options: { folder: string; starter: boolean },
  host: Host,
): Promise<Library | null> {
  let { folder } = options;
  for (;;) {
    try {
      return await openLibrary({ folder, host, starter: options.starter });
    } catch (error) {
      const { code, message } = toErrorAnswer(error);
      if (code === 'internal') console.error('standpoint:', error);
      const chosen = await explain(message);
      if (chosen === 'quit') return null;
      if (chosen === 'again') continue;
      folder = chosen.folder;
      await rememberLibraryFolder(folder);
    }
  }
}

async function explain(message: string): Promise<'quit' | 'again' | { folder: string }> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.name,
    message: 'The library can’t be opened.',
    detail: message,
    buttons: ['Choose Another Folder…', 'Try Again', 'Quit'],
    defaultId: 1,
    cancelId: 2,
    noLink: true,
  });
  if (response === 2) return 'quit';
  if (response === 1) return 'again';
  const folder = await askForLibrary();
  return folder === null ? 'again' : { folder };
}
