/** What is said of files that were built to exhaust or deceive, by a process that has little memory. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';

export interface HostileFile {
  bytes: () => Uint8Array;
  /** What is to be said of it: `taken`, or the code and message of the error. */
  answer: RegExp;
}

/**
 * Expects of each file, by name, the answer that it says. `judging` is the text of a module that declares
 * `judge(path)`, with whole URLs in its imports; nothing may be fetched. All files together have 700 MB and 150 seconds.
 */
export async function judgeInLittleMemory(
  files: Record<string, HostileFile>,
  judging: string,
): Promise<void> {
  const named = Object.entries(files);
  const folder = await makeTemporaryFolder();
  for (const [index, [, file]] of named.entries()) {
    await writeFile(join(folder, `${index}.docx`), file.bytes());
  }
  const script = `
    ${judging}
    globalThis.fetch = () => { throw new Error('fetched'); };
    for (let n = 0; n < ${named.length}; n++) {
      const answer = await Promise.resolve().then(() => judge(n + '.docx'))
        .then(() => 'taken', (error) => (error.code ?? 'failed') + ': ' + error.message);
      console.log(answer);
    }`;
  const limits = ['--max-old-space-size=700', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, limits, { cwd: folder, timeout: 150_000 });
  const answers = stdout.trim().split('\n');
  expect(answers).toHaveLength(named.length);
  for (const [index, [name, { answer }]] of named.entries()) expect(answers[index], name).toMatch(answer);
}
