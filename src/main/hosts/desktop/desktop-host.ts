import { mkdtemp, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { StandpointError } from '../../../shared/errors.ts';
import type { Host } from '../../library/host.ts';

/** `window` is the window that dialogs belong to, once there is one. */
export function desktopHost(window: () => BrowserWindow | undefined): Host {
  return {
    kind: 'desktop',
    async chooseExportPath(suggestedName, folder) {
      const options = {
        title: 'Export to Word',
        defaultPath: join(folder ?? app.getPath('documents'), suggestedName),
        filters: [{ name: 'Word document', extensions: ['docx'] }],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const owner = window();
      const { canceled, filePath } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options));
      if (canceled || !filePath) return null;
      return extname(filePath).toLowerCase() === '.docx' ? filePath : `${filePath}.docx`;
    },
    deliverExport: async () => null,
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
