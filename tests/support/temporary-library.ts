/** Real libraries in temporary folders, for tests. */
import { onTestFinished } from 'vitest';
import { type Library, type OpenLibraryOptions, openLibrary } from '../../src/main/library/open-library.ts';
import { processHost } from './process-host.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** An open library with the starter library's 19 positions, closed and removed when the test is over. */
export async function openTemporaryLibrary(options: Partial<OpenLibraryOptions> = {}): Promise<Library> {
  const folder = options.folder ?? (await makeTemporaryFolder());
  const library = await openLibrary({ host: processHost(), ...options, folder });
  onTestFinished(() => library.close());
  return library;
}
