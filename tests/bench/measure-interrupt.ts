import { setTimeout } from 'node:timers/promises';
import type { Library } from '../../src/main/library/open-library.ts';
import { median, ms, percentile, timeOf } from './statistics.ts';

const RUNS = 50;
/** Words that stand everywhere, in rows that don't: of the slowest there are. */
const SLOW = '"of the child online"';
const QUICK = '"safety by design"';

/** How soon a question is answered: alone, after another that is superseded, and after another that is not. */
export async function measureInterrupt(library: Library): Promise<string[]> {
  const alone: number[] = [];
  const superseding: number[] = [];
  const waiting: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    alone.push(await timeOf(() => ask(library, QUICK, 'bench')));
    superseding.push(await timeAfterSlow(library, 'bench'));
    waiting.push(await timeAfterSlow(library, 'another'));
  }
  return [alone, superseding, waiting].flatMap((times) => [
    `${ms(median(times))} / ${ms(percentile(times, 99))}`,
  ]);
}

async function timeAfterSlow(library: Library, asker: string): Promise<number> {
  const slow = ask(library, SLOW, 'bench').catch(() => undefined);
  // As long as a person takes between two keys, at their fastest; by then it runs.
  await setTimeout(5);
  const time = await timeOf(() => ask(library, QUICK, asker));
  await slow;
  return time;
}

function ask(library: Library, text: string, asker: string): Promise<unknown> {
  return library.call('search.query', { text, asker });
}
