import { showToast } from '../components/toast.tsx';
import { download } from '../download.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

/** Opens the file that the testimony was imported from; a browser gets it as a download. */
export async function openOriginal(id: string): Promise<void> {
  try {
    const { download: address } = await call('testimony.openOriginal', { id });
    if (address === null) return;
    const name = decodeURIComponent(address.split('/').at(-1) ?? '');
    download(address, name);
    showToast(`${name} is in your browser’s downloads.`);
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}
