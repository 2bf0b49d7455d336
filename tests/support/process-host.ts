import type { Host } from '../../src/main/library/host.ts';

/** A host without a person: exports go to `exportPath` where one is given. */
export function processHost(exportPath: string | null = null): Host {
  return {
    kind: 'process',
    chooseExportPath: async () => exportPath,
    deliverExport: async () => null,
    findPdfPrinter: async () => null,
    openCopy: async () => null,
    openFile: async () => undefined,
    showInFolder: async () => undefined,
    changeLibrary: async () => null,
  };
}
