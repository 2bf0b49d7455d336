import { useCallback, useEffect, useRef, useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import { StandpointError as Refusal } from '../../shared/errors.ts';
import type { Excerpt, QuotationEdit, TextSpan } from '../../shared/excerpts.ts';
import { useCommand } from '../commands.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { useEvent } from '../events.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

/** What an edit makes of an excerpt: its edits, and its span where that moves. Edits stay on their words then. */
export interface ExcerptState {
  edits: QuotationEdit[];
  span?: TextSpan;
}

export interface ExcerptEditing {
  /** Undefined while it is read. */
  excerpt: Excerpt | undefined;
  error: StandpointError | undefined;
  /** Makes a version of what `change` says; says `done` when it is kept, and why not where it is refused. */
  edit: (change: (excerpt: Excerpt) => ExcerptState, done: (after: Excerpt) => string) => Promise<void>;
  /** Takes back the last edit made in this window, or makes it again. */
  undo: () => void;
  redo: () => void;
  reload: () => void;
}

type Step = Pick<Excerpt, 'edits' | 'span'>;

/** One excerpt and the edits of its quotation, one after the other, each on what the one before made. */
export function useExcerptEditing(id: string | null): ExcerptEditing {
  const [excerpt, setExcerpt] = useState<Excerpt | undefined>(undefined);
  const [error, setError] = useState<StandpointError | undefined>(undefined);
  const latest = useRef<Excerpt | undefined>(undefined);
  const waiting = useRef<Promise<void>>(Promise.resolve());
  const asked = useRef(id);
  const steps = useRef<{ undo: Step[]; redo: Step[] }>({ undo: [], redo: [] });

  const keep = useCallback((next: Excerpt | undefined) => {
    latest.current = next;
    setExcerpt(next);
  }, []);

  const read = useCallback(
    async (of: string) => {
      try {
        const found = await call('excerpts.get', { id: of });
        // Another one was opened meanwhile.
        if (asked.current !== of) return;
        setError(undefined);
        // An answer from before an edit that is kept by now says less than what is shown.
        if (latest.current?.id !== of || latest.current.version <= found.version) keep(found);
      } catch (thrown) {
        if (asked.current === of) setError(asError(thrown));
      }
    },
    [keep],
  );

  useEffect(() => {
    asked.current = id;
    steps.current = { undo: [], redo: [] };
    if (latest.current?.id !== id) keep(undefined);
    setError(undefined);
    if (id !== null) void read(id);
  }, [id, read, keep]);
  useEvent('changed', ({ what }) => {
    if (id !== null && ['excerpts', 'testimony', 'briefings', 'positions', 'topics'].includes(what)) {
      void read(id);
    }
  });

  /** In turn, so that two quick keys don't meet on the same version. */
  const store = useCallback(
    (
      next: (current: Excerpt) => ExcerptState,
      kept: (before: Step, after: Excerpt) => void,
    ): Promise<void> => {
      const mine = asked.current;
      waiting.current = waiting.current.then(async () => {
        const current = latest.current;
        if (!current || current.id !== mine) return;
        try {
          const { edits, span } = next(current);
          const after = await call('excerpts.edit', {
            id: current.id,
            baseVersion: current.version,
            edits,
            ...(span ? { span } : {}),
          });
          if (asked.current === mine) keep(after);
          kept({ edits: current.edits, span: current.span }, after);
        } catch (thrown) {
          const refusal = asError(thrown);
          if (refusal instanceof Refusal && refusal.code === 'stale') await read(current.id);
          showToast(refusal.message);
        }
      });
      return waiting.current;
    },
    [keep, read],
  );

  const edit: ExcerptEditing['edit'] = useCallback(
    (change, done) =>
      store(change, (before, after) => {
        steps.current = { undo: [...steps.current.undo, before], redo: [] };
        announce(done(after));
      }),
    [store],
  );

  const goBack = useCallback(
    (from: 'undo' | 'redo', to: 'undo' | 'redo', nothing: string, done: string) => {
      const step = steps.current[from].at(-1);
      if (!step) {
        announce(nothing);
        return;
      }
      steps.current = { ...steps.current, [from]: steps.current[from].slice(0, -1) };
      const kept = (before: Step) => {
        steps.current = { ...steps.current, [to]: [...steps.current[to], before] };
        announce(done);
      };
      const isMoved = JSON.stringify(latest.current?.span) !== JSON.stringify(step.span);
      if (!isMoved) void store(() => ({ edits: step.edits }), kept);
      else {
        // Back to where the ends were, and then to the edits that stood there: some may have gone with the words.
        let before: Step | undefined;
        void store(
          ({ edits }) => ({ edits, span: step.span }),
          (first, after) => {
            before = first;
            if (JSON.stringify(after.edits) === JSON.stringify(step.edits)) kept(first);
            else
              void store(
                () => ({ edits: step.edits }),
                () => before && kept(before),
              );
          },
        );
      }
    },
    [store],
  );

  const undo = () => goBack('undo', 'redo', 'Nothing to undo.', 'Undone.');
  const redo = () => goBack('redo', 'undo', 'Nothing to redo.', 'Redone.');
  useCommand('undo', undo);
  useCommand('redo', redo);

  return {
    excerpt: excerpt?.id === id ? excerpt : undefined,
    error,
    edit,
    undo,
    redo,
    reload: () => {
      if (id !== null) void read(id);
    },
  };
}
