/** All that the screens get of the desktop: one function. What may be called is decided in the main process. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Answer } from '../shared/answer.ts';

contextBridge.exposeInMainWorld('standpoint', {
  call: (method: string, input: unknown): Promise<Answer<unknown>> =>
    ipcRenderer.invoke('call', method, input),
});
