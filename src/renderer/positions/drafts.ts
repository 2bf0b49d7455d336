/**
 * Text begun and not yet saved. It is kept with the preferences, so in the library itself: it survives a restart in
 * every host, where the browser's own storage belongs to an address whose port changes with each start.
 */
import type { PositionDraft } from '../../shared/preferences.ts';
import { currentPreferences, setDraft, usePreferences } from '../preferences/preferences.ts';

/** Stands for the position that has no slug yet. */
export const NEW_POSITION = '';

export function useDraft(slug: string): PositionDraft | undefined {
  const { drafts } = usePreferences();
  return Object.hasOwn(drafts, slug) ? drafts[slug] : undefined;
}

export function findDraft(slug: string): PositionDraft | undefined {
  const { drafts } = currentPreferences();
  return Object.hasOwn(drafts, slug) ? drafts[slug] : undefined;
}

export function keepDraft(slug: string, draft: Omit<PositionDraft, 'changedAt'>): void {
  const changedAt = new Date().toISOString();
  setDraft(slug, { ...draft, changedAt });
}

/** Gives back what was removed, for Undo. */
export function removeDraft(slug: string): PositionDraft | undefined {
  const removed = findDraft(slug);
  if (removed) setDraft(slug, null);
  return removed;
}
