import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mb, ms } from './statistics.ts';

/** Of a process that opens the library, makes a briefing and exports it: largest resident size, longest busy time. */
export async function peakMemoryOfExport(folder: string, count: number): Promise<string[]> {
  const child = fork(join(import.meta.dirname, 'export-once.ts'), [folder, String(count)]);
  const [message] = (await once(child, 'message')) as [{ peakBytes: number; longestBlockMs: number }];
  await once(child, 'exit');
  return [mb(message.peakBytes), ms(message.longestBlockMs)];
}
