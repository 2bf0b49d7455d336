/** Thousands of things that somebody may do to a briefing, in any order, against a simple model. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyStep, startModel, takeStep } from '../../../../tests/support/briefing-model.ts';
import { startBriefingWork } from '../../../../tests/support/briefing-work.ts';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { blankDetails } from '../../../shared/blank-details.ts';
import { openLibrary } from '../open-library.ts';

const START = { details: blankDetails, blocks: [] };

it('agrees with a simple model over any run of work, restoring and restarts', {
  timeout: 240_000,
}, async () => {
  const folder = await makeTemporaryFolder();
  let atMs = Date.parse('2026-01-02T03:04:05.000Z');
  const open = () => openLibrary({ folder, host: processHost(), now: () => new Date(atMs) });
  let library = await open();
  let taken = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 90, size: 'max' }), async (steps) => {
        const model = startModel(START, atMs);
        const work = await startBriefingWork(library, model);
        for (const [index, step] of steps.entries()) {
          atMs += step.do === 'type' ? step.pauseMs : 10_000;
          await work.follow(library, takeStep(model, step, `s${index}`, atMs));
          taken += 1;
          if (step.do !== 'leave') continue;
          await library.close();
          library = await open();
          await work.compare(library);
        }
        await work.compare(library);
        // Every state that there ever was can still be looked at.
        for (const state of model.states.keys()) await work.follow(library, { do: 'look', state });
        // And the way back leads to the beginning.
        while (model.canUndo()) await work.follow(library, takeStep(model, { do: 'undo' }, '', atMs));
        await work.compare(library);
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(2000);
    expect(await library.call('library.check', {})).toEqual({ ok: true, findings: [] });
  } finally {
    await library.close();
  }
});
