import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { rememberPlace } from '../positions/reading-place.ts';
import { currentPreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import type { ReaderTextHandle } from './reader-text.tsx';
import type { ReadingPlace } from './reading-line.ts';

const SETTLED_MS = 250;

/** The passage at which the testimony was left; 1 where it wasn't read yet. */
export function rememberedPassage(id: string): number {
  return Math.max(1, Math.floor(rememberedPlace(id)));
}

function rememberedPlace(id: string): number {
  return currentPreferences().readingPositions[nameOf(id)] ?? 1;
}

/**
 * Comes to the passage of the address, else to where the testimony was left. The address then names the testimony
 * alone: who comes back, or starts again, is where they left it, not where a search once led.
 */
export function useArrival(
  id: string,
  passage: number | null,
  text: RefObject<ReaderTextHandle | null>,
  isReady: boolean,
): void {
  const hasArrived = useRef(false);
  const arrive = useEffectEvent(async () => {
    const isFirst = !hasArrived.current;
    hasArrived.current = true;
    if (passage !== null) {
      await text.current?.goTo(passage, 'outlined');
      navigate({ screen: 'testimony', id, passage: null }, { replace: true });
    } else if (isFirst) {
      const place = rememberedPlace(id);
      if (place > 1) await text.current?.goTo(Math.floor(place), { fraction: place % 1 });
    }
    if (isFirst) text.current?.area?.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage in the address is another arrival.
  useEffect(() => {
    if (isReady) void arrive();
  }, [isReady, passage]);
}

/** Gives what keeps the place where one reads, a moment after it was come to. */
export function useRememberPlace(id: string): (place: ReadingPlace) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useRef(({ passage, fraction }: ReadingPlace) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => rememberPlace(nameOf(id), Math.round((passage + fraction) * 1000) / 1000),
      SETTLED_MS,
    );
  }).current;
}

function nameOf(id: string): string {
  return `testimony/${id}`;
}
