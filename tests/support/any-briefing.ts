/** Generated edits of a briefing, each valid at its place in the run. */
import fc from 'fast-check';
import { applyOperations } from '../../src/shared/briefing-operations.ts';
import type { BriefingDetails, BriefingDocument, Operation } from '../../src/shared/briefings.ts';
import { blockOf } from './any-block.ts';

/** Choices, not yet operations: which operations fit depends on the document they meet. */
export interface Choice {
  kind: number;
  at: number;
  to: number;
  many: number;
  words: string;
}

const anyNumber = fc.nat(10_000);

export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: anyNumber,
  at: anyNumber,
  to: anyNumber,
  many: fc.integer({ min: 1, max: 3 }),
  words: fc.string({ maxLength: 8 }),
});

/** The steps, of one edit, that a choice means for this document. `name` makes the ids of new blocks unique. */
export function operationsOf({ blocks }: BriefingDocument, choice: Choice, name: string): Operation[] {
  const chosen = blocks.filter((_, index) => (index + choice.at) % 4 < choice.many);
  const ids = chosen.map(({ id }) => id);
  const others = blocks.filter(({ id }) => !ids.includes(id));
  const before = (among: readonly { id: string }[]) => among[choice.to % (among.length + 1)]?.id ?? null;
  const added = Array.from({ length: choice.many }, (_, n) =>
    blockOf(choice.at + n, `${name}-${n}`, choice.words),
  );
  const [first] = chosen;

  const way = choice.kind % 6;
  if (way === 0 || !first) return [{ type: 'insert', blocks: added, before: before(blocks) }];
  if (way === 1) return [{ type: 'remove', ids }];
  if (way === 2)
    return [{ type: 'move', ids: choice.to % 2 ? ids : ids.toReversed(), before: before(others) }];
  if (way === 3) return [{ type: 'replace', block: blockOf(choice.to, first.id, choice.words) }];
  if (way === 4) return [{ type: 'set-details', details: detailsOf(choice) }];
  // As pasting over what is chosen does it: several steps that stand or fall together.
  return [
    { type: 'insert', blocks: added, before: first.id },
    { type: 'remove', ids },
    { type: 'set-details', details: detailsOf(choice) },
  ];
}

function detailsOf({ to, words }: { to: number; words: string }): Partial<BriefingDetails> {
  return to % 2 ? { title: words } : { audience: words, date: to % 3 ? null : '2026-01-05' };
}

/** A run of operations that can be applied to the document one after the other. */
export function anyOperations(
  document: BriefingDocument,
): fc.Arbitrary<{ document: BriefingDocument; operations: Operation[] }> {
  return fc.array(anyChoice, { minLength: 1, maxLength: 20, size: 'max' }).map((choices) => {
    let current = document;
    const operations = choices.flatMap((choice, index) => {
      const added = operationsOf(current, choice, `new-${index}`);
      current = applyOperations(current, added);
      return added;
    });
    return { document, operations };
  });
}
