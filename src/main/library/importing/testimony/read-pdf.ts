/**
 * Reads a PDF: for import, or one that was printed. The reading is done in a thread of its own, because a file may be
 * built to exhaust whoever reads it: from outside, the thread's memory and time are watched while it is busy, and it is
 * ended when they run out.
 */
import { Worker } from 'node:worker_threads';
import { StandpointError } from '../../../../shared/errors.ts';
import type { FromWorker } from '../../jobs/messages.ts';
import type { Report } from '../../jobs/report.ts';
import type { SourceDocument } from './found-testimony.ts';
import type { PdfBookmark } from './pdf-bookmarks.ts';
import { damaged, hostile } from './pdf-refusals.ts';
import type { ToPdfThread } from './pdf-thread.ts';

/** Next to this file when running from source, next to the bundle when built. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : './pdf-thread.js',
  import.meta.url,
);

/** A page takes some milliseconds, opening a damaged file longer the larger it is. In processor time: others may be busy. */
const mostSecondsAStep = (bytes: number) => 5 + bytes / 10_000_000;
/** Without any work done: what it waits for never comes. */
const MOST_SECONDS_ASLEEP = 5;
/** In all, beside the file itself; 5,000 pages take a third of it. */
const MOST_MEMORY_BYTES = 1024 * 1024 * 1024;
const MOST_PAGES_KEPT = 1_000;
const WATCH_EVERY_MS = 200;
const TOO_MUCH = 'It unpacks to more than this computer can be asked to hold';

/** Waits for the next file: starting a thread and loading pdf.js costs a third of a second. Keeps no process alive. */
let idle: Worker | undefined;

/**
 * `name` is what the person calls the file and what messages call it. Throws `file-no-text`, `file-encrypted`,
 * `file-damaged`, `file-too-large` and `file-hostile`. When the thread that asked is ended, the reading ends with it.
 */
export function readPdf(bytes: Uint8Array, name: string, report: Report): Promise<SourceDocument> {
  return read(
    { bytes, name, wants: 'document' },
    report,
    (document: SourceDocument) => document.pages.length,
  );
}

/** Where its bookmarks say that its headings stand, in their order. Throws as `readPdf` does. */
export function readPdfBookmarks(bytes: Uint8Array, name: string, report: Report): Promise<PdfBookmark[]> {
  return read(
    { bytes, name, wants: 'bookmarks' },
    report,
    (headings: PdfBookmark[]) => headings.at(-1)?.page ?? 0,
  );
}

async function read<Output>(
  question: ToPdfThread,
  report: Report,
  countPages: (output: Output) => number,
): Promise<Output> {
  const thread = idle ?? startThread();
  idle = undefined;
  thread.ref();
  let keep = false;
  try {
    const answer = await ask(thread, question, report);
    if (answer.type === 'done') {
      const output = answer.output as Output;
      // After a long one, what it took is given back at once.
      keep = countPages(output) <= MOST_PAGES_KEPT;
      return output;
    }
    if (answer.defect) throw new Error(answer.defect);
    keep = true;
    const { code, message, details } = answer.error;
    throw new StandpointError(code, message, details ? { details } : {});
  } finally {
    if (keep && !idle) {
      thread.unref();
      idle = thread;
    } else {
      await thread.terminate();
    }
  }
}

function startThread(): Worker {
  const thread = new Worker(threadFile, {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_BYTES / 1024 / 1024 },
  });
  thread.on('error', () => {
    if (idle === thread) idle = undefined;
  });
  return thread;
}

type Answer = Exclude<FromWorker, { type: 'progress' }>;

function ask(thread: Worker, question: ToPdfThread, report: Report): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { name } = question;
    const watch = watchThread(thread, question.bytes.length, (what) =>
      settle(() =>
        reject(what === 'asleep' ? damaged(name, 'reading it comes to no end') : hostile(name, what)),
      ),
    );
    const settle = (how: () => void) => {
      watch.stop();
      thread.off('message', hear).off('error', fail).off('exit', exit);
      how();
    };
    const hear = (message: FromWorker) => {
      if (message.type !== 'progress') return settle(() => resolve(message));
      watch.sawStep();
      report(message.done, message.total, message.label);
    };
    const fail = (error: unknown) => settle(() => reject(failure(name, error)));
    const exit = () => settle(() => reject(new Error('The thread that reads PDF files ended unasked.')));
    thread.on('message', hear).on('error', fail).on('exit', exit);
    thread.postMessage(question);
  });
}

/** Both numbers are had by interrupting the thread, so they come also while it is busy without a breath. */
function watchThread(thread: Worker, fileBytes: number, refuse: (what: string) => void) {
  let stopped = false;
  // Before its first word the thread is being loaded, which a slow disk may take its time for.
  let started = false;
  let stepped = true;
  let cpuAtStep = 0;
  let cpuBefore = 0;
  let asleepMs = 0;
  const look = async () => {
    const [heap, cpu] = await Promise.all([thread.getHeapStatistics(), thread.cpuUsage()]);
    if (stopped) return;
    const cpuSeconds = (cpu.user + cpu.system) / 1_000_000;
    asleepMs = !started || stepped || cpuSeconds - cpuBefore > 0.002 ? 0 : asleepMs + WATCH_EVERY_MS;
    if (stepped) cpuAtStep = cpuSeconds;
    cpuBefore = cpuSeconds;
    stepped = false;
    if (heap.total_heap_size + heap.external_memory > MOST_MEMORY_BYTES + 3 * fileBytes) refuse(TOO_MUCH);
    else if (cpuSeconds - cpuAtStep > mostSecondsAStep(fileBytes))
      refuse('It keeps the reader busy without end');
    else if (asleepMs > MOST_SECONDS_ASLEEP * 1000) refuse('asleep');
  };
  // A thread that has ended can't be asked, and says so by its own event.
  const timer = setInterval(() => void look().catch(() => undefined), WATCH_EVERY_MS);
  return {
    sawStep() {
      started = true;
      stepped = true;
    },
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}

function failure(name: string, error: unknown): unknown {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? hostile(name, TOO_MUCH) : error;
}
