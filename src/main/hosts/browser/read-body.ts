import type { IncomingMessage } from 'node:http';
import { StandpointError } from '../../../shared/errors.ts';

const LARGEST_CALL_BYTES = 10 * 1024 * 1024;
const LONGEST_DISCARDING_MS = 10_000;

/** The request's body as JSON. Throws `too-large` past 10 MB, of which no more is kept, and `invalid-input`. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of bodyOf(request)) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_CALL_BYTES) {
      throw new StandpointError('too-large', 'This is more than 10 MB at once. Nothing was changed.');
    }
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new StandpointError(
      'invalid-input',
      'This call is malformed: it is not JSON. Nothing was changed.',
      {
        cause,
      },
    );
  }
}

/** The request's body; whoever stops reading early leaves the connection open, so that an answer can be sent. */
export function bodyOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
}

/**
 * Throws away what is still being sent, because a browser that is answered while it sends reports a lost connection
 * and not the answer. One that sends for too long is cut off.
 */
export async function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  const cutOff = setTimeout(() => request.destroy(), LONGEST_DISCARDING_MS);
  await new Promise<void>((resolve) => {
    request.once('end', resolve).once('close', resolve).resume();
  });
  clearTimeout(cutOff);
}
