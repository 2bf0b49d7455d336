import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Actions } from './run-standin.ts';

export interface StandIn {
  /** Does one of the stand-in's actions and gives its result. */
  act<Name extends keyof Actions>(
    action: Name,
    ...args: Parameters<Actions[Name]>
  ): Promise<Awaited<ReturnType<Actions[Name]>>>;
  /** The exit code, once the process has ended. */
  ended: Promise<number | null>;
  /** What it wrote to standard error so far. */
  errors(): string;
}

/** Starts the built desktop under the stand-in for Electron; resolves once its window shows, or the process ended. */
export async function startStandIn(options: {
  library?: string;
  /** In the place of those that name the library. */
  args?: string[];
  /** Where the person's data folder is, instead of the real one. */
  home: string;
  settings?: object;
}): Promise<StandIn> {
  const args = options.args ?? ['--library', options.library ?? ''];
  const child = fork(join(import.meta.dirname, 'run-standin.ts'), args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      XDG_DATA_HOME: options.home,
      APPDATA: options.home,
      HOME: options.home,
      STANDIN: JSON.stringify(options.settings ?? {}),
    },
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });

  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message: { id?: number; ready?: true; result?: unknown; error?: string }) => {
      if (message.ready) resolve();
      const asker = waiting.get(message.id ?? 0);
      if (message.error === undefined) asker?.resolve(message.result);
      else asker?.reject(new Error(message.error));
    });
  });
  await Promise.race([ready, ended]);

  return {
    act: (action, ...args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id: lastId, action, args });
      }),
    ended,
    errors: () => errors,
  };
}
