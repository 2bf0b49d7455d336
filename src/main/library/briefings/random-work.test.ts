/** Thousands of things that somebody may do to a briefing, in any order, against a simple model. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStep, type Step, startModel, takeStep } from '../../../../tests/support/briefing-model.ts';
import { startBriefingWork } from '../../../../tests/support/briefing-work.ts';
import { processHost } from '../../../../tests/support/process-host.ts';
import { keepQuoted } from '../../../../tests/support/quoted-by-blocks.ts';
import { makeFolderInMemory } from '../../../../tests/support/temporary-folder.ts';
import { blankDetails } from '../../../shared/blank-details.ts';
import { type Library, openLibrary } from '../open-library.ts';

const START = { details: blankDetails, blocks: [] };

/** A library that is left in one of two ways, and opened again: all briefings of a test are in it. */
async function startLibrary() {
  const parent = await makeFolderInMemory();
  let atMs = Date.parse('2026-01-02T03:04:05.000Z');
  let folders = 0;
  const open = (folder: string) => openLibrary({ folder, host: processHost(), now: () => new Date(atMs) });
  let library = await open(join(parent, '0'));
  await keepQuoted(library);
  return {
    now: (): Library => library,
    atMs: () => atMs,
    wait(ms: number) {
      atMs += ms;
    },
    async restart() {
      await library.close();
      library = await open(library.folder);
    },
    /** Goes on from the files as they lie while it is open, which is what a process that ends at once leaves behind. */
    async crash() {
      folders += 1;
      const folder = join(parent, String(folders));
      await cp(library.folder, folder, { recursive: true });
      await library.close();
      // Hundreds of copies would fill the memory that they lie in.
      await rm(library.folder, { recursive: true });
      library = await open(folder);
    },
  };
}

/** Does the steps, then looks at every state that there ever was. */
async function work(place: Awaited<ReturnType<typeof startLibrary>>, steps: readonly Step[]) {
  const model = startModel(START, place.atMs());
  const briefing = await startBriefingWork(place.now(), model);
  for (const [index, step] of steps.entries()) {
    place.wait(step.do === 'type' ? step.pauseMs : 10_000);
    await briefing.follow(place.now(), takeStep(model, step, `s${index}`, place.atMs()));
    if (step.do !== 'leave') continue;
    await (index % 2 === 0 ? place.crash() : place.restart());
    await briefing.compare(place.now());
  }
  await briefing.compare(place.now());
  for (const state of model.states.keys()) await briefing.follow(place.now(), { do: 'look', state });
  return {
    async undoAll() {
      while (model.canUndo()) {
        await briefing.follow(place.now(), takeStep(model, { do: 'undo' }, '', place.atMs()));
      }
      await briefing.compare(place.now());
    },
  };
}

const steps = (minLength: number, maxLength: number) =>
  fc.array(anyStep, { minLength, maxLength, size: 'max' });

async function withLibrary(use: (place: Awaited<ReturnType<typeof startLibrary>>) => Promise<void>) {
  const place = await startLibrary();
  try {
    await use(place);
    expect(await place.now().call('library.check', {})).toEqual({ ok: true, findings: [] });
  } finally {
    await place.now().close();
  }
}

describe('a briefing agrees with a simple model', { timeout: 240_000 }, () => {
  it('over thousands of short runs of work, with restoring, restarts and crashes', async () => {
    await withLibrary(async (place) => {
      const short = fc.asyncProperty(steps(1, 6), async (run) => void (await work(place, run)));
      await fc.assert(short, { numRuns: 2000 });
    });
  });

  it('over long runs, after which all leads back to the beginning', async () => {
    await withLibrary(async (place) => {
      const long = fc.asyncProperty(steps(60, 90), async (run) => (await work(place, run)).undoAll());
      await fc.assert(long, { numRuns: 10 });
    });
  });
});
