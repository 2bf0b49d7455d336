/** Files that LibreOffice makes of others, so that ours meet what another program writes. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Null, and said loudly, where LibreOffice isn't installed. `filter` is its name of what `to` is. */
export async function convertByOffice(
  content: string | Uint8Array,
  { from, to, filter }: { from: string; to: string; filter: string },
): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-office-'));
  const file = join(folder, `sample.${from}`);
  await writeFile(file, content);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = ['--headless', '--convert-to', `${to}:${filter}`, '--outdir', folder, file];
  try {
    await run('soffice', [`-env:UserInstallation=${profile}`, ...options], { timeout: 120_000 });
    return new Uint8Array(await readFile(join(folder, `sample.${to}`)));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && error.syscall === 'spawn soffice') {
      console.warn(`SKIPPED: LibreOffice is not installed, so no ${to} was made by it.`);
      return null;
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
