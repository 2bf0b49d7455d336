/** The briefings open in this window. What could not be saved yet stays here while the person looks elsewhere. */
import { showToast } from '../components/toast.tsx';
import { call } from '../transport.ts';
import { type BriefingStore, createBriefingStore } from './briefing-store.ts';

const open = new Map<string, BriefingStore>();

/** The briefing as it is now, with anything of it that still waits to be saved. Throws `not-found`. */
export async function openBriefing(id: string): Promise<BriefingStore> {
  const kept = open.get(id);
  if (kept && kept.getState().saving.state !== 'saved') return kept;
  const store = createBriefingStore(call, await call('briefings.get', { id }), showToast);
  open.set(id, store);
  return store;
}

// The window asks before it closes over words that are nowhere else.
window.addEventListener('beforeunload', (event) => {
  if ([...open.values()].some((store) => store.getState().saving.state !== 'saved')) event.preventDefault();
});
