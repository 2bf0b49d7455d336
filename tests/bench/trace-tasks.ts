import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, by the clock and of the thread's own time. */
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
}

export interface Tasks {
  /** Milliseconds of the longest task of the window's main thread. */
  longest: number;
  overFifty: number;
}

/**
 * The tasks of the window's main thread while the work is done, from a trace of the browser. In the thread's own time,
 * so that what else the computer does meanwhile is not in it.
 */
export async function traceTasks(page: Page, work: () => Promise<void>): Promise<Tasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  // By an event of its own the main thread of this window is told from others.
  await page.evaluate(() => document.dispatchEvent(new Event('bench')));
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const main = events.find(({ name }) => name === 'EventDispatch' || name === 'FunctionCall');
  const times = events
    .filter(
      (one) =>
        one.pid === main?.pid && one.tid === main.tid && one.ph === 'X' && one.name.endsWith('RunTask'),
    )
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  if (times.length === 0) throw new Error('The trace has no tasks.');
  return { longest: Math.max(...times), overFifty: times.filter((time) => time > 50).length };
}
