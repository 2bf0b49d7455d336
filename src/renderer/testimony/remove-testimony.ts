import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

/** Puts a testimony out of sight, with a way back; false where the library refuses. */
export async function removeTestimony({ id, title }: { id: string; title: string }): Promise<boolean> {
  try {
    await call('testimony.remove', { id });
    showToast(`Removed ${title}`, { name: 'Undo', run: () => void bringBack(id, title) });
    return true;
  } catch (error) {
    showToast(asError(error).message);
    return false;
  }
}

async function bringBack(id: string, title: string): Promise<void> {
  try {
    await call('testimony.bringBack', { id });
    announce(`${title} is back.`);
  } catch (error) {
    showToast(asError(error).message);
  }
}
