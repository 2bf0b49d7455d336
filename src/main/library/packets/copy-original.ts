import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { StandpointError } from '../../../shared/errors.ts';

/**
 * Copies the original file of a testimony to a new file and syncs it, comparing on the way: what goes along is to the
 * byte what was imported. `title` is for messages. Throws `original-missing` and `original-altered`.
 */
export async function copyOriginal(
  from: { path: string; sha256: string; title: string },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const hash = createHash('sha256');
  const copy = await open(to, 'wx');
  try {
    const source = createReadStream(from.path, { signal, highWaterMark: 256 * 1024 });
    source.on('error', () => {});
    for await (const chunk of explaining(source, from.title)) {
      hash.update(chunk);
      for (let done = 0; done < chunk.length; ) done += (await copy.write(chunk, done)).bytesWritten;
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  if (hash.digest('hex') !== from.sha256) {
    throw new StandpointError(
      'original-altered',
      `The original file of “${from.title}” is no longer what was imported. Nothing was made. Put it back from your backup, or take it out of the packet.`,
    );
  }
}

/** What fails in reading is the library's, and not the place that is written to. */
async function* explaining(source: AsyncIterable<Buffer>, title: string): AsyncGenerator<Buffer> {
  try {
    yield* source;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new StandpointError(
      'original-missing',
      `The original file of “${title}” can’t be read. Nothing was made. Put it back from your backup, or take it out of the packet.`,
      { cause: error },
    );
  }
}
