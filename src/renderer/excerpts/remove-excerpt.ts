import type { Excerpt } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

/** Puts an excerpt out of sight, with a way back; false where the library refuses. Briefings keep it. */
export async function removeExcerpt(excerpt: Excerpt): Promise<boolean> {
  const name = excerptName(excerpt);
  try {
    await call('excerpts.remove', { id: excerpt.id });
    showToast(`Removed the excerpt ${name}`, { name: 'Undo', run: () => void bringBack(excerpt.id, name) });
    return true;
  } catch (error) {
    showToast(asError(error).message);
    return false;
  }
}

async function bringBack(id: string, name: string): Promise<void> {
  try {
    await call('excerpts.bringBack', { id });
    announce(`The excerpt ${name} is back.`);
  } catch (error) {
    showToast(asError(error).message);
  }
}
