/** A library of one briefing, in memory: it keeps revisions as the real one does, and answers at once. */
import { blankDetails } from '../../src/shared/blank-details.ts';
import { applyOperations, invertOperations } from '../../src/shared/briefing-operations.ts';
import type {
  Block,
  Briefing,
  BriefingChange,
  BriefingDocument,
  Operation,
} from '../../src/shared/briefings.ts';
import { StandpointError } from '../../src/shared/errors.ts';

/** As over a wire: equal, never the same objects. */
const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export function briefingInMemory(blocks: Block[]) {
  let document: BriefingDocument = { details: blankDetails, blocks };
  let revision = 1;
  const past: { forward: Operation[]; back: Operation[] }[] = [];
  const future: typeof past = [];
  const undoState = () => ({ canUndo: past.length > 0, canRedo: future.length > 0 });

  const change = (operations: Operation[]): BriefingChange => {
    document = applyOperations(document, operations);
    if (operations.length > 0) revision++;
    const updatedAt = '2026-06-18T10:42:00.000Z';
    return {
      revision,
      updatedAt,
      ...undoState(),
      operations: copyOf(operations),
      positions: [],
      excerpts: [],
    };
  };
  const briefing = (): Briefing => ({
    id: 'b',
    revision,
    updatedAt: '2026-06-18T10:00:00.000Z',
    ...undoState(),
    template: null,
    document: copyOf(document),
    positions: [],
    excerpts: [],
  });
  const edit = (operations: Operation[]): BriefingChange => {
    const back = invertOperations(document, operations);
    past.push({ forward: operations, back });
    future.length = 0;
    return change(operations);
  };
  const step = (way: 'undo' | 'redo'): BriefingChange => {
    const [from, to] = way === 'undo' ? [past, future] : [future, past];
    const taken = from.pop();
    if (!taken) return change([]);
    to.push(taken);
    return change(way === 'undo' ? taken.back : taken.forward);
  };

  return {
    briefing,
    document: () => document,
    /** What another window does, on the revision that there is. */
    editElsewhere: (operations: Operation[]) => void edit(copyOf(operations)),
    /** Throws `stale` as the real one does. */
    answer(method: string, input: unknown): unknown {
      if (method === 'briefings.get') return briefing();
      const { revision: at, operations = [] } = input as { revision?: number; operations?: Operation[] };
      if (at !== revision) throw new StandpointError('stale', 'Changed elsewhere.');
      if (method === 'briefings.edit') return edit(copyOf(operations));
      return step(method === 'briefings.undo' ? 'undo' : 'redo');
    },
  };
}
