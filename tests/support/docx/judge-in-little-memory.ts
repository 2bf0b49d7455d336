/** What is said of files that were built to exhaust or deceive, by a process that has little memory. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeTemporaryFolder } from '../temporary-folder.ts';

/**
 * The answer for each file, in their order: `taken`, or the code and message of the error. `judging` is
 * the source of a module's text that declares `judge(bytes)`, with whole URLs in its imports; nothing may be fetched.
 * All files together have 700 MB and 150 seconds.
 */
export async function judgeInLittleMemory(files: readonly Uint8Array[], judging: string): Promise<string[]> {
  const folder = await makeTemporaryFolder();
  for (const [index, bytes] of files.entries()) await writeFile(join(folder, `${index}.docx`), bytes);
  const script = `
    import { readFileSync } from 'node:fs';
    ${judging}
    globalThis.fetch = () => { throw new Error('fetched'); };
    for (let n = 0; n < ${files.length}; n++) {
      const answer = await Promise.resolve().then(() => judge(readFileSync(n + '.docx')))
        .then(() => 'taken', (error) => (error.code ?? 'failed') + ': ' + error.message);
      console.log(answer);
    }`;
  const limits = ['--max-old-space-size=700', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, limits, { cwd: folder, timeout: 150_000 });
  return stdout.trim().split('\n');
}
