/** Files on their way in: streamed to the library's `incoming` folder, or named where they lie. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StandpointError } from '../../../shared/errors.ts';
import { explainFullDisk } from '../disk-errors.ts';
import { isRunning } from '../is-running.ts';

export interface Upload {
  path: string;
  /** As the person knows it, without folders. */
  name: string;
}

export interface Uploads {
  /** Streams to disk; throws `too-large` past the limit or `disk-full`, and leaves nothing of it. Gives the upload's id. */
  receive(content: AsyncIterable<Uint8Array>, name: string): Promise<string>;
  /** Names a file that already lies on this computer. It is never moved or removed. */
  adopt(path: string): string;
  find(id: string): Upload | undefined;
  /** Forgets the upload, and removes what was streamed. */
  release(id: string): Promise<void>;
  close(): Promise<void>;
}

/** Generous for saved pages and hearing PDFs; a bound only so that a mistake can't fill the disk. */
const LARGEST_BYTES = 512 * 1024 * 1024;

/** Each process has its own folder under `incoming`; those of processes that are gone are removed here. */
export async function openUploads(libraryFolder: string): Promise<Uploads> {
  const incoming = join(libraryFolder, 'incoming');
  const own = join(incoming, String(process.pid));
  const uploads = new Map<string, Upload & { received: boolean }>();
  await removeLeftovers(incoming);

  const release = async (id: string) => {
    const upload = uploads.get(id);
    uploads.delete(id);
    if (upload?.received) await rm(upload.path, { force: true });
  };

  return {
    async receive(content, name) {
      const id = randomUUID();
      const path = join(own, id);
      uploads.set(id, { path, name: basename(name.replaceAll('\\', '/')) || 'file', received: true });
      try {
        await mkdir(own, { recursive: true });
        await pipeline(limited(content, name), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await release(id);
        throw explainFullDisk(error, `“${name}” could not be taken in.`);
      }
      return id;
    },
    adopt(path) {
      const id = randomUUID();
      uploads.set(id, { path, name: basename(path), received: false });
      return id;
    },
    find: (id) => uploads.get(id),
    release,
    async close() {
      uploads.clear();
      await rm(own, { recursive: true, force: true });
    },
  };
}

async function* limited(content: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_BYTES) {
      throw new StandpointError(
        'too-large',
        `${name} is larger than 512 MB, the most that Standpoint takes in. Nothing of it was kept.`,
      );
    }
    yield chunk;
  }
}

/** Folders that can't be removed now are tried again at the next start; they keep no library from opening. */
async function removeLeftovers(incoming: string): Promise<void> {
  const names = await readdir(incoming).catch(() => []);
  for (const name of names) {
    // An earlier process may have had this one's number.
    const isOver = Number(name) === process.pid || !isRunning(Number(name));
    if (isOver) await rm(join(incoming, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
