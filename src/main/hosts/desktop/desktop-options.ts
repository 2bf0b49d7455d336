import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseLibraryFolder, dataFolder } from '../default-library.ts';

export interface DesktopOptions {
  /** The library's folder, absolute. */
  folder: string;
  starter: boolean;
  /** What Chromium keeps, and the window's place. One for each library, so that each has a window of its own. */
  profile: string;
}

/** Chromium's own switches stand among the arguments, so what isn't known is left alone. */
export function readDesktopOptions(args: string[]): DesktopOptions {
  const { values } = parseArgs({
    args,
    options: { library: { type: 'string' }, empty: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  // A window has no command line to complain on, so an empty name counts as none.
  const folder = chooseLibraryFolder(
    typeof values.library === 'string' ? values.library || undefined : undefined,
  );
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return { folder, starter: values.empty !== true, profile: join(dataFolder(), 'desktop', name) };
}
