/** Long work of the library, by the name that the window gave it. */
import { subscribe } from './events.ts';
import { call } from './transport.ts';

export interface Progress {
  label: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
}

/** Reports how far the job is until the function it gives is called, and cancels the job with the signal. */
export function followJob(
  job: string,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): () => void {
  signal.addEventListener('abort', () => cancelJob(job));
  return subscribe('progress', (event) => {
    if (event.job === job && !signal.aborted) report(event);
  });
}

/** Nothing where no job is named. One that is done already has nothing to cancel. */
export function cancelJob(job: string | undefined): void {
  if (job !== undefined) call('jobs.cancel', { job }).catch(() => undefined);
}
