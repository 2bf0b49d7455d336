/** Real libraries in temporary folders, for tests. */
import { onTestFinished } from 'vitest';
import type { Host } from '../../src/main/library/host.ts';
import { type Library, type OpenLibraryOptions, openLibrary } from '../../src/main/library/open-library.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A host without a person: exports go to `exportPath` where one is given. */
export function processHost(exportPath: string | null = null): Host {
  return {
    kind: 'process',
    chooseExportPath: async () => exportPath,
    deliverExport: async () => null,
    openFile: async () => undefined,
    showInFolder: async () => undefined,
  };
}

/** An open library with the starter library's 19 positions, closed and removed when the test is over. */
export async function openTemporaryLibrary(options: Partial<OpenLibraryOptions> = {}): Promise<Library> {
  const folder = options.folder ?? (await makeTemporaryFolder());
  const library = await openLibrary({ host: processHost(), ...options, folder });
  onTestFinished(() => library.close());
  return library;
}
