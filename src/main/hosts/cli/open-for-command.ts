import { StandpointError } from '../../../shared/errors.ts';
import { type Library, openLibrary } from '../../library/open-library.ts';
import { chooseLibraryFolder } from '../default-library.ts';
import { findPdfPrinter } from '../printing/find-pdf-printer.ts';

/** Opens the library that a command names. Exports go where `setExportPath` said last. */
export async function openForCommand(options: {
  library?: string;
  empty?: boolean;
}): Promise<{ library: Library; setExportPath(path: string): void }> {
  let exportPath: string | null = null;
  const library = await openLibrary({
    folder: chooseLibraryFolder(options.library),
    starter: options.empty !== true,
    host: {
      kind: 'cli',
      chooseExportPath: async () => exportPath,
      deliverExport: async () => null,
      findPdfPrinter,
      openCopy: refuse,
      openFile: refuse,
      showInFolder: refuse,
      changeLibrary: refuse,
    },
  });
  return {
    library,
    setExportPath: (path) => {
      exportPath = path;
    },
  };
}

async function refuse(): Promise<never> {
  throw new StandpointError('not-on-this-host', 'The command line opens no files; it prints where they are.');
}
