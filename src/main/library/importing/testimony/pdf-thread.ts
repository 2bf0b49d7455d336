/** The entry of the thread that reads PDF files, one after another; see read-pdf.ts. */
import { parentPort } from 'node:worker_threads';
import { toErrorAnswer } from '../../../../shared/errors.ts';
import type { FromWorker } from '../../jobs/messages.ts';
import { readBookmarks } from './pdf-bookmarks.ts';
import { readPdfDocument } from './pdf-document.ts';
import { loadPdfLibrary } from './pdf-library.ts';

export interface ToPdfThread {
  bytes: Uint8Array;
  name: string;
  wants: 'document' | 'bookmarks';
}

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread.');

// Of what a damaged file makes it stumble over, pdf.js tells its asker and forgets some promise beside it. What then
// never comes to an end is noticed from outside.
process.on('unhandledRejection', () => undefined);

const post = (message: FromWorker) => port.postMessage(message);
const library = loadPdfLibrary();

port.on('message', async ({ bytes, name, wants }: ToPdfThread) => {
  try {
    const read = wants === 'bookmarks' ? readBookmarks : readPdfDocument;
    const output = await read(await library, bytes, name, (done, total, label) =>
      post({ type: 'progress', done, total, label }),
    );
    post({ type: 'done', output });
  } catch (error) {
    const answer = toErrorAnswer(error);
    post({
      type: 'failed',
      error: answer,
      ...(answer.code === 'internal' ? { defect: String(error instanceof Error ? error.stack : error) } : {}),
    });
  }
});
