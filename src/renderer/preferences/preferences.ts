/** The person's choices: loaded once, changed at once on screen, stored a moment later. */
import { useSyncExternalStore } from 'react';
import type { Preferences } from '../../shared/preferences.ts';
import { call } from '../transport.ts';

const STORE_AFTER_MS = 300;

const listeners = new Set<() => void>();
let current: Preferences | undefined;
let unstored: Partial<Preferences> = {};
let timer: ReturnType<typeof setTimeout> | undefined;

/** Before anything that uses preferences is shown. */
export async function loadPreferences(): Promise<Preferences> {
  current = await call('preferences.get', {});
  apply(current);
  window.addEventListener('pagehide', () => void storePreferences());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void storePreferences();
  });
  return current;
}

export function currentPreferences(): Preferences {
  if (!current) throw new Error('Preferences are used before they are loaded.');
  return current;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, currentPreferences);
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...currentPreferences(), ...change };
  unstored = { ...unstored, ...change };
  apply(current);
  for (const listener of listeners) listener();
  clearTimeout(timer);
  timer = setTimeout(() => void storePreferences(), STORE_AFTER_MS);
}

/** Stores what waits to be stored now; true when all of it is. What could not be stored waits for the next time. */
export async function storePreferences(): Promise<boolean> {
  clearTimeout(timer);
  const change = unstored;
  if (Object.keys(change).length === 0) return true;
  unstored = {};
  try {
    await call('preferences.set', change);
    return true;
  } catch {
    unstored = { ...change, ...unstored };
    return false;
  }
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How it looks is decided on the root element, so that style sheets alone follow it. */
function apply(preferences: Preferences): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = preferences.theme;
  dataset.density = preferences.density;
  dataset.motion = preferences.motion;
  style.fontSize = `${preferences.textSize}%`;
}
