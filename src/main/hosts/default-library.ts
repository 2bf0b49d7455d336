/** Where a person's library lies when nobody says otherwise: the same folder for every host. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { StandpointError } from '../../shared/errors.ts';
import { resolveFromCaller } from './caller-folder.ts';

/**
 * The folder named on a command line, from where the person stood; without one, the default. Throws `usage` for an
 * empty name, as a script's unset variable gives: it would make a library wherever one happens to stand.
 */
export function chooseLibraryFolder(named: string | undefined): string {
  if (named === '') throw new StandpointError('usage', '--library names no folder. See --help.');
  return resolveFromCaller(named ?? defaultLibraryFolder());
}

/** The folder chosen by `STANDPOINT_LIBRARY`, else the one that the person chose last, else the system's place for it. */
export function defaultLibraryFolder(): string {
  return process.env.STANDPOINT_LIBRARY || rememberedFolder() || join(dataFolder(), 'library');
}

/** From now on every host opens this folder. */
export async function rememberLibraryFolder(folder: string): Promise<void> {
  await mkdir(dataFolder(), { recursive: true });
  await writeFile(rememberedFile(), `${JSON.stringify({ folder }, null, 2)}\n`);
}

/** The person's own folder for what Standpoint keeps, by each system's convention. */
export function dataFolder(): string {
  if (process.platform === 'win32') {
    return join(process.env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Standpoint');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Standpoint');
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'standpoint');
}

const rememberedFile = () => join(dataFolder(), 'library-folder.json');

function rememberedFolder(): string | undefined {
  try {
    const { folder } = JSON.parse(readFileSync(rememberedFile(), 'utf8')) as { folder?: unknown };
    return typeof folder === 'string' && isAbsolute(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}
