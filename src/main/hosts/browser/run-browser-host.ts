import { mkdir } from 'node:fs/promises';
import { toErrorAnswer } from '../../../shared/errors.ts';
import { type Library, openLibrary } from '../../library/open-library.ts';
import type { HostOptions } from '../host-options.ts';
import { browserHost } from './browser-host.ts';
import { startDownloads } from './downloads.ts';
import { claimHost, findRunningHost, releaseHost } from './host-file.ts';
import { keepPlace, readKeptPlace } from './kept-place.ts';
import { openAddress } from './open-address.ts';
import { type BrowserServer, serve } from './serve.ts';

/** Runs until Ctrl+C or a signal; gives the exit code. */
export async function runBrowserHost(options: HostOptions): Promise<number> {
  const running = await findRunningHost(options.library);
  if (running) return showRunning(options, running);

  const downloads = startDownloads();
  const opening = Promise.withResolvers<Library>();
  // Whoever asks for the page hears of a failure there.
  opening.promise.catch(() => undefined);
  const log = (line: string) => process.stderr.write(`${new Date().toISOString()} ${line}\n`);
  const before = await readKeptPlace(options.library);
  const server = await serve({ port: options.port, before, library: opening.promise, downloads, log });
  const own = { pid: process.pid, port: server.port, secret: server.secret };
  const stopped = untilSignal();
  let library: Library | undefined;

  try {
    const winner = await claim(options.library, own);
    if (winner) return showRunning(options, winner);
    try {
      library = await openLibrary({
        folder: options.library,
        host: browserHost(downloads),
        starter: options.starter,
      });
      // A folder that can't be written goes without: its windows can't save anything anyway.
      await keepPlace(options.library, server).catch(() => undefined);
      opening.resolve(library);
    } catch (error) {
      opening.reject(error);
      return await showFailure(options, error, server, stopped);
    }
    const address = server.newAddress();
    show(options, `Standpoint is open at ${address}\nIt runs until you press Ctrl+C here.`, address);
    await stopped;
    return 0;
  } finally {
    // The library first: it lets waiting requests go with their answers.
    await library?.close();
    await server.close();
    await downloads.close();
    await releaseHost(options.library, own);
  }
}

function showRunning(options: HostOptions, address: string): number {
  show(options, `Standpoint is already running. It opens another page at ${address}`, address);
  return 0;
}

async function showFailure(
  options: HostOptions,
  error: unknown,
  server: BrowserServer,
  stopped: Promise<void>,
): Promise<number> {
  const { code, message } = toErrorAnswer(error);
  if (code === 'internal') console.error('standpoint:', error);
  process.stderr.write(`${message}\n`);
  // With nobody there to read the page, there is nothing to wait for.
  if (process.stdout.isTTY) {
    const address = server.newAddress();
    show(options, `The same is said at ${address}\nPress Ctrl+C to end.`, address);
    await stopped;
  }
  return 1;
}

/** A folder that can't be written is reported by opening the library, which says it better. */
async function claim(folder: string, own: Parameters<typeof claimHost>[1]): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    return await claimHost(folder, own);
  } catch {
    return null;
  }
}

function show(options: HostOptions, words: string, address: string): void {
  process.stdout.write(`${words}\n`);
  if (options.open) openAddress(address);
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
