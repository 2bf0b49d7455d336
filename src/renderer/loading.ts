/** What a screen shows of the library: asked for once, asked for again when the library says it changed. */
import { useCallback, useEffect, useState } from 'react';
import type { InputOf, Method, OutputOf } from '../shared/contract.ts';
import { StandpointError } from '../shared/errors.ts';
import type { EventOf } from './events.ts';
import { useEvent } from './events.ts';
import { call } from './transport.ts';

export interface Loaded<Value> {
  /** The newest answer, kept while it is asked for again; undefined before the first and for another input. */
  value: Value | undefined;
  error: StandpointError | undefined;
  reload: () => void;
}

interface Answered<Value> {
  key: string;
  value?: Value;
  error?: StandpointError;
}

/** Null for `input` asks nothing. Answers that come late, for an earlier input, are dropped. */
export function useLibrary<M extends Method>(
  method: M,
  input: InputOf<M> | null,
  options: { changedBy?: readonly EventOf<'changed'>['what'][] } = {},
): Loaded<OutputOf<M>> {
  const key = input === null ? null : `${method} ${JSON.stringify(input)}`;
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answered<OutputOf<M>> | null>(null);
  const reload = useCallback(() => setTurn((before) => before + 1), []);

  useEvent('changed', ({ what }) => {
    if (options.changedBy?.includes(what)) reload();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for method and input by value; turn asks again.
  useEffect(() => {
    if (key === null || input === null) return;
    let current = true;
    call(method, input).then(
      (value) => current && setAnswer({ key, value }),
      (thrown: unknown) =>
        current &&
        setAnswer((before) => ({ ...(before?.key === key ? before : {}), key, error: asError(thrown) })),
    );
    return () => {
      current = false;
    };
  }, [key, turn]);

  const mine = answer?.key === key ? answer : null;
  return { value: mine?.value, error: mine?.error, reload };
}

/** Anything caught, as an error with a message for people. */
export function asError(thrown: unknown): StandpointError {
  if (thrown instanceof StandpointError) return thrown;
  return new StandpointError(
    'internal',
    'Something went wrong in this window. Nothing was changed. Please try again.',
    {
      cause: thrown,
    },
  );
}
