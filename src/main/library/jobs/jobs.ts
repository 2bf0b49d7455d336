/** Long work off the main thread, with progress events and cancel. */
import { Worker } from 'node:worker_threads';
import { StandpointError } from '../../../shared/errors.ts';
import type { EventLog } from '../events/event-log.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { TaskInput, TaskName, TaskOutput, TaskPart } from './tasks.ts';

type TaskOptions<Name extends TaskName> = {
  job: string;
  label: string;
  step?: { done: number; total: number };
} & ([TaskPart<Name>] extends [never] ? { parts?: never } : { parts: AsyncIterable<TaskPart<Name>> });

export interface Jobs {
  /**
   * Runs a task in a worker thread. Progress is published under `job`, a name the asker made up; `cancel(job)` ends
   * the thread at once and the promise rejects with `cancelled`. One `job` may run several tasks, one at a time; with
   * `step` their progress is told as that of one: this task's share lies between `step.done` and the next. `parts`
   * are sent as they are read, for input that would hold up this thread if it crossed at once; what fails in reading
   * them ends the task.
   */
  run<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    options: TaskOptions<Name>,
  ): Promise<TaskOutput<Name>>;
  /** Starts a worker that waits for the first task, where none is there yet. */
  prepare(): void;
  /** Work of a job in no thread of ours. `cancel(job)` gives the signal; when `work` then fails, it was `cancelled`. */
  follow<Result>(job: string, label: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Ends the job's task, and every later one of the same job. */
  cancel(job: string): void;
  /** For work of a job that runs in no thread. */
  isCancelled(job: string): boolean;
  close(): Promise<void>;
}

/** Next to this file: `worker.ts` when running from source, `worker.js` when built. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** What a thread may take before it is ended and the person told, and the app goes on. */
const LARGEST_HEAP_MB = 2048;

export function startJobs(events: EventLog): Jobs {
  const cancelled = new Set<string>();
  const running = new Map<string, () => void>();
  /** A worker that has finished waits here for the next task: starting one costs a quarter of a second. */
  let idle: Worker | undefined;
  let closed = false;

  const takeWorker = () => {
    const worker =
      idle ?? new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB } });
    idle = undefined;
    // An idle worker must not keep the process alive; a busy one must.
    worker.ref();
    return worker;
  };
  const putBack = (worker: Worker) => {
    stopListening(worker);
    if (idle || closed) return void worker.terminate();
    worker.unref();
    worker.on('error', () => {
      if (idle === worker) idle = undefined;
    });
    idle = worker;
  };

  return {
    run: (task, input, { job, label, step, parts }) =>
      new Promise((resolve, reject) => {
        if (cancelled.has(job) || closed) return reject(cancellation());
        events.publish({ type: 'progress', job, ...(step ?? { done: 0, total: 0 }), label });
        const worker = takeWorker();
        let isFinished = false;
        const finish = (settle: () => void, keep: boolean) => {
          isFinished = true;
          running.delete(job);
          if (keep) putBack(worker);
          else {
            stopListening(worker);
            void worker.terminate();
          }
          settle();
        };
        running.set(job, () => finish(() => reject(cancellation()), false));
        worker.on('message', (message: FromWorker) => {
          if (message.type === 'progress') {
            events.publish({ ...message, ...(step && share(step, message)), job });
          } else if (message.type === 'done') {
            finish(() => resolve(message.output as never), true);
          } else {
            finish(() => reject(failure(message)), true);
          }
        });
        worker.on('error', (error) => finish(() => reject(outOfMemory(error)), false));
        worker.on('exit', () => finish(() => reject(new Error('The worker ended unasked.')), false));
        const post = (message: ToWorker) => worker.postMessage(message);
        const postParts = async (some: AsyncIterable<unknown>) => {
          for await (const part of some) {
            if (isFinished) return;
            post({ type: 'part', part });
          }
          if (!isFinished) post({ type: 'parts-end' });
        };
        post({ type: 'task', task, input });
        if (parts) postParts(parts).catch((error) => !isFinished && finish(() => reject(error), false));
      }),
    prepare() {
      if (!idle && !closed && running.size === 0) putBack(takeWorker());
    },
    async follow(job, label, work) {
      if (cancelled.has(job) || closed) throw cancellation();
      events.publish({ type: 'progress', job, done: 0, total: 0, label });
      const stop = new AbortController();
      running.set(job, () => stop.abort());
      try {
        return await work(stop.signal);
      } catch (error) {
        throw stop.signal.aborted ? cancellation() : error;
      } finally {
        running.delete(job);
      }
    },
    cancel(job) {
      cancelled.add(job);
      running.get(job)?.();
    },
    isCancelled: (job) => cancelled.has(job) || closed,
    async close() {
      closed = true;
      for (const stop of [...running.values()]) stop();
      await idle?.terminate();
    },
  };
}

/** By name: without a name, Node's own listeners go too, and the next task would never hear its answer. */
function stopListening(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

/** How far the whole is when a task of it is as far as it says. */
function share(
  step: { done: number; total: number },
  { done, total }: { done: number; total: number },
): { done: number; total: number } {
  return { done: step.done + (total > 0 ? Math.min(done / total, 1) : 0), total: step.total };
}

export function cancellation(): StandpointError {
  return new StandpointError('cancelled', 'Cancelled. Nothing was changed.');
}

function failure(message: Extract<FromWorker, { type: 'failed' }>): Error {
  if (message.defect) return new Error(message.defect);
  const { code, message: words, details } = message.error;
  return new StandpointError(code, words, details ? { details } : {});
}

function outOfMemory(error: unknown): unknown {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory
    ? new StandpointError(
        'too-large',
        'This is too large for the memory of this computer. Nothing was changed.',
        {
          cause: error,
        },
      )
    : error;
}
