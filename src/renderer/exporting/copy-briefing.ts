import { copyToClipboard } from '../clipboard.ts';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

/** The whole briefing to the clipboard, as it would be exported: formatted for Word and mail, plain for all else. */
export async function copyBriefing(briefing: string): Promise<void> {
  try {
    const words = await call('exporting.copy', { job: crypto.randomUUID(), briefing });
    showToast(
      copyToClipboard(words)
        ? 'Whole briefing copied. Paste it into an e-mail or a document.'
        : 'The briefing could not be copied. Try it once more.',
    );
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}
