import { resolve } from 'node:path';

/**
 * A path from the command line, absolute: from the folder where the person stood. npm runs its scripts in the
 * checkout's own folder and says in INIT_CWD where it was called.
 */
export function resolveFromCaller(path: string): string {
  const isRunByNpm = ['cli', 'start'].includes(process.env.npm_lifecycle_event ?? '');
  return resolve((isRunByNpm && process.env.INIT_CWD) || process.cwd(), path);
}
