/**
 * One open briefing. What the person does shows at once and is sent in order, one call at a time; a failed call
 * keeps everything that waits, so that nothing typed is lost.
 */
import { applyOperations, invertOperations } from '../../shared/briefing-operations.ts';
import type { Briefing, BriefingChange, BriefingDocument, Operation } from '../../shared/briefings.ts';
import type { InputOf, Method, OutputOf } from '../../shared/contract.ts';
import { type ErrorAnswer, toErrorAnswer } from '../../shared/errors.ts';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { versionKey } from '../../shared/pinned-versions.ts';
import type { PositionVersion } from '../../shared/positions.ts';
import {
  documentAfter,
  fittingSteps,
  isCarriedOut,
  rebaseSteps,
  replacesOthers,
  type Step,
  withStep,
} from './pending-edits.ts';
import { sameJson } from './same-json.ts';

export type Call = <M extends Method>(method: M, input: InputOf<M>) => Promise<OutputOf<M>>;

export type Saving =
  | { state: 'saved'; at: string }
  | { state: 'saving' }
  /** Everything that waits is kept and sent again by `tryAgain` or by the next edit. */
  | { state: 'failed'; error: ErrorAnswer };

export interface BriefingState {
  id: string;
  /** What it is called as a template; null for a briefing. */
  template: Briefing['template'];
  document: BriefingDocument;
  /** Every version a block pins or pinned since it was opened, by `versionKey`. */
  positions: ReadonlyMap<string, PositionVersion>;
  excerpts: ReadonlyMap<string, ExcerptVersion>;
  saving: Saving;
  canUndo: boolean;
  canRedo: boolean;
  /** Counts confirmed revisions, so that a check can follow each. */
  confirmed: number;
}

/** Versions of what blocks pin, read from the library. */
export interface Pinned {
  positions: readonly PositionVersion[];
  excerpts: readonly ExcerptVersion[];
}

export interface BriefingStore {
  getState(): BriefingState;
  subscribe(listener: () => void): () => void;
  /** Throws `stale` where an operation names a block that isn't there. */
  edit(operations: Operation[], options?: { burst?: string; pinned?: Pinned }): void;
  /** What it changed, once the library did it; null where there was nothing or it failed. */
  undo(): Promise<readonly Operation[] | null>;
  redo(): Promise<readonly Operation[] | null>;
  tryAgain(): void;
  /** Reads the briefing again, keeping what waits; for when another window may have changed it. */
  reload(): Promise<void>;
  /** True once everything is confirmed, false when it failed. */
  settled(): Promise<boolean>;
}

