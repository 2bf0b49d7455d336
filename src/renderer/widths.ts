/** How much room the window has for text of the chosen size: a large text in a wide window is a narrow one. */
import { useSyncExternalStore } from 'react';
import { currentPreferences, subscribePreferences } from './preferences/preferences.ts';

/** `wide` from 1280, `medium` from 1100, `narrow` from 960, `single` (one pane at a time) below. */
export type Width = 'wide' | 'medium' | 'narrow' | 'single';

/** Also on the root element as `data-width`, for style sheets. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, currentWidth);
}

export function currentWidth(): Width {
  const room = window.innerWidth / (currentPreferences().textSize / 100);
  if (room >= 1280) return 'wide';
  if (room >= 1100) return 'medium';
  return room >= 960 ? 'narrow' : 'single';
}

/** Keeps `data-width` on the root element right for as long as the window lives. */
export function followWidth(): void {
  const apply = () => {
    document.documentElement.dataset.width = currentWidth();
  };
  apply();
  subscribe(apply);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  const unsubscribe = subscribePreferences(listener);
  return () => {
    window.removeEventListener('resize', listener);
    unsubscribe();
  };
}
