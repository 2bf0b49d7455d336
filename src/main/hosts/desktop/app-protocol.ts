/** `app://standpoint/`: the built screens, and the door for files that a person drops on them. */
import { protocol, type Session } from 'electron';
import type { Answer } from '../../../shared/answer.ts';
import type { Library } from '../../library/open-library.ts';
import { answerUpload } from '../answer-upload.ts';
import { readRendererFile, securityHeaders } from '../renderer-files.ts';
import { APP_ORIGIN, APP_SCHEME, isAppAddress } from './app-address.ts';

/** Must run before the app is ready: https://www.electronjs.org/docs/latest/api/protocol */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function serveApp(session: Session, library: Library): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (!isAppAddress(request.url)) return refused(403);
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'POST' && pathname === '/upload') {
      const origin = request.headers.get('origin');
      if (origin !== null && origin !== APP_ORIGIN) return refused(403);
      return answered(await answerUpload(library, searchParams.get('name'), contentOf(request)));
    }
    if (request.method !== 'GET') return refused(405);
    const file = await readRendererFile(pathname);
    if (!file) return refused(404);
    return new Response(new Uint8Array(file.content), {
      headers: { ...securityHeaders, 'content-type': file.type },
    });
  });
}

async function* contentOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body;
}

function answered(answer: Answer<unknown>): Response {
  return Response.json(answer, { status: answer.ok ? 200 : 400, headers: securityHeaders });
}

function refused(status: number): Response {
  console.error(`standpoint: app:// refused (${status})`);
  return new Response(null, { status, headers: securityHeaders });
}
