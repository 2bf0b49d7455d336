/** The person's choices: loaded once, changed at once on screen, stored a moment later. */
import { useSyncExternalStore } from 'react';
import type { PositionDraft, PreferenceChanges, Preferences } from '../../shared/preferences.ts';
import { call } from '../transport.ts';

const STORE_AFTER_MS = 300;

const listeners = new Set<() => void>();
let current: Preferences | undefined;
let unstored: PreferenceChanges = {};
/** Begun in this window: what another window makes of the same position doesn't take it away. */
const begunHere: Record<string, PositionDraft> = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let storing: Promise<boolean> | undefined;

/** Before anything that uses preferences is shown. */
export async function loadPreferences(): Promise<Preferences> {
  current = await call('preferences.get', {});
  apply(current);
  window.addEventListener('pagehide', () => void storePreferences());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void storePreferences();
  });
  // Text that no host has taken yet would be lost with the window, which asks first.
  window.addEventListener('beforeunload', (event) => {
    if (unstored.drafts) event.preventDefault();
  });
  // Another window may have begun something meanwhile.
  window.addEventListener('focus', () => void readDrafts());
  return current;
}

export function currentPreferences(): Preferences {
  if (!current) throw new Error('Preferences are used before they are loaded.');
  return current;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, currentPreferences);
}

export function setPreferences(change: Partial<Omit<Preferences, 'drafts'>>): void {
  unstored = { ...unstored, ...change };
  show({ ...currentPreferences(), ...change });
  storeSoon();
}

/** Null where it is done with. The drafts of other windows stay as they are. */
export function setDraft(slug: string, draft: PositionDraft | null): void {
  unstored = { ...unstored, drafts: { ...unstored.drafts, [slug]: draft } };
  if (draft) begunHere[slug] = draft;
  else delete begunHere[slug];
  show({ ...currentPreferences(), drafts: withChanges(currentPreferences().drafts, { [slug]: draft }) });
  storeSoon();
}

async function readDrafts(): Promise<void> {
  try {
    const { drafts } = await call('preferences.get', {});
    const mine = { ...unstored.drafts, ...begunHere };
    show({ ...currentPreferences(), drafts: withChanges(drafts, mine) });
    if (Object.keys(begunHere).every((slug) => Object.hasOwn(drafts, slug))) return;
    unstored = { ...unstored, drafts: mine };
    storeSoon();
  } catch {
    // Those known stay.
  }
}

function withChanges(
  drafts: Preferences['drafts'],
  changes: Record<string, PositionDraft | null>,
): Preferences['drafts'] {
  const all = Object.entries({ ...drafts, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, PositionDraft] => entry[1] !== null));
}

function show(next: Preferences): void {
  current = next;
  apply(current);
  for (const listener of listeners) listener();
}

function storeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void storePreferences(), STORE_AFTER_MS);
}

/**
 * Stores what waits to be stored now; true when the library has that and all before it. What could not be stored waits
 * for the next time.
 */
export async function storePreferences(): Promise<boolean> {
  // At once, as the window may be closing; what is on its way already is waited for after that.
  const all = Promise.all([storing ?? true, storeUnstored()]);
  const stored = all.then((each) => each.every(Boolean));
  storing = stored;
  const isStored = await stored;
  if (storing === stored) storing = undefined;
  return isStored;
}

async function storeUnstored(): Promise<boolean> {
  clearTimeout(timer);
  const change = unstored;
  if (Object.keys(change).length === 0) return true;
  unstored = {};
  try {
    await call('preferences.set', change);
    return true;
  } catch {
    const drafts = { ...change.drafts, ...unstored.drafts };
    unstored = { ...change, ...unstored, ...(Object.keys(drafts).length > 0 && { drafts }) };
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
