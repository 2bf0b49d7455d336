import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mb, ms } from './statistics.ts';

interface Taken {
  time: number;
  peakBytes: number;
  longestBlockMs: number;
}

/**
 * Of a process that opens the library, makes a briefing and exports it, in Standpoint's own house style or a template:
 * the export's time, the largest resident size, the longest busy time.
 */
export async function peakMemoryOfExport(
  folder: string,
  count: number,
  house: 'own' | 'template',
): Promise<string[]> {
  const child = fork(join(import.meta.dirname, 'export-once.ts'), [folder, String(count), house]);
  const [message] = (await once(child, 'message')) as [Taken];
  await once(child, 'exit');
  return [ms(message.time), mb(message.peakBytes), ms(message.longestBlockMs)];
}
