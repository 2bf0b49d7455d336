import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Answer } from '../../../shared/answer.ts';
import type { Library } from '../../library/open-library.ts';
import { isAppAddress } from './app-address.ts';

/** The one channel from the screens to the library; whoever else calls is refused here, once for all methods. */
export function answerCalls(library: Library): void {
  ipcMain.handle('call', async (event, method: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (!isOurScreen(event)) {
      console.error('standpoint: refused a call from another page');
      return {
        ok: false,
        error: { code: 'not-allowed', message: 'Standpoint answers only its own screens.' },
      };
    }
    return library.answer(String(method), input);
  });
}

/** The page itself, not a frame within it, showing our own screens. */
function isOurScreen({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppAddress(senderFrame.url);
}
