import { showToast } from '../components/toast.tsx';
import { storePreferences } from '../preferences/preferences.ts';
import { navigate, type Route } from '../routes.ts';

/** Said once the library has the draft of `position`: whoever reads it may close the window. */
export async function sayDraftKept(position: string, editor: Route): Promise<void> {
  const isStored = await storePreferences();
  const words = isStored
    ? `Your draft of ${position} is kept.`
    : `Your draft of ${position} is not stored yet. It is kept while this window is open.`;
  showToast(words, { name: 'Continue editing', run: () => navigate(editor) });
}
