/** Opens one office's library and gives what every host needs of it. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Answer } from '../../shared/answer.ts';
import type { InputOf, Method, OutputOf } from '../../shared/contract.ts';
import { StandpointError, toErrorAnswer } from '../../shared/errors.ts';
import type { LibraryEvent } from '../../shared/events.ts';
import type { LibraryContext } from './context.ts';
import { openOrCreateDatabase } from './create-library.ts';
import { dispatch, methodNamed } from './dispatch.ts';
import { startEventLog } from './events/event-log.ts';
import { createHandlers } from './handlers.ts';
import type { Host } from './host.ts';
import { startJobs } from './jobs/jobs.ts';
import { openUploads } from './uploads/uploads.ts';

export interface OpenLibraryOptions {
  /** Created, with the folders above it, where it isn't there. */
  folder: string;
  host: Host;
  /** Whether a library made now is filled from the starter library. Default true. */
  starter?: boolean;
  now?: () => Date;
}

export interface Library {
  /** Absolute. */
  folder: string;
  /** Throws `StandpointError`. */
  call<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** For what comes from outside: never throws. A defect is written to standard error and answered as `internal`. */
  answer(method: string, input: unknown): Promise<Answer<unknown>>;
  /** Streams a file to the library's `incoming` folder for `importing.preview`; gives its id. */
  receiveUpload(content: AsyncIterable<Uint8Array>, name: string): Promise<string>;
  /** Names a file on this computer for `importing.preview`, without copying it; gives its id. */
  adoptFile(path: string): string;
  publish(event: LibraryEvent): void;
  /**
   * Refuses what is asked from now on (`closing`), ends running jobs, lets the work under way finish, and writes the
   * log back into the file.
   */
  close(): Promise<void>;
}

/** Throws a `StandpointError` that says what can be done where the library can't be opened; nothing is overwritten. */
export async function openLibrary(options: OpenLibraryOptions): Promise<Library> {
  const folder = resolve(options.folder);
  const now = options.now ?? (() => new Date());
  await makeFolder(folder);
  const database = await openOrCreateDatabase(folder, {
    starter: options.starter ?? true,
    createdAt: now().toISOString(),
  });
  const events = startEventLog();
  const jobs = startJobs(events);
  const uploads = await openUploads(folder);
  const context: LibraryContext = { folder, database, events, host: options.host, jobs, uploads, now };
  const handlers = createHandlers(context);
  let isOpen = true;
  const underWay = new Set<Promise<unknown>>();
  const run = async <M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> => {
    if (!isOpen) throw new StandpointError('closing', 'Standpoint is closing. Start it again to go on.');
    const answer = dispatch(handlers, method, input);
    underWay.add(answer);
    try {
      return await answer;
    } finally {
      underWay.delete(answer);
    }
  };

  return {
    folder,
    call: run,
    async answer(method, input) {
      try {
        return { ok: true, value: await run(methodNamed(method), input as never) };
      } catch (error) {
        const answer = toErrorAnswer(error);
        if (answer.code === 'internal') console.error(`standpoint: ${method}:`, error);
        return { ok: false, error: answer };
      }
    },
    receiveUpload: uploads.receive,
    adoptFile: uploads.adopt,
    publish: events.publish,
    async close() {
      isOpen = false;
      events.close();
      await jobs.close();
      await Promise.allSettled(underWay);
      await database.close();
      await uploads.close();
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(join(folder, 'files'), { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC') {
      throw new StandpointError('disk-full', `The disk is full: the library ${folder} can't be opened.`, {
        cause: error,
      });
    }
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
      throw new StandpointError(
        'library-read-only',
        `The library ${folder} can't be written. Check that the folder is not write-protected, or choose another one.`,
        { cause: error },
      );
    }
    throw new StandpointError(
      'library-missing',
      `The library folder ${folder} can't be opened or made. Check that its drive is connected and that no file is in its way, or choose another folder.`,
      { cause: error },
    );
  }
}
