/** Where a person's library lies when nobody says otherwise: the same folder for every host. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

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
