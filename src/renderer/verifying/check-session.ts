/** The document that is checked, one for the window: it outlives its screen, so that its items can be looked up meanwhile. */
import { useSyncExternalStore } from 'react';
import type { CheckedCopy } from '../../shared/verifying.ts';
import { announce } from '../components/announce.tsx';
import { followJob, type Progress } from '../jobs.ts';
import { asError } from '../loading.ts';
import { call, uploadFile } from '../transport.ts';
import { summaryOf } from './describe-checked.ts';

export type CheckState =
  | { step: 'choosing' }
  | ({ step: 'checking'; file: File } & Progress)
  | { step: 'failed'; file: File; message: string }
  | { step: 'checked'; file: File; checked: CheckedCopy };

const listeners = new Set<() => void>();
let state: CheckState = { step: 'choosing' };
let cancel: AbortController | undefined;

export function useCheckedDocument(): CheckState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Holds the file against the library as it is now; another check under way is given up. */
export async function checkDocument(file: File): Promise<void> {
  cancel?.abort();
  cancel = new AbortController();
  const { signal } = cancel;
  const job = crypto.randomUUID();
  const report = ({ label, done, total }: Progress) =>
    setState({ step: 'checking', file, label, done, total });
  report({ label: `Taking in ${file.name}`, done: 0, total: 0 });
  const stop = followJob(job, signal, report);
  try {
    const upload = await uploadFile(file, signal);
    const checked = await call('verifying.check', { job, upload });
    if (signal.aborted) return;
    setState({ step: 'checked', file, checked });
    announce(summaryOf(checked).title);
  } catch (thrown) {
    if (!signal.aborted) setState({ step: 'failed', file, message: asError(thrown).message });
  } finally {
    stop();
  }
}

export function stopChecking(): void {
  cancel?.abort();
  setState({ step: 'choosing' });
}

function setState(next: CheckState): void {
  state = next;
  for (const listener of listeners) listener();
}
