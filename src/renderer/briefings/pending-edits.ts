/** What the person did that the library has not confirmed yet, in order. Pure: the store decides when to send. */
import { applyOperations } from '../../shared/briefing-operations.ts';
import type { BriefingDocument, Operation } from '../../shared/briefings.ts';
import { sameJson } from './same-json.ts';

export type Step =
  | { kind: 'edit'; operations: Operation[]; burst: string | null }
  | { kind: 'undo' }
  | { kind: 'redo' };

/**
 * The steps with one more. A run of typing that waits anyway becomes one step: an edit joins the one before it
 * when both replace the same block, or set the same details, in the same burst. Steps before `sent` are on their
 * way and stay as they are.
 */
export function withStep(steps: readonly Step[], step: Step, sent: number): Step[] {
  const last = steps.at(-1);
  if (steps.length > sent && last?.kind === 'edit' && step.kind === 'edit' && canJoin(last, step)) {
    return [...steps.slice(0, -1), { ...step }];
  }
  return [...steps, step];
}

/** The document as it will be once every step is confirmed. Undo and redo show when the library answers. */
export function documentAfter(confirmed: BriefingDocument, steps: readonly Step[]): BriefingDocument {
  return steps.reduce(
    (document, step) => (step.kind === 'edit' ? applyOperations(document, step.operations) : document),
    confirmed,
  );
}

/** Whether the document read is what the step makes of the one confirmed: only its answer was lost, with the host. */
export function isCarriedOut(
  step: Step | undefined,
  confirmed: BriefingDocument,
  read: BriefingDocument,
): boolean {
  return step?.kind === 'edit' && sameJson(applyOperations(confirmed, step.operations), read);
}

/** Whether a step puts other words in the place of some that were changed elsewhere. */
export function replacesOthers(
  steps: readonly Step[],
  confirmed: BriefingDocument,
  read: BriefingDocument,
): boolean {
  const differs = (block: string) =>
    !sameJson(
      confirmed.blocks.find(({ id }) => id === block),
      read.blocks.find(({ id }) => id === block),
    );
  const fields = Object.keys(read.details) as (keyof BriefingDocument['details'])[];
  const changed = new Set(fields.filter((field) => confirmed.details[field] !== read.details[field]));
  return steps
    .flatMap((step) => (step.kind === 'edit' ? step.operations : []))
    .some((operation) => {
      if (operation.type === 'replace') return differs(operation.block.id);
      return (
        operation.type === 'set-details' && fields.some((one) => one in operation.details && changed.has(one))
      );
    });
}

/** The steps without the edits of blocks that are no longer there, nor will be. */
export function fittingSteps(document: BriefingDocument, steps: readonly Step[]): Step[] {
  let current = document;
  return steps.filter((step) => {
    if (step.kind !== 'edit') return true;
    try {
      current = applyOperations(current, step.operations);
      return true;
    } catch {
      return false;
    }
  });
}

/** The steps that still make sense on a document that changed underneath them, and how many do not. */
export function rebaseSteps(
  document: BriefingDocument,
  steps: readonly Step[],
): { kept: Step[]; dropped: number } {
  // What an undo would take back is no longer what the person saw.
  const edits = steps.filter((step) => step.kind === 'edit');
  const kept = fittingSteps(document, edits);
  return { kept, dropped: steps.length - kept.length };
}

function canJoin(before: Step & { kind: 'edit' }, after: Step & { kind: 'edit' }): boolean {
  if (after.burst === null || before.burst !== after.burst) return false;
  const [first, ...moreBefore] = before.operations;
  const [second, ...moreAfter] = after.operations;
  if (moreBefore.length > 0 || moreAfter.length > 0) return false;
  if (first?.type === 'replace' && second?.type === 'replace') return first.block.id === second.block.id;
  if (first?.type === 'set-details' && second?.type === 'set-details') {
    return Object.keys(first.details).join() === Object.keys(second.details).join();
  }
  return false;
}