/** `tell` says what the person has to know about changes made elsewhere. */
export function createBriefingStore(
  call: Call,
  opened: Briefing,
  tell: (message: string) => void,
): BriefingStore {
  const listeners = new Set<() => void>();
  // A burst is of one window: what another window writes meanwhile keeps a step of its own, which undo finds.
  const windowName = crypto.randomUUID();
  let confirmed = opened.document;
  let revision = opened.revision;
  let steps: Step[] = [];
  /** For redo, the last on top: steps that were taken back unsaved, and above them undos of the library. */
  let takenBack: Step[] = [];
  /** How far the library itself can go back and forth. */
  let history: Pick<BriefingState, 'canUndo' | 'canRedo'> = opened;
  let waiting: ((operations: readonly Operation[] | null) => void)[] = [];
  let sending = false;
  let lastSaved = opened.updatedAt;
  let state: BriefingState = {
    id: opened.id,
    template: opened.template,
    document: opened.document,
    ...addPinned({ positions: new Map(), excerpts: new Map() }, opened),
    saving: { state: 'saved', at: opened.updatedAt },
    ...reach(),
    confirmed: 0,
  };

  function set(change: Partial<BriefingState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  /** With what waits here. */
  function reach(): Pick<BriefingState, 'canUndo' | 'canRedo'> {
    const hasEdits = steps.some((step) => step.kind === 'edit');
    return {
      canUndo: history.canUndo || hasEdits,
      canRedo: takenBack.length > 0 || (history.canRedo && !hasEdits),
    };
  }

  async function send(step: Step): Promise<BriefingChange> {
    const at = { id: opened.id, revision };
    if (step.kind === 'edit') {
      return call('briefings.edit', { ...at, operations: step.operations, burst: step.burst });
    }
    return call(step.kind === 'undo' ? 'briefings.undo' : 'briefings.redo', at);
  }

  async function sendAll(): Promise<void> {
    if (sending) return;
    sending = true;
    let refusal: { step: Step; error: ErrorAnswer } | undefined;
    for (let step = steps[0]; step && !refusal; step = steps[0]) {
      if (state.saving.state !== 'saving') set({ saving: { state: 'saving' } });
      try {
        accept(step, await send(step));
      } catch (error) {
        refusal = { step, error: toErrorAnswer(error) };
      }
    }
    sending = false;
    if (refusal) await recover(refusal.step, refusal.error);
  }

  async function recover(step: Step, error: ErrorAnswer): Promise<void> {
    if (error.code === 'stale') return readAgain();
    dropUndos();
    if (step.kind === 'edit') {
      set({ saving: { state: 'failed', error } });
    } else {
      tell(error.message);
      set({ saving: { state: 'saved', at: lastSaved } });
      await sendAll();
    }
  }

  function accept(step: Step, change: BriefingChange): void {
    revision = change.revision;
    lastSaved = change.updatedAt;
    // Where the library kept exactly what was sent, the objects already on screen stay: nothing is drawn again.
    const kept = step.kind === 'edit' && sameJson(step.operations, change.operations);
    confirmed = applyOperations(confirmed, kept ? step.operations : change.operations);
    const rest = steps.slice(1);
    // What was undone meanwhile takes along what was written into it.
    steps = fittingSteps(confirmed, rest);
    if (steps.length < rest.length) {
      takenBack = [];
      tell('What you wrote last was in a block that is no longer there, so it is not kept.');
    }
    history = change;
    if (step.kind === 'undo' && takenBack.length > 0) takenBack = [...takenBack, step];
    if (step.kind === 'redo') takenBack = takenBack.slice(0, -1);
    set({
      document: kept ? state.document : documentAfter(confirmed, steps),
      ...addPinned(state, change),
      ...reach(),
      saving: steps.length > 0 ? { state: 'saving' } : { state: 'saved', at: change.updatedAt },
      confirmed: state.confirmed + 1,
    });
    if (step.kind !== 'edit') waiting.shift()?.(change.operations);
  }

  /** An undo is a wish of the moment: it is not carried out minutes later, when a lost host is back. */
  function dropUndos(): void {
    steps = steps.filter((step) => step.kind === 'edit');
    for (const answer of waiting) answer(null);
    waiting = [];
  }

  /** Nothing is sent meanwhile: an answer that comes late must not take back what was confirmed after it. */
  async function readAgain(): Promise<void> {
    sending = true;
    try {
      acceptWhole(await call('briefings.get', { id: opened.id }));
    } catch (error) {
      dropUndos();
      const failed = toErrorAnswer(error);
      if (steps.length > 0) set({ saving: { state: 'failed', error: failed } });
      else if (state.saving.state === 'saving') {
        // An undo that came to nothing leaves nothing to save.
        tell(failed.message);
        set({ saving: { state: 'saved', at: lastSaved } });
      }
      return;
    } finally {
      sending = false;
    }
    await sendAll();
  }

  function acceptWhole(briefing: Briefing): void {
    const document = withKnownBlocks(state.document, briefing.document);
    const before = confirmed;
    const isOurs = isCarriedOut(steps[0], before, document);
    const { kept, dropped } = rebaseSteps(document, isOurs ? steps.slice(1) : steps);
    const wasChanged = briefing.revision !== revision && !isOurs;
    const waited = steps.length > 0;
    confirmed = document;
    revision = briefing.revision;
    lastSaved = briefing.updatedAt;
    dropUndos();
    steps = kept;
    history = briefing;
    // On what others made of it they could put back what is no longer meant.
    if (wasChanged) takenBack = [];
    set({
      template: briefing.template,
      document: documentAfter(confirmed, steps),
      ...addPinned(state, briefing),
      ...reach(),
      saving: steps.length > 0 ? { state: 'saving' } : { state: 'saved', at: briefing.updatedAt },
      confirmed: state.confirmed + 1,
    });
    if (dropped > 0) {
      tell(
        'This briefing was changed elsewhere, so it was read again. Please look whether your last step is there.',
      );
    } else if (wasChanged && replacesOthers(kept, before, document)) {
      tell('The same words were changed in another window. Yours are kept; Undo brings the other ones back.');
    } else if (waited && wasChanged) {
      tell('This briefing was changed elsewhere, so it was read again. What you did is kept.');
    }
  }

  function request(kind: 'undo' | 'redo'): Promise<readonly Operation[] | null> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      steps = withStep(steps, { kind }, sending ? 1 : 0);
      void sendAll();
    });
  }

  /** What could not be saved is taken back here, where the library knows nothing of it. */
  function undoUnsaved(): readonly Operation[] {
    const last = steps.at(-1);
    if (last?.kind !== 'edit') return [];
    steps = steps.slice(0, -1);
    takenBack = [...takenBack, last];
    const document = documentAfter(confirmed, steps);
    set({ document, ...reach() });
    if (steps.length === 0) set({ saving: { state: 'saved', at: lastSaved } });
    return invertOperations(document, last.operations);
  }

  /** The document with the steps that wait shows at once, and they are sent. */
  function put(next: Step[], document: BriefingDocument, pinned?: Pinned): void {
    steps = next;
    set({
      document,
      ...(pinned && addPinned(state, pinned)),
      ...reach(),
      saving: state.saving.state === 'failed' ? state.saving : { state: 'saving' },
    });
    void sendAll();
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(operations, { burst, pinned } = {}) {
      const document = applyOperations(state.document, operations);
      const own = burst === undefined ? null : `${burst} ${windowName}`;
      takenBack = [];
      put(withStep(steps, { kind: 'edit', operations, burst: own }, sending ? 1 : 0), document, pinned);
    },
    async undo() {
      if (!state.canUndo) return null;
      if (state.saving.state === 'failed' && steps.length > 0) return undoUnsaved();
      return request('undo');
    },
    async redo() {
      if (!state.canRedo) return null;
      const last = takenBack.at(-1);
      if (last?.kind !== 'edit') return request('redo');
      takenBack = takenBack.slice(0, -1);
      put([...steps, last], applyOperations(state.document, last.operations));
      return last.operations;
    },
    tryAgain: () => void sendAll(),
    reload: async () => {
      if (!sending) await readAgain();
    },
    settled() {
      return new Promise((resolve) => {
        const look = () => {
          if (state.saving.state === 'saving') return;
          listeners.delete(look);
          resolve(state.saving.state === 'saved');
        };
        listeners.add(look);
        look();
      });
    },
  };
}

type Known = Pick<BriefingState, 'positions' | 'excerpts'>;

/** The versions known, with more of them; the maps stay the same where there are none. */
function addPinned(known: Known, more: Pinned): Known {
  let { positions, excerpts } = known;
  if (more.positions.length > 0) {
    const added = more.positions.map((one) => [versionKey(one.slug, one.version), one] as const);
    positions = new Map([...positions, ...added]);
  }
  if (more.excerpts.length > 0) {
    const added = more.excerpts.map((one) => [versionKey(one.id, one.version), one] as const);
    excerpts = new Map([...excerpts, ...added]);
  }
  return { positions, excerpts };
}

/** The document read, with the objects already known where they say the same, so that they are not drawn again. */
function withKnownBlocks(known: BriefingDocument, read: BriefingDocument): BriefingDocument {
  const byId = new Map(known.blocks.map((block) => [block.id, block]));
  return {
    details: sameJson(known.details, read.details) ? known.details : read.details,
    blocks: read.blocks.map((block) => {
      const before = byId.get(block.id);
      return before && sameJson(before, block) ? before : block;
    }),
  };
}
