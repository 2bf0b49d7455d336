import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The longest time, in ms, that the main thread answered nobody while the work ran. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // The first reading includes what came before.
  await new Promise((resolve) => setImmediate(resolve));
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}
