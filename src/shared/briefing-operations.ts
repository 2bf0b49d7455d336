/** What an edit does to a briefing, as pure functions: the library stores by them, the screen shows by them. */
import type { Block, BriefingDocument, Operation } from './briefings.ts';
import { StandpointError } from './errors.ts';

/** The document after the operations, in order. Throws `stale` where one names a block that isn't there. */
export function applyOperations(
  document: BriefingDocument,
  operations: readonly Operation[],
): BriefingDocument {
  return operations.reduce(applyOperation, document);
}

/** The operations that take the result of `applyOperations` back to `document`, to the letter. */
export function invertOperations(document: BriefingDocument, operations: readonly Operation[]): Operation[] {
  const inverse: Operation[][] = [];
  let current = document;
  for (const operation of operations) {
    inverse.unshift(invertOperation(current, operation));
    current = applyOperation(current, operation);
  }
  return inverse.flat();
}

function applyOperation(document: BriefingDocument, operation: Operation): BriefingDocument {
  const { blocks } = document;
  switch (operation.type) {
    case 'set-details':
      return { ...document, details: { ...document.details, ...operation.details } };
    case 'insert': {
      const present = new Set(blocks.map((block) => block.id));
      for (const block of operation.blocks) {
        if (present.has(block.id)) throw staleBlock();
        present.add(block.id);
      }
      return { ...document, blocks: placed(blocks, operation.blocks, operation.before) };
    }
    case 'remove': {
      const ids = namedIds(blocks, operation.ids);
      return { ...document, blocks: blocks.filter((block) => !ids.has(block.id)) };
    }
    case 'move': {
      const ids = namedIds(blocks, operation.ids);
      if (operation.before !== null && ids.has(operation.before)) throw staleBlock();
      const byId = new Map(blocks.map((block) => [block.id, block]));
      const moved = [...ids].flatMap((id) => byId.get(id) ?? []);
      const rest = blocks.filter((block) => !ids.has(block.id));
      return { ...document, blocks: placed(rest, moved, operation.before) };
    }
    case 'replace': {
      const index = indexOf(blocks, operation.block.id);
      return { ...document, blocks: blocks.with(index, operation.block) };
    }
  }
}

function invertOperation(document: BriefingDocument, operation: Operation): Operation[] {
  const { blocks } = document;
  switch (operation.type) {
    case 'set-details': {
      const before = Object.keys(operation.details).map((field) => [
        field,
        document.details[field as keyof typeof document.details],
      ]);
      return [{ type: 'set-details', details: Object.fromEntries(before) }];
    }
    case 'insert':
      return [{ type: 'remove', ids: operation.blocks.map((block) => block.id) }];
    case 'remove':
      return runsOf(blocks, namedIds(blocks, operation.ids)).map(({ run, before }) => ({
        type: 'insert',
        blocks: run,
        before,
      }));
    case 'move':
      return runsOf(blocks, namedIds(blocks, operation.ids)).map(({ run, before }) => ({
        type: 'move',
        ids: run.map((block) => block.id),
        before,
      }));
    case 'replace':
      return [{ type: 'replace', block: blocks[indexOf(blocks, operation.block.id)] ?? operation.block }];
  }
}

/** The named blocks in neighbouring runs, each with what it stood before: a block that is not named, so it stays. */
function runsOf(
  blocks: readonly Block[],
  ids: ReadonlySet<string>,
): { run: Block[]; before: string | null }[] {
  const runs: { run: Block[]; before: string | null }[] = [];
  let run: Block[] = [];
  for (const block of blocks) {
    if (ids.has(block.id)) {
      run.push(block);
    } else if (run.length > 0) {
      runs.push({ run, before: block.id });
      run = [];
    }
  }
  if (run.length > 0) runs.push({ run, before: null });
  return runs;
}

function placed(blocks: readonly Block[], added: readonly Block[], before: string | null): Block[] {
  const index = before === null ? blocks.length : indexOf(blocks, before);
  return [...blocks.slice(0, index), ...added, ...blocks.slice(index)];
}

function namedIds(blocks: readonly Block[], ids: readonly string[]): Set<string> {
  const named = new Set(ids);
  const present = new Set(blocks.map((block) => block.id));
  for (const id of named) if (!present.has(id)) throw staleBlock();
  return named;
}

function indexOf(blocks: readonly Block[], id: string): number {
  const index = blocks.findIndex((block) => block.id === id);
  if (index < 0) throw staleBlock();
  return index;
}

function staleBlock(): StandpointError {
  return new StandpointError(
    'stale',
    'This briefing was changed elsewhere in the meantime. It has been read again; please repeat the last step.',
  );
}
