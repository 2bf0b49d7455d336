import type { Block, Operation } from '../../shared/briefings.ts';
import { describeAdded, describeMove, describeRemoved, nameOf, type TitleOf } from './words.ts';

/** What an undo or redo did, in a sentence, from the operations that led from one state to the other. */
export function describeChange(
  before: readonly Block[],
  after: readonly Block[],
  operations: readonly Operation[],
  titleOf: TitleOf,
): string {
  const [operation] = operations;
  if (!operation) return '';
  const ids = operations.flatMap(idsOf);
  switch (operation.type) {
    case 'set-details':
      return 'The details changed.';
    case 'move':
      return `${describeMove(after, ids, titleOf)}.`;
    case 'insert':
      return `${describeAdded(after, ids, titleOf)}.`;
    case 'remove': {
      const gone = before.filter((block) => ids.includes(block.id));
      return `${describeRemoved(gone, titleOf)}.`;
    }
    case 'replace':
      return `${nameOf(operation.block, titleOf)} changed.`;
  }
}

/** The blocks that an operation is about. */
export function idsOf(operation: Operation): string[] {
  switch (operation.type) {
    case 'set-details':
      return [];
    case 'insert':
      return operation.blocks.map((block) => block.id);
    case 'replace':
      return [operation.block.id];
    case 'remove':
    case 'move':
      return operation.ids;
  }
}
