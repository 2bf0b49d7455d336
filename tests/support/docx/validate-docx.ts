/** A document judged by the Open XML SDK and by our own reference checks. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { checkReferences } from './check-references.ts';
import { openDocx } from './open-docx.ts';

interface Answer {
  id: number;
  findings?: string[];
  error?: string;
}

const waiting = new Map<number, { resolve(findings: string[]): void; reject(error: Error): void }>();
let validator: ChildProcess | undefined;
let asked = 0;

/** What is wrong, in words; empty for a document that every reader can open. The first call takes seconds. */
export async function validateDocx(bytes: Uint8Array): Promise<string[]> {
  return [...(await askValidator(bytes)), ...checkReferences(openDocx(bytes))];
}

/**
 * In a process of its own: in one where threads come and go, as jobs do, V8 now and then ends it all over
 * WebAssembly's code ("Check failed: jit_page.has_value()"; nodejs/node#64500).
 */
function askValidator(bytes: Uint8Array): Promise<string[]> {
  validator ??= startValidator();
  const { channel } = validator;
  channel?.ref();
  return new Promise<string[]>((resolve, reject) => {
    const id = asked++;
    waiting.set(id, { resolve, reject });
    validator?.send({ id, bytes });
  }).finally(() => {
    if (waiting.size === 0) channel?.unref();
  });
}

function startValidator(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'validator-process.ts'), {
    execArgv: [],
    serialization: 'advanced',
  });
  child.unref();
  child.on('message', ({ id, findings, error }: Answer) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (findings) asker?.resolve(findings);
    else asker?.reject(new Error(error));
  });
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values())
      reject(new Error(`The validator ended (${code ?? signal}) before it answered.`));
    waiting.clear();
    validator = undefined;
  });
  return child;
}
