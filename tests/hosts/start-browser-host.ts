import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/shared/answer.ts';

const built = join(import.meta.dirname, '../../out/main/browser.js');

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  json(): unknown;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | undefined;
}

export interface BrowserHost {
  process: ChildProcess;
  /** The one-time address that it printed. */
  address: URL;
  /** The cookie that the address gave; empty until `signIn`. */
  cookie: string;
  signIn(): Promise<void>;
  /** A request with Host, Origin and cookie as our own page sends them, unless said otherwise. */
  ask(path: string, options?: Ask): Promise<Reply>;
  call(method: string, input: unknown): Promise<Answer<never>>;
  errors(): string;
  ended: Promise<number | null>;
}

/** Runs the built browser host until it has printed its address or ended. */
export async function runBrowserHost(
  ...args: string[]
): Promise<Omit<BrowserHost, 'address'> & { lines: string[] }> {
  const child = spawn(process.execPath, [built, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const lines: string[] = [];
  const printed = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (/http:\/\//.test(line)) resolve();
    });
  });
  await Promise.race([printed, ended]);
  const address = addressIn(lines);

  const host = {
    process: child,
    lines,
    cookie: '',
    ended,
    errors: () => errors,
    async signIn() {
      const { headers } = await host.ask(`${address?.pathname}${address?.search}`, {
        headers: { cookie: '' },
      });
      host.cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    },
    ask: (path: string, { method = 'GET', headers = {}, body }: Ask = {}) =>
      send(Number(address?.port), path, {
        method,
        headers: { origin: address?.origin ?? '', cookie: host.cookie, ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    async call(method: string, input: unknown) {
      const reply = await host.ask(`/call/${method}`, { method: 'POST', body: JSON.stringify(input) });
      return reply.json() as Answer<never>;
    },
  };
  return host;
}

/** A running browser host, signed in. */
export async function startBrowserHost(...args: string[]): Promise<BrowserHost> {
  const host = await runBrowserHost(...args);
  const address = addressIn(host.lines);
  if (!address) throw new Error(`The browser host gave no address: ${host.errors()}`);
  await host.signIn();
  return Object.assign(host, { address });
}

export function addressIn(lines: readonly string[]): URL | undefined {
  const found = lines.join('\n').match(/http:\/\/127\.0\.0\.1:\S+/)?.[0];
  return found ? new URL(found) : undefined;
}

/** With any headers at all, which `fetch` would not send. An empty header is left out. */
function send(port: number, path: string, { method, headers, body }: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = Object.fromEntries(Object.entries(headers ?? {}).filter(([, value]) => value !== ''));
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers: sent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: whole,
          json: () => JSON.parse(whole.toString('utf8')) as unknown,
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
