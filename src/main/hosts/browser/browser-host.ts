import { StandpointError } from '../../../shared/errors.ts';
import type { Host } from '../../library/host.ts';
import { findPdfPrinter } from '../printing/find-pdf-printer.ts';
import type { Downloads } from './downloads.ts';

/** A browser keeps no paths: an export goes to a private folder and from there to the person as a download. */
export function browserHost(downloads: Downloads): Host {
  const notHere = async (): Promise<never> => {
    throw new StandpointError(
      'not-on-this-host',
      'In the browser, Standpoint can’t open files or folders. Look in your browser’s downloads.',
    );
  };
  return {
    kind: 'browser',
    chooseExportPath: (suggestedName) => downloads.pathFor(suggestedName),
    deliverExport: async (path) => downloads.offer(path),
    findPdfPrinter,
    async openCopy(name, make) {
      const path = await downloads.pathFor(name);
      await make(path);
      return downloads.offer(path);
    },
    openFile: notHere,
    showInFolder: notHere,
    changeLibrary: async () => {
      throw new StandpointError(
        'not-on-this-host',
        'In the browser, another library is opened by starting Standpoint with --library and its folder.',
      );
    },
  };
}
