/** The house style on the screen: a change shows at once and is kept in turn with those before it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { HouseStyle, HouseStyleChanges } from '../../shared/house-style.ts';
import { useEvent } from '../events.ts';
import { asError, useLibrary } from '../loading.ts';
import { call } from '../transport.ts';

export interface HouseStyleState {
  style: HouseStyle | undefined;
  error: StandpointError | undefined;
  /** Counts what the library has kept, in any window, so that the sample follows. */
  kept: number;
  change: (changes: HouseStyleChanges) => void;
  /** Asks the library for a whole style; gives null, and shows the error, where that is refused. */
  replace: (ask: () => Promise<HouseStyle>) => Promise<HouseStyle | null>;
}

export function useHouseStyle(): HouseStyleState {
  const loaded = useLibrary('houseStyle.get', {}, { changedBy: ['house-style'] });
  const [pending, setPending] = useState<Partial<HouseStyle>>({});
  const [error, setError] = useState<StandpointError>();
  const [kept, setKept] = useState(0);
  const waiting = useRef(Promise.resolve<unknown>(undefined));
  const asked = useRef(0);
  const answered = useRef(0);
  const { reload } = loaded;

  // Also where another window changed it.
  useEvent('changed', ({ what }) => {
    if (what === 'house-style') setKept((count) => count + 1);
  });

  const replace = useCallback(
    async (ask: () => Promise<HouseStyle>) => {
      asked.current += 1;
      const mine = asked.current;
      const answer = waiting.current.then(ask);
      waiting.current = answer.catch(() => undefined);
      try {
        const style = await answer;
        answered.current += 1;
        setError(undefined);
        // What was changed meanwhile is newer than this answer.
        if (mine === asked.current) setPending(style);
        return style;
      } catch (thrown) {
        answered.current += 1;
        setError(asError(thrown));
        if (mine === asked.current) setPending({});
        reload();
        return null;
      }
    },
    [reload],
  );

  const change = useCallback(
    (changes: HouseStyleChanges) => {
      setPending((before) => ({ ...before, ...withoutUndefined(changes) }));
      void replace(() => call('houseStyle.set', { changes }));
    },
    [replace],
  );

  // Once the library has said anew what it has, there is nothing of one's own to show over it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer counts, whatever is in it.
  useEffect(() => {
    if (asked.current === answered.current) setPending({});
  }, [loaded.value]);

  const style = loaded.value && { ...loaded.value, ...pending };
  return { style, error: error ?? loaded.error, kept, change, replace };
}

function withoutUndefined(changes: HouseStyleChanges): Partial<HouseStyle> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
