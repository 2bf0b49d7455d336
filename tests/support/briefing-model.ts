/**
 * What a briefing is, said as simply as can be: states in a tree, and where one stands in it. The library must agree
 * with this over any run of work. Its own code of edits is not used here, so that a fault in it shows.
 */
import fc from 'fast-check';
import type { BriefingDocument, Operation } from '../../src/shared/briefings.ts';
import { blockOf } from './any-block.ts';
import { anyChoice, type Choice, operationsOf } from './any-briefing.ts';

/** One thing that somebody does. Numbers are choices, which mean something only for the state they meet. */
export type Step =
  | ({ do: 'edit' } & Choice)
  | { do: 'type'; at: number; words: string; pauseMs: number }
  | { do: 'undo' | 'redo' | 'leave' }
  | { do: 'restore' | 'look'; at: number }
  | { do: 'name'; at: number; name: string }
  | { do: 'stale-edit' | 'impossible-edit'; words: string };

const words = fc.string({ maxLength: 8 });
const anyNumber = fc.nat(10_000);
const just = <Name extends 'undo' | 'redo' | 'leave'>(name: Name) => fc.constant({ do: name });

/** `leave` ends Standpoint, in whatever way the test takes. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: anyChoice.map((choice) => ({ do: 'edit' as const, ...choice })),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      at: fc.nat(3),
      words,
      pauseMs: fc.constantFrom(0, 400, 1999, 2001, 60_000),
    }),
  },
  { weight: 8, arbitrary: just('undo') },
  { weight: 5, arbitrary: just('redo') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('restore' as const), at: anyNumber }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const), at: anyNumber }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('name' as const),
      at: anyNumber,
      name: fc.constantFrom('', 'Sent to legal', 'Before lunch'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stale-edit' as const), words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('impossible-edit' as const), words }) },
  { weight: 1, arbitrary: just('leave') },
);

export interface State {
  document: BriefingDocument;
  /** Counts the edits, from 1: the number of the last one that went into it. */
  revision: number;
  /** Its place among `states`; null for the first. */
  parent: number | null;
  /** The run of typing that made it, and when its last keystroke was. */
  burst: string | null;
  atMs: number;
  /** What a person called it; empty for nothing. A state with a name stays as it is. */
  name: string;
  /** Something was restored from here, or this was restored: it stays as it is. */
  isKept: boolean;
}

export interface BriefingModel {
  /** All that there ever was, in the order in which it came to be. */
  states: State[];
  /** The place among `states` of the one that is now. */
  now(): number;
  current(): BriefingDocument;
  revision(): number;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Whether it made a state of its own: typing goes on in the one before. */
  edit(operations: readonly Operation[], burst: string | null, atMs: number): boolean;
  undo(): void;
  redo(): void;
  /** Whether there was anything to restore. */
  restore(to: number, atMs: number): boolean;
  name(state: number, name: string): void;
}

export function startModel(document: BriefingDocument, atMs: number): BriefingModel {
  const fresh = { name: '', isKept: false };
  const states: State[] = [{ ...fresh, document, revision: 1, parent: null, burst: null, atMs }];
  let edits = 1;
  let now = 0;
  const at = (place: number): State => {
    const state = states[place];
    if (!state) throw new Error(`There is no state ${place}.`);
    return state;
  };
  const youngestChild = () => states.findLastIndex(({ parent }) => parent === now);
  const add = (next: BriefingDocument, burst: string | null, time: number) => {
    states.push({ ...fresh, document: next, revision: ++edits, parent: now, burst, atMs: time });
    now = states.length - 1;
  };

  return {
    states,
    now: () => now,
    current: () => at(now).document,
    revision: () => at(now).revision,
    canUndo: () => at(now).parent !== null,
    canRedo: () => youngestChild() >= 0,
    edit(operations, burst, time) {
      const state = at(now);
      const next = operations.reduce(applyPlainly, state.document);
      const goesOn =
        burst !== null &&
        state.burst === burst &&
        time - state.atMs <= 2000 &&
        !state.isKept &&
        state.name === '' &&
        youngestChild() < 0;
      if (!goesOn) {
        add(next, burst, time);
        return true;
      }
      state.document = next;
      state.revision = ++edits;
      state.atMs = time;
      return false;
    },
    undo() {
      now = at(now).parent ?? now;
    },
    redo() {
      const child = youngestChild();
      if (child >= 0) now = child;
    },
    restore(to, time) {
      const { document: next } = at(to);
      if (isSame(next, at(now).document)) return false;
      at(to).isKept = true;
      add(next, null, time);
      at(now).isKept = true;
      return true;
    },
    name(place, name) {
      at(place).name = name;
    },
  };
}

