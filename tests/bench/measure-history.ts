import type { Library } from '../../src/main/library/open-library.ts';
import { longestBlock } from './measure-blocking.ts';
import { textTyped } from './measure-briefing.ts';
import { ms } from './statistics.ts';

const EDITS = 600;
const RUNS = 3;

/** How long the main thread is busy at a time with the history of a long briefing that was edited this often. */
export async function measureHistory(library: Library, id: string): Promise<string[]> {
  const { revision: first, document } = await library.call('briefings.get', { id });
  const texts = document.blocks.filter((block) => block.type === 'text');
  let revision = first;
  for (let index = 0; index < EDITS; index++) {
    const text = texts[index % texts.length];
    if (!text) throw new Error('The bench edits own texts.');
    const block = { ...text, content: textTyped(`[Sample text] edit ${index}`) };
    const edit = { id, revision, operations: [{ type: 'replace' as const, block }], burst: null };
    ({ revision } = await library.call('briefings.edit', edit));
  }
  const restore = async (to: number) => {
    ({ revision } = await library.call('briefings.restore', { id, revision, to }));
  };
  return [
    await longest(() => library.call('briefings.history', { id })),
    await longest(() => library.call('briefings.at', { id, revision: first })),
    await longest((run) => restore(first + run)),
    await longest(() => library.call('briefings.check', { id })),
  ];
}

async function longest(work: (run: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await longestBlock(() => work(run)));
  return ms(Math.max(...times));
}
