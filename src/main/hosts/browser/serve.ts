/** The browser host's HTTP server: our own page on this computer, and nobody else. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../../shared/answer.ts';
import { type ErrorCode, StandpointError, toErrorAnswer } from '../../../shared/errors.ts';
import type { Library } from '../../library/open-library.ts';
import { answerUpload } from '../answer-upload.ts';
import { readRendererFile, securityHeaders } from '../renderer-files.ts';
import { checkOriginStated, checkRequest, noSession, type Refusal } from './check-request.ts';
import type { Downloads } from './downloads.ts';
import { ANOTHER_ADDRESS_PATH } from './host-file.ts';
import type { KeptPlace } from './kept-place.ts';
import { messagePage } from './pages.ts';
import { bodyOf, discardBody, readJsonBody } from './read-body.ts';
import { secret, startSessions } from './sessions.ts';

export interface BrowserServer {
  port: number;
  /** What its sessions are signed with. */
  key: string;
  /** What a second start shows to be given an address. */
  secret: string;
  /** An address that opens the page once. */
  newAddress(): string;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1: on `port`, or for 0 where `before` listened if that is free still. Requests wait until the library is open; where it can't be opened, the page says why.
 * `log` gets a line for every refusal, without any of the person's words.
 */
export async function serve(options: {
  port: number;
  before: KeptPlace | null;
  library: Promise<Library>;
  downloads: Downloads;
  log: (line: string) => void;
}): Promise<BrowserServer> {
  const { library, downloads, log } = options;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('standpoint: browser host:', error);
      response.destroy();
    });
  });
  await listen(server, options);
  // An upload of a large file on a slow disk may take its time.
  server.requestTimeout = 0;
  const { port } = server.address() as AddressInfo;
  // Whoever took the port meanwhile may have been shown the sessions' cookies: elsewhere they count for nothing.
  const key = options.before?.port === port ? options.before.key : secret();
  const sessions = startSessions(port, key);
  const ownSecret = secret();
  const newAddress = () => `http://127.0.0.1:${port}/?token=${sessions.newToken()}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const { pathname, searchParams } = addressOf(request);
    const refusal = checkRequest(request, port);
    if (refusal) return refuse(request, response, refusal);

    if (request.method === 'POST') {
      if (pathname === ANOTHER_ADDRESS_PATH) {
        const knowsSecret = request.headers.authorization === `Bearer ${ownSecret}`;
        if (!knowsSecret || request.headers.origin) return refuse(request, response, noSession);
        return sendJson(response, 200, { address: newAddress() });
      }
      const notStated = checkOriginStated(request);
      if (notStated) return refuse(request, response, notStated);
      if (!sessions.has(request)) return refuse(request, response, noSession);
      if (pathname === '/upload') {
        const result = await answerUpload(await library, searchParams.get('name'), bodyOf(request));
        await discardBody(request);
        return sendAnswer(response, result);
      }
      if (pathname.startsWith('/call/')) {
        return answerCall(pathname.slice('/call/'.length), request, response);
      }
    } else if (request.method === 'GET') {
      const token = searchParams.get('token');
      const cookie = pathname === '/' && token ? sessions.redeem(token) : undefined;
      if (cookie) return redirect(response, cookie);
      if (!sessions.has(request)) return refuse(request, response, noSession);
      if (pathname === '/' && token) return redirect(response);
      const unopened = pathname === '/' ? await reasonNotOpened() : null;
      if (unopened) return sendPage(response, 503, 'The library can’t be opened', unopened);
      const download = pathname.match(/^\/download\/([\w-]+)\/[^/]*$/)?.[1];
      if (download && (await downloads.send(download, response))) return;
      const file = download ? null : await readRendererFile(pathname);
      if (file) return send(response, 200, file.type, file.content);
    }
    await refuse(request, response, {
      status: 404,
      reason: 'not found',
      message: pathname.startsWith('/download/')
        ? 'An export is handed over once. Go back to the briefing and export it again.'
        : 'There is nothing here. Go back to Standpoint’s page.',
    });
  }

  async function answerCall(
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let input: unknown;
    try {
      input = await readJsonBody(request);
    } catch (error) {
      const { code, message } = toErrorAnswer(error);
      return refuse(
        request,
        response,
        { status: code === 'too-large' ? 413 : 400, reason: code, message },
        code,
      );
    }
    sendAnswer(response, await (await library).answer(method, input));
  }

  async function reasonNotOpened(): Promise<string | null> {
    return library.then(
      () => null,
      (error: unknown) => toErrorAnswer(error).message,
    );
  }

  /** Runs nothing. Logs the refusal and says it in the form the asker can read: a page for people, an answer for the screens. */
  async function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    { status, reason, message }: Refusal,
    code: ErrorCode = 'not-allowed',
  ): Promise<void> {
    log(`refused (${status}, ${reason}): ${request.method} ${describedPath(request)}`);
    await discardBody(request);
    if (request.method === 'GET') return sendPage(response, status, 'This page can’t be shown', message);
    sendJson(response, status, { ok: false, error: { code, message } } satisfies Answer<never>);
  }

  return {
    port,
    key,
    secret: ownSecret,
    newAddress,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(
  server: Server,
  { port, before }: { port: number; before: KeptPlace | null },
): Promise<void> {
  if (port === 0 && before) {
    try {
      return await listenOn(server, before.port);
    } catch {
      // Somebody else has it by now.
    }
  }
  try {
    await listenOn(server, port);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    throw new StandpointError(
      'usage',
      `Port ${port} can’t be used (${code}). Choose another with --port, or leave it out for a free one.`,
      { cause },
    );
  }
}

async function listenOn(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

function addressOf(request: IncomingMessage): URL {
  return URL.parse(`http://127.0.0.1${request.url}`) ?? new URL('http://127.0.0.1/*');
}

/** Names a path without what a person may have put into it, such as a file's name. */
function describedPath(request: IncomingMessage): string {
  const { pathname } = addressOf(request);
  const known = pathname.match(/^\/(call\/[\w.]{1,60}$|upload$|download\/|assets\/|another-address$|$)/)?.[1];
  return known === undefined ? '/…' : `/${known}`;
}

function redirect(response: ServerResponse, cookie?: string): void {
  response.writeHead(303, cookie ? { location: '/', 'set-cookie': cookie } : { location: '/' }).end();
}

function sendAnswer(response: ServerResponse, answer: Answer<unknown>): void {
  const isTooLarge = !answer.ok && answer.error.code === 'too-large';
  sendJson(response, isTooLarge ? 413 : 200, answer);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)));
}

function sendPage(response: ServerResponse, status: number, title: string, message: string): void {
  send(response, status, 'text/html; charset=utf-8', Buffer.from(messagePage(title, message)));
}

function send(response: ServerResponse, status: number, type: string, content: Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': content.byteLength }).end(content);
}