/** What a step asks of the library, and whether the library has to refuse it. States are named by their places. */
export type Deed =
  | { do: 'edit'; operations: Operation[]; burst: string | null }
  | { do: 'undo' | 'redo' | 'leave' }
  | { do: 'restore' | 'look'; state: number }
  | { do: 'name'; state: number; name: string }
  | { do: 'refuse'; operations: Operation[]; isStale: boolean };

/** Takes the step in the model. `name` is one that no other step of the run has. */
export function takeStep(model: BriefingModel, step: Step, name: string, atMs: number): Deed {
  const document = model.current();
  switch (step.do) {
    case 'edit': {
      const operations = operationsOf(document, step, name);
      model.edit(operations, null, atMs);
      return { do: 'edit', operations, burst: null };
    }
    case 'type': {
      const typed = document.blocks[step.at % (document.blocks.length || 1)];
      const burst = `text:${typed?.id ?? ''}`;
      const operations: Operation[] = typed
        ? [{ type: 'replace', block: blockOf(0, typed.id, step.words) }]
        : [{ type: 'set-details', details: { title: step.words } }];
      model.edit(operations, burst, atMs);
      return { do: 'edit', operations, burst };
    }
    case 'undo':
    case 'redo':
      model[step.do]();
      return { do: step.do };
    case 'restore': {
      const state = step.at % model.states.length;
      model.restore(state, atMs);
      return { do: 'restore', state };
    }
    case 'look':
      return { do: 'look', state: step.at % model.states.length };
    case 'name': {
      const state = step.at % model.states.length;
      model.name(state, step.name);
      return { do: 'name', state, name: step.name };
    }
    case 'stale-edit':
      return {
        do: 'refuse',
        operations: [{ type: 'set-details', details: { title: step.words } }],
        isStale: true,
      };
    case 'impossible-edit':
      // The first half could be done; the second names a block that isn't there.
      return {
        do: 'refuse',
        operations: [
          { type: 'set-details', details: { title: step.words } },
          { type: 'remove', ids: ['no-such-block'] },
        ],
        isStale: false,
      };
    default:
      return { do: step.do };
  }
}

function applyPlainly(document: BriefingDocument, operation: Operation): BriefingDocument {
  if (operation.type === 'set-details') {
    return { ...document, details: { ...document.details, ...operation.details } };
  }
  if (operation.type === 'replace') {
    const { block } = operation;
    return { ...document, blocks: document.blocks.map((one) => (one.id === block.id ? block : one)) };
  }
  const leaving = operation.type === 'insert' ? [] : operation.ids;
  const rest = document.blocks.filter(({ id }) => !leaving.includes(id));
  if (operation.type === 'remove') return { ...document, blocks: rest };
  const coming =
    operation.type === 'insert'
      ? operation.blocks
      : operation.ids.flatMap((id) => document.blocks.filter((block) => block.id === id));
  const found = rest.findIndex(({ id }) => id === operation.before);
  return { ...document, blocks: rest.toSpliced(found < 0 ? rest.length : found, 0, ...coming) };
}

function isSame(one: BriefingDocument, other: BriefingDocument): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
