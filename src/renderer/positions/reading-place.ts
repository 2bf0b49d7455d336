import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { currentPreferences, setPreferences } from '../preferences/preferences.ts';

const KEPT_PLACES = 200;
const SETTLED_MS = 250;

/** Opens the text where it was left, also after a restart, and remembers where it is left. */
export function useReadingPlace(slug: string, area: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = currentPreferences().readingPositions[slug];
    if (area.current) area.current.scrollTop = (place ?? 0) * scale();
  }, [slug, area]);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => rememberPlace(slug, Math.round(element.scrollTop / scale())), SETTLED_MS);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [slug, area]);
}

/** Keeps where a text was left, under a name of its own. */
export function rememberPlace(name: string, place: number): void {
  const { [name]: _, ...others } = currentPreferences().readingPositions;
  const kept = Object.entries(others).slice(-(KEPT_PLACES - 1));
  setPreferences({ readingPositions: Object.fromEntries([...kept, [name, place]]) });
}

function scale(): number {
  return currentPreferences().textSize / 100;
}
