/** The worker thread's entry: does one task at a time and answers with its output or its error. */
import { parentPort } from 'node:worker_threads';
import { toErrorAnswer } from '../../../shared/errors.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { type PartQueue, startPartQueue } from './part-queue.ts';
import type { Report } from './report.ts';
import { tasks } from './tasks.ts';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread.');

const post = (message: FromWorker) => port.postMessage(message);
const report: Report = (done, total, label) => post({ type: 'progress', done, total, label });

/** Of the task that runs. */
let queue: PartQueue;

port.on('message', (message: ToWorker) => {
  if (message.type === 'part') queue.add(message.part);
  else if (message.type === 'parts-end') queue.end();
  else {
    queue = startPartQueue();
    run(tasks[message.task] as Task, message.input, queue.parts);
  }
});

type Task = (input: unknown, report: Report, parts: AsyncIterable<unknown>) => Promise<unknown>;

function run(task: Task, input: unknown, parts: AsyncIterable<unknown>): void {
  task(input, report, parts).then(
    (output) => post({ type: 'done', output }),
    (error: unknown) => {
      const answer = toErrorAnswer(error);
      // The cause of a defect would be lost at the thread's border; a refusal needs none.
      post({
        type: 'failed',
        error: answer,
        ...(answer.code === 'internal'
          ? { defect: String(error instanceof Error ? error.stack : error) }
          : {}),
      });
    },
  );
}
