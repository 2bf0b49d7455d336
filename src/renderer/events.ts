/** What happens in the library, heard by long polling: the same on every host, and it survives a host's restart. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LibraryEvent } from '../shared/events.ts';
import { call } from './transport.ts';

type EventType = LibraryEvent['type'];
export type EventOf<T extends EventType> = Extract<LibraryEvent, { type: T }>;

const listeners = new Set<(event: LibraryEvent) => void>();
const hostListeners = new Set<() => void>();
let hostIsLost = false;
let retryNow: (() => void) | undefined;

const RETRY_MS = 2_000;

/** Calls `listener` for each event of the type until the returned function is called. */
export function subscribe<T extends EventType>(type: T, listener: (event: EventOf<T>) => void): () => void {
  const filtered = (event: LibraryEvent) => {
    if (event.type === type) listener(event as EventOf<T>);
  };
  listeners.add(filtered);
  return () => listeners.delete(filtered);
}

/** Subscribes for as long as the component is shown. */
export function useEvent<T extends EventType>(type: T, listener: (event: EventOf<T>) => void): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => subscribe(type, (event) => onEvent(event)), [type]);
}

/** Whether no host has answered lately. */
export function useHostIsLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      hostListeners.add(listener);
      return () => hostListeners.delete(listener);
    },
    () => hostIsLost,
  );
}

/** Asks a lost host again at once. */
export function retryHost(): void {
  retryNow?.();
}

/** Follows the library's events for as long as the window lives. */
export async function followEvents(): Promise<void> {
  let after = -1;
  for (;;) {
    try {
      const { last, events } = await call('events.next', { after });
      after = last;
      if (hostIsLost) {
        setHostIsLost(false);
        // What happened meanwhile is unknown: whoever shows something asks again.
        for (const what of ['positions', 'testimony', 'passages', 'excerpts', 'topics', 'briefings'] as const)
          emit({ type: 'changed', what });
      }
      events.forEach(emit);
    } catch {
      after = -1;
      setHostIsLost(true);
      await new Promise<void>((resolve) => {
        retryNow = resolve;
        setTimeout(resolve, RETRY_MS);
      });
    }
  }
}

function emit(event: LibraryEvent): void {
  for (const listener of listeners) listener(event);
}

function setHostIsLost(lost: boolean): void {
  if (lost === hostIsLost) return;
  hostIsLost = lost;
  for (const listener of hostListeners) listener();
}
