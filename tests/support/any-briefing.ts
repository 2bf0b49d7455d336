/** Generated edits of a briefing, each valid at its place in the run. */
import fc from 'fast-check';
import { applyOperations } from '../../src/shared/briefing-operations.ts';
import type { Block, BriefingDocument, Operation } from '../../src/shared/briefings.ts';

/** Choices, not yet operations: which operation fits depends on the document it meets. */
export interface Choice {
  kind: number;
  at: number;
  to: number;
  many: number;
  text: string;
}

export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(4),
  at: fc.nat(1000),
  to: fc.nat(1000),
  many: fc.integer({ min: 1, max: 3 }),
  text: fc.string({ maxLength: 8 }),
});

/** The operation that a choice means for this document. `name` makes the ids of new blocks unique. */
export function operationOf(document: BriefingDocument, choice: Choice, name: string): Operation {
  const { blocks } = document;
  const chosen = [
    ...new Set(Array.from({ length: choice.many }, (_, n) => (choice.at + n * 2) % (blocks.length || 1))),
  ]
    .map((index) => blocks[index]?.id)
    .filter((id) => id !== undefined);
  const first = blocks.find((block) => block.id === chosen[0]);

  if (choice.kind === 0 || !first) {
    const added = Array.from({ length: choice.many }, (_, n) => textBlock(`${name}-${n}`, choice.text));
    return { type: 'insert', blocks: added, before: blocks[choice.to % (blocks.length + 1)]?.id ?? null };
  }
  if (choice.kind === 1) return { type: 'remove', ids: chosen };
  if (choice.kind === 2) {
    const others = blocks.filter((block) => !chosen.includes(block.id));
    return { type: 'move', ids: chosen, before: others[choice.to % (others.length + 1)]?.id ?? null };
  }
  if (choice.kind === 3) return { type: 'replace', block: textBlock(first.id, choice.text) };
  return {
    type: 'set-details',
    details: choice.to % 2 ? { title: choice.text } : { audience: choice.text, date: null },
  };
}

/** A run of operations that can be applied to the document one after the other. */
export function anyOperations(
  document: BriefingDocument,
): fc.Arbitrary<{ document: BriefingDocument; operations: Operation[] }> {
  return fc.array(anyChoice, { minLength: 1, maxLength: 20, size: 'max' }).map((choices) => {
    let current = document;
    const operations = choices.map((choice, index) => {
      const operation = operationOf(current, choice, `new-${index}`);
      current = applyOperations(current, [operation]);
      return operation;
    });
    return { document, operations };
  });
}

function textBlock(id: string, text: string): Block {
  return {
    type: 'text',
    id,
    content: { type: 'doc', content: [{ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }] },
  };
}
