import { describe, expect, it } from 'vitest';
import { briefingInMemory } from '../../../tests/support/briefing-in-memory.ts';
import type { Block, BriefingDocument, Operation } from '../../shared/briefings.ts';
import type { Method } from '../../shared/contract.ts';
import { StandpointError } from '../../shared/errors.ts';
import { richTextFromPlain } from '../../shared/rich-text.ts';
import { type Call, createBriefingStore } from './briefing-store.ts';

const heading = (id: string, text = id): Block => ({ type: 'heading', id, level: 1, text });
const words = (id: string, text: string): Block => ({ type: 'text', id, content: richTextFromPlain(text) });
const ids = (document: BriefingDocument) => document.blocks.map((block) => block.id);

/** A library of one briefing, whose answers `hold` holds back and `fail` exchanges. */
function libraryOf(blocks: Block[]) {
  const { answer: answerAtOnce, ...library } = briefingInMemory(blocks);
  const calls: { method: string; operations: readonly Operation[] }[] = [];
  let gate: Promise<void> = Promise.resolve();
  let failWith: StandpointError | undefined;
  let failing: Method | undefined;

  const answer = async (method: string, input: unknown): Promise<unknown> => {
    await gate;
    if (failWith && (failing ?? method) === method) throw failWith;
    const { operations = [] } = input as { operations?: Operation[] };
    if (method !== 'briefings.get') calls.push({ method, operations });
    return answerAtOnce(method, input);
  };

  return {
    ...library,
    call: answer as Call,
    calls,
    hold() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => open();
    },
    /** Every call, where no method is named. */
    fail(error: StandpointError | undefined, method?: Method) {
      failWith = error;
      failing = method;
    },
  };
}

function open(blocks: Block[]) {
  const library = libraryOf(blocks);
  const told: string[] = [];
  const store = createBriefingStore(library.call, library.briefing(), (message) => told.push(message));
  return { library, store, told };
}

const lost = new StandpointError('internal', 'The library does not answer.');

