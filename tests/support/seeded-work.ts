/** Work on a briefing that follows from a seed alone, so that two processes know the same of it. */
import fc from 'fast-check';
import { blankDetails } from '../../src/shared/blank-details.ts';
import { anyStep, type BriefingModel, type Deed, startModel, takeStep } from './briefing-model.ts';

export interface SeededWork {
  model: BriefingModel;
  /** The time at the step that was taken last, in milliseconds. */
  now(): number;
  /** Each takes its step in the model and gives what it asks of the library; to be taken in order. */
  steps: (() => Deed)[];
}

export function startSeededWork(seed: number): SeededWork {
  let atMs = Date.parse('2026-01-02T03:04:05.000Z');
  const model = startModel({ details: blankDetails, blocks: [] }, atMs);
  const steps = fc.sample(anyStep, { seed, numRuns: 2000 }).map((step, index) => () => {
    atMs += step.do === 'type' ? step.pauseMs : 10_000;
    return takeStep(model, step, `s${index}`, atMs);
  });
  return { model, now: () => atMs, steps };
}
