import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where a person's library lies unless they say otherwise, the same for every host: the per-user data folder of the
 * system (on Linux as the XDG Base Directory Specification has it). `STANDPOINT_LIBRARY` names another.
 */
export function defaultLibraryFolder(): string {
  const { env, platform } = process;
  if (env.STANDPOINT_LIBRARY) return env.STANDPOINT_LIBRARY;
  if (platform === 'win32') {
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Standpoint', 'library');
  }
  if (platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'Standpoint', 'library');
  }
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'standpoint', 'library');
}
