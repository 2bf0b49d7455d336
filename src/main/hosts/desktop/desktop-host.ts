import { mkdtemp, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { StandpointError } from '../../../shared/errors.ts';
import { EXPORT_FORMATS } from '../../../shared/exporting.ts';
import type { Host } from '../../library/host.ts';
import { rememberLibraryFolder } from '../default-library.ts';
import { findLibreOffice } from '../printing/find-libre-office.ts';
import { askForLibrary } from './ask-for-library.ts';
import { windowPrinter } from './window-printer.ts';

const KINDS = [...Object.values(EXPORT_FORMATS), { ending: '.zip', name: 'ZIP file' }];

/** `window` is the window that dialogs belong to, once there is one. */
export function desktopHost(window: () => BrowserWindow | undefined): Host {
  return {
    kind: 'desktop',
    async chooseExportPath(suggestedName, folder) {
      // Without one of these endings it is a folder.
      const kind = KINDS.find(({ ending }) => suggestedName.endsWith(ending));
      const options = {
        title: kind ? `Export as ${kind.name}` : 'Export as a folder',
        defaultPath: join(folder ?? app.getPath('documents'), suggestedName),
        filters: kind ? [{ name: kind.name, extensions: [kind.ending.slice(1)] }] : [],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const owner = window();
      const { canceled, filePath } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options));
      if (canceled || !filePath) return null;
      return !kind || filePath.toLowerCase().endsWith(kind.ending) ? filePath : `${filePath}${kind.ending}`;
    },
    deliverExport: async () => null,
    findPdfPrinter: async () => (await findLibreOffice()) ?? windowPrinter,
    async openCopy(name, make) {
      // The system's temporary folder is cleared by the system: whoever has the copy open may need it for long.
      const path = join(await mkdtemp(join(app.getPath('temp'), 'standpoint-')), name);
      await make(path);
      await openFile(path);
      return null;
    },
    openFile,
    async showInFolder(path) {
      await requireFile(path);
      shell.showItemInFolder(path);
    },
    async changeLibrary(current) {
      const folder = await askForLibrary(window());
      if (folder === null || resolve(folder) === resolve(current)) return null;
      await rememberLibraryFolder(folder);
      // Named, because this start may have named another.
      app.relaunch({ args: [...process.argv.slice(1), '--library', folder] });
      app.quit();
      return folder;
    },
  };
}

async function openFile(path: string): Promise<void> {
  await requireFile(path);
  const failure = await shell.openPath(path);
  if (failure) {
    throw new StandpointError(
      'not-on-this-host',
      `${path} could not be opened (${failure}). Check that a program for such files is installed, or use “Show in folder”.`,
    );
  }
}

async function requireFile(path: string): Promise<void> {
  try {
    await stat(path);
  } catch (cause) {
    throw new StandpointError(
      'not-found',
      `${path} is no longer there. It was moved, renamed or removed since it was exported; export it again.`,
      { cause },
    );
  }
}
