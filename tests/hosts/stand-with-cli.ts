import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

export const cli = join(import.meta.dirname, '../../out/main/cli.js');

export interface Ran {
  code: number;
  out: string;
  errors: string;
  json: never;
}

/** A folder to stand in, with the library beside it, and the command line there. */
export async function stand() {
  const folder = await makeTemporaryFolder();
  const run = (args: string[], { input = '' as string | Buffer, env = {} } = {}): Promise<Ran> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [cli, ...args],
        {
          cwd: folder,
          maxBuffer: 64 * 1024 * 1024,
          env: { ...process.env, STANDPOINT_LIBRARY: join(folder, 'library'), ...env },
        },
        (error, out, errors) => {
          const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
          resolve({ code, out, errors, json: parsed(out) });
        },
      );
      child.stdin?.end(input);
    });
  return { folder, run };
}

function parsed(text: string): never {
  try {
    return JSON.parse(text) as never;
  } catch {
    return undefined as never;
  }
}
