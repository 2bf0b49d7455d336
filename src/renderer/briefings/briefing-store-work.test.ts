/** Any work in a window over a library that may not answer, or whose answer may be lost, and that others write to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChoice, type Choice, operationsOf } from '../../../tests/support/any-briefing.ts';
import { briefingInMemory } from '../../../tests/support/briefing-in-memory.ts';
import { startModel } from '../../../tests/support/briefing-model.ts';
import type { BriefingDocument } from '../../shared/briefings.ts';
import { StandpointError } from '../../shared/errors.ts';
import { richTextFromPlain } from '../../shared/rich-text.ts';
import { type Call, createBriefingStore } from './briefing-store.ts';

/** What becomes of a call: it is done and answered, it never arrives, or it is done and the answer is lost. */
type Fate = 'answered' | 'not-arrived' | 'answer-lost';

type Step =
  | { do: 'edit' | 'edit-elsewhere'; choice: Choice }
  | { do: 'type'; at: number; words: string }
  | { do: 'undo' | 'redo' | 'try-again' | 'reload' }
  | { do: 'answer'; fate: Fate };

const lost = new StandpointError('internal', 'The library does not answer.');
const just = <Name extends 'undo' | 'redo' | 'try-again' | 'reload'>(name: Name) => fc.constant({ do: name });
const anyEdit = anyChoice.map((choice) => ({ do: 'edit' as const, choice }));
const anyTyping = fc.record({
  do: fc.constant('type' as const),
  at: fc.nat(3),
  words: fc.string({ maxLength: 4 }),
});
const answered = fc.constant({ do: 'answer' as const, fate: 'answered' as const });
const anyAnswer = fc.record({
  do: fc.constant('answer' as const),
  fate: fc.constantFrom<Fate>('answered', 'answered', 'not-arrived', 'answer-lost'),
});
const ownWork = [anyEdit, anyTyping, anyAnswer, just('try-again'), just('reload')] as const;
const elsewhere = anyChoice.map((choice) => ({ do: 'edit-elsewhere' as const, choice }));
const runOf = (...kinds: fc.Arbitrary<Step>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 16, size: 'max' });

/** Somebody else wrote before the undo came, and the briefing can't be read again then. */
const FIRST: Choice = { kind: 0, at: 0, to: 0, many: 1, words: '' };
const UNDO_THAT_CAME_TO_NOTHING: Step[] = [
  { do: 'edit', choice: FIRST },
  { do: 'undo' },
  { do: 'answer', fate: 'answered' },
  { do: 'edit-elsewhere', choice: FIRST },
  { do: 'answer', fate: 'answered' },
  { do: 'answer', fate: 'answer-lost' },
];

function openWindow() {
  const library = briefingInMemory([{ type: 'text', id: 'a', content: richTextFromPlain('') }]);
  const waiting: ((fate: Fate) => void)[] = [];
  const call = (method: string, input: unknown) =>
    new Promise((resolve, reject) => {
      waiting.push((fate) => {
        if (fate === 'not-arrived') return reject(lost);
        try {
          const answer = library.answer(method, input);
          if (fate === 'answered') resolve(answer);
          else reject(lost);
        } catch (error) {
          reject(fate === 'answered' ? error : lost);
        }
      });
    });
  const store = createBriefingStore(call as Call, library.briefing(), () => {});
  let steps = 0;
  /** Undo and redo that nobody has answered yet. */
  let unanswered = 0;

  const take = (step: Step): void => {
    const { document } = store.getState();
    const name = `s${steps++}`;
    switch (step.do) {
      case 'edit':
        store.edit(operationsOf(document, step.choice, name));
        break;
      case 'type': {
        const block = document.blocks[step.at];
        if (!block) break;
        const typed = { type: 'text' as const, id: block.id, content: richTextFromPlain(step.words) };
        store.edit([{ type: 'replace', block: typed }], { burst: `text:${block.id}` });
        break;
      }
      case 'edit-elsewhere':
        library.editElsewhere(operationsOf(library.document(), step.choice, `other-${name}`));
        break;
      case 'undo':
      case 'redo':
        unanswered++;
        void store[step.do]().finally(() => {
          unanswered--;
        });
        break;
      case 'try-again':
        store.tryAgain();
        break;
      case 'reload':
        void store.reload();
        break;
      case 'answer':
        waiting.shift()?.(step.fate);
    }
  };

  return {
    library,
    store,
    unanswered: () => unanswered,
    async take(step: Step) {
      take(step);
      await settleDown();
    },
    /** Answers everything from now on, and tries again what failed. */
    async finish() {
      for (let round = 0; store.getState().saving.state !== 'saved' || waiting.length > 0; round++) {
        if (round > 200) throw new Error('The window never comes to an end.');
        if (waiting.length === 0) store.tryAgain();
        waiting.shift()?.('answered');
        await settleDown();
      }
    },
  };
}

/** Until everything that follows from an answer has been done. */
function settleDown(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

describe('an open briefing, over any run of work', () => {
  it('shows all that was done here, whatever the library answers, and it is stored in the end', async () => {
    const check = fc.asyncProperty(runOf(...ownWork), async (steps) => {
      const window = openWindow();
      let expected: BriefingDocument = window.store.getState().document;
      for (const step of steps) {
        await window.take(step);
        const { document } = window.store.getState();
        if (step.do === 'edit' || step.do === 'type') expected = document;
        expect(document).toEqual(expected);
      }
      await window.finish();
      expect(window.store.getState().document).toEqual(expected);
      expect(window.library.document()).toEqual(expected);
    });
    await fc.assert(check, { numRuns: 1500 });
  });

  it('goes back and forward as a simple model does', async () => {
    const check = fc.asyncProperty(runOf(anyEdit, just('undo'), just('redo')), async (steps) => {
      const window = openWindow();
      const model = startModel(window.store.getState().document, 0);
      for (const [index, step] of steps.entries()) {
        if (step.do === 'edit') model.edit(operationsOf(model.current(), step.choice, `s${index}`), null, 0);
        if (step.do === 'undo') model.undo();
        if (step.do === 'redo') model.redo();
        await window.take(step);
        await window.finish();
        const { document, canUndo, canRedo } = window.store.getState();
        expect({ document, canUndo, canRedo }).toEqual({
          document: model.current(),
          canUndo: model.canUndo(),
          canRedo: model.canRedo(),
        });
      }
    });
    await fc.assert(check, { numRuns: 1500 });
  });

  it('agrees with the library in the end, also where others write to it, and leaves no undo without an answer', async () => {
    const kinds = [...ownWork, answered, just('undo'), just('redo'), elsewhere];
    const check = fc.asyncProperty(runOf(...kinds), async (steps) => {
      const window = openWindow();
      for (const step of steps) await window.take(step);
      await window.finish();
      await window.take({ do: 'reload' });
      await window.finish();
      const expectSame = () => {
        const { document, canUndo, canRedo } = window.store.getState();
        const read = window.library.briefing();
        expect({ document, canUndo }).toEqual({ document: read.document, canUndo: read.canUndo });
        // Here there may be more to do again: what was taken back before it was saved.
        expect(canRedo || !read.canRedo).toBe(true);
      };
      expectSame();
      for (let left = steps.length; window.store.getState().canRedo; left--) {
        expect(left).toBeGreaterThan(0);
        await window.take({ do: 'redo' });
        await window.finish();
      }
      expectSame();
      expect(window.unanswered()).toBe(0);
    });
    await fc.assert(check, { numRuns: 1500, examples: [[UNDO_THAT_CAME_TO_NOTHING]] });
  });
});
