/** Does what a model says on a real library, and holds the two against each other. */
import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict';
import type { Library } from '../../src/main/library/open-library.ts';
import { applyOperations } from '../../src/shared/briefing-operations.ts';
import type { BriefingChange, BriefingDocument } from '../../src/shared/briefings.ts';
import type { BriefingModel, Deed } from './briefing-model.ts';

export interface BriefingWork {
  id: string;
  /** Does what the model did before, and compares what the library answers. */
  follow(library: Library, deed: Deed): Promise<void>;
  /** Reads everything of the briefing anew and compares it. */
  compare(library: Library): Promise<void>;
}

/** A new briefing, as the model's first state is. */
export async function startBriefingWork(library: Library, model: BriefingModel): Promise<BriefingWork> {
  const { id, revision, document } = await library.call('briefings.create', model.current());
  let at = revision;
  /** What a window shows, which goes by the operations it is told. */
  let shown = document;

  const revisionOf = (state: number): number => {
    const known = model.states[state];
    if (known === undefined) throw new Error(`There is no state ${state}.`);
    return known.revision;
  };
  const hear = (change: BriefingChange, before: BriefingDocument) => {
    shown = applyOperations(before, change.operations);
    at = change.revision;
    strictEqual(at, model.revision());
    deepStrictEqual(shown, model.current());
    deepStrictEqual([change.canUndo, change.canRedo], [model.canUndo(), model.canRedo()]);
  };

  return {
    id,
    async follow(library, deed) {
      switch (deed.do) {
        case 'edit': {
          const { operations, burst } = deed;
          hear(await library.call('briefings.edit', { id, revision: at, operations, burst }), shown);
          return;
        }
        case 'undo':
        case 'redo': {
          const change = await library.call(`briefings.${deed.do}`, { id, revision: at });
          hear(change, shown);
          return;
        }
        case 'restore': {
          const to = revisionOf(deed.state);
          hear(await library.call('briefings.restore', { id, revision: at, to }), shown);
          return;
        }
        case 'look': {
          const past = await library.call('briefings.at', { id, revision: revisionOf(deed.state) });
          deepStrictEqual(past.document, model.states[deed.state]?.document);
          return;
        }
        case 'name': {
          const named = { id, revision: revisionOf(deed.state), name: deed.name };
          await library.call('briefings.nameMoment', named);
          return;
        }
        case 'refuse': {
          const revision = deed.isStale ? at - 1 : at;
          const { operations } = deed;
          await rejects(library.call('briefings.edit', { id, revision, operations, burst: null }), {
            code: 'stale',
          });
          return;
        }
        case 'leave':
          return;
      }
    },

    async compare(library) {
      const briefing = await library.call('briefings.get', { id });
      deepStrictEqual(briefing.document, model.current());
      deepStrictEqual([briefing.canUndo, briefing.canRedo], [model.canUndo(), model.canRedo()]);
      strictEqual(briefing.revision, model.revision());
      const { moments } = await library.call('briefings.history', { id });
      const named = moments.filter(({ kind }) => kind === 'named').map((one) => [one.revision, one.name]);
      const expected = model.states.flatMap(({ name }, state) => (name ? [[revisionOf(state), name]] : []));
      const byRevision = (one: unknown[], other: unknown[]) => Number(one[0]) - Number(other[0]);
      deepStrictEqual(named.toSorted(byRevision), expected.toSorted(byRevision));
    },
  };
}