describe('an open briefing', () => {
  it('shows an edit at once and says when it is saved', async () => {
    const { library, store } = open([heading('a')]);
    store.edit([{ type: 'insert', blocks: [heading('b')], before: null }]);
    expect(ids(store.getState().document)).toEqual(['a', 'b']);
    expect(store.getState().saving.state).toBe('saving');
    expect(await store.settled()).toBe(true);
    expect(store.getState().saving).toEqual({ state: 'saved', at: '2026-06-18T10:42:00.000Z' });
    expect(ids(library.document())).toEqual(['a', 'b']);
  });

  it('is saved also where somebody wrote into a block whose coming was being undone', async () => {
    const { library, store, told } = open([words('a', '')]);
    store.edit([{ type: 'insert', blocks: [words('b', '')], before: null }]);
    const undone = store.undo();
    store.edit([{ type: 'replace', block: words('b', 'Late') }]);
    expect(await undone).toEqual([{ type: 'remove', ids: ['b'] }]);
    expect(await store.settled()).toBe(true);
    expect(ids(store.getState().document)).toEqual(['a']);
    expect(ids(library.document())).toEqual(['a']);
    expect(told).toEqual([expect.stringContaining('no longer there')]);
  });

  it('sends edits in order, one at a time, and a run of typing that waits as one', async () => {
    const { library, store } = open([words('a', '')]);
    const letGo = library.hold();
    for (const text of ['S', 'Sa', 'Saf', 'Safe']) {
      store.edit([{ type: 'replace', block: words('a', text) }], { burst: 'text:a' });
    }
    store.edit([{ type: 'set-details', details: { title: 'T' } }], { burst: 'details:title' });
    store.edit([{ type: 'set-details', details: { title: 'Ti' } }], { burst: 'details:title' });
    store.edit([{ type: 'set-details', details: { marking: 'M' } }], { burst: 'details:marking' });
    letGo();
    await store.settled();
    // The first letter was on its way already; the next three waited together.
    expect(library.calls.map((call) => call.operations[0])).toEqual([
      { type: 'replace', block: words('a', 'S') },
      { type: 'replace', block: words('a', 'Safe') },
      { type: 'set-details', details: { title: 'Ti' } },
      { type: 'set-details', details: { marking: 'M' } },
    ]);
    expect(library.document()).toEqual(store.getState().document);
  });

  it('keeps the objects of untouched blocks, and of a saved block', async () => {
    const { store } = open([heading('a'), heading('b')]);
    const [first] = store.getState().document.blocks;
    const typed = heading('b', 'Background');
    store.edit([{ type: 'replace', block: typed }], { burst: 'text:b' });
    await store.settled();
    expect(store.getState().document.blocks[0]).toBe(first);
    expect(store.getState().document.blocks[1]).toBe(typed);
  });

  it('undoes after what waits is saved, and redoes', async () => {
    const { library, store } = open([heading('a')]);
    const letGo = library.hold();
    store.edit([{ type: 'remove', ids: ['a'] }]);
    const undone = store.undo();
    letGo();
    expect(await undone).toEqual([{ type: 'insert', blocks: [heading('a')], before: null }]);
    expect(ids(store.getState().document)).toEqual(['a']);
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    await store.redo();
    expect(ids(store.getState().document)).toEqual([]);
    expect(library.calls.map((call) => call.method)).toEqual([
      'briefings.edit',
      'briefings.undo',
      'briefings.redo',
    ]);
  });

  it('keeps an edit made while an undo was on its way', async () => {
    const { library, store } = open([heading('a')]);
    store.edit([{ type: 'insert', blocks: [heading('b')], before: null }]);
    await store.settled();
    const letGo = library.hold();
    const undone = store.undo();
    store.edit([{ type: 'replace', block: heading('a', 'Anew') }]);
    letGo();
    await undone;
    await store.settled();
    expect(store.getState().document.blocks).toEqual([heading('a', 'Anew')]);
    expect(library.document()).toEqual(store.getState().document);
  });

  it('loses nothing when the library does not answer, and sends it again', async () => {
    const { library, store } = open([words('a', '')]);
    library.fail(lost);
    store.edit([{ type: 'replace', block: words('a', 'one') }], { burst: 'text:a' });
    expect(await store.settled()).toBe(false);
    store.edit([{ type: 'insert', blocks: [heading('b')], before: null }]);
    await store.settled();
    expect(store.getState().document.blocks).toEqual([words('a', 'one'), heading('b')]);
    expect(store.getState().saving).toMatchObject({ state: 'failed', error: { message: lost.message } });
    library.fail(undefined);
    store.tryAgain();
    expect(await store.settled()).toBe(true);
    expect(library.document().blocks).toEqual([words('a', 'one'), heading('b')]);
  });

  it('takes back what could not be saved without asking the library', async () => {
    const { library, store } = open([heading('a')]);
    library.fail(lost);
    store.edit([{ type: 'remove', ids: ['a'] }]);
    await store.settled();
    await store.undo();
    expect(ids(store.getState().document)).toEqual(['a']);
    expect(store.getState().saving.state).toBe('saved');
    expect(library.calls).toEqual([]);
  });

  it('redoes what was taken back unsaved, after what the library took back later', async () => {
    const { library, store } = open([words('a', '')]);
    store.edit([{ type: 'replace', block: words('a', 'Saved.') }]);
    await store.settled();
    library.fail(lost);
    store.edit([{ type: 'replace', block: words('a', 'Saved. Typed.') }]);
    await store.settled();
    const shown = () => store.getState().document.blocks;
    await store.undo();
    expect(shown()).toEqual([words('a', 'Saved.')]);
    expect(store.getState()).toMatchObject({ canUndo: true, canRedo: true });
    await store.redo();
    await store.settled();
    expect(shown()).toEqual([words('a', 'Saved. Typed.')]);

    await store.undo();
    library.fail(undefined);
    await store.undo();
    expect(shown()).toEqual([words('a', '')]);
    await store.redo();
    expect(shown()).toEqual([words('a', 'Saved.')]);
    await store.redo();
    expect(await store.settled()).toBe(true);
    expect(library.document().blocks).toEqual([words('a', 'Saved. Typed.')]);
    expect(store.getState()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('redoes nothing over what was done since', async () => {
    const { library, store } = open([words('a', '')]);
    library.fail(lost);
    store.edit([{ type: 'replace', block: words('a', 'Dropped.') }]);
    await store.settled();
    await store.undo();
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    store.edit([{ type: 'replace', block: words('a', 'Anew.') }]);
    expect(store.getState().canRedo).toBe(false);
    expect(await store.redo()).toBeNull();
  });

  it('gives up an undo that the library refuses, says why, and sends what waits behind it', async () => {
    const { library, store, told } = open([heading('a')]);
    store.edit([{ type: 'insert', blocks: [heading('b')], before: null }]);
    await store.settled();
    library.fail(lost, 'briefings.undo');
    const undone = store.undo();
    store.edit([{ type: 'insert', blocks: [heading('c')], before: null }]);
    expect(await undone).toBeNull();
    expect(await store.settled()).toBe(true);
    expect(ids(library.document())).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['The library does not answer.']);
  });

  it('reads again what was changed elsewhere, keeps what still fits and says so', async () => {
    const { library, store, told } = open([heading('a'), words('b', '')]);
    library.editElsewhere([{ type: 'remove', ids: ['a'] }]);
    store.edit([{ type: 'replace', block: words('b', 'typed') }], { burst: 'text:b' });
    expect(await store.settled()).toBe(true);
    expect(store.getState().document.blocks).toEqual([words('b', 'typed')]);
    expect(library.document().blocks).toEqual([words('b', 'typed')]);
    expect(told).toEqual([expect.stringContaining('What you did is kept.')]);
  });

  it('keeps what is typed while it is read again', async () => {
    const { library, store, told } = open([words('a', '')]);
    const letGo = library.hold();
    const read = store.reload();
    store.edit([{ type: 'replace', block: words('a', 'typed') }], { burst: 'text:a' });
    letGo();
    await read;
    await store.settled();
    expect(store.getState().document.blocks).toEqual([words('a', 'typed')]);
    expect(library.document().blocks).toEqual([words('a', 'typed')]);
    expect(library.calls).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('shows what was changed elsewhere when it is read again, with nothing to tell', async () => {
    const { library, store, told } = open([heading('a'), heading('b')]);
    const [first] = store.getState().document.blocks;
    library.editElsewhere([{ type: 'remove', ids: ['b'] }]);
    await store.reload();
    expect(ids(store.getState().document)).toEqual(['a']);
    expect(store.getState().document.blocks[0]).toBe(first);
    expect(told).toEqual([]);
  });

  it('finds what was saved though the answer was lost, and does it once', async () => {
    const { library, store, told } = open([heading('a')]);
    const operations: Operation[] = [{ type: 'insert', blocks: [heading('b')], before: null }];
    library.fail(lost);
    store.edit(operations);
    await store.settled();
    library.editElsewhere(operations);
    library.fail(undefined);
    store.tryAgain();
    expect(await store.settled()).toBe(true);
    expect(ids(library.document())).toEqual(['a', 'b']);
    expect(told).toEqual([]);
  });

  it('says that other words stood there where two windows wrote in the same place', async () => {
    const { library, store, told } = open([words('a', 'Begun.')]);
    library.editElsewhere([{ type: 'replace', block: words('a', 'Theirs.') }]);
    store.edit([{ type: 'replace', block: words('a', 'Ours.') }]);
    await store.settled();
    expect(library.document().blocks).toEqual([words('a', 'Ours.')]);
    expect(told).toEqual([
      'The same words were changed in another window. Yours are kept; Undo brings the other ones back.',
    ]);
  });

  it('says when a step no longer fits what was changed elsewhere', async () => {
    const { library, store, told } = open([heading('a'), heading('b')]);
    library.editElsewhere([{ type: 'remove', ids: ['a'] }]);
    store.edit([{ type: 'replace', block: heading('a', 'Anew') }]);
    await store.settled();
    expect(ids(store.getState().document)).toEqual(['b']);
    expect(told).toEqual([expect.stringContaining('look whether your last step')]);
  });
});
