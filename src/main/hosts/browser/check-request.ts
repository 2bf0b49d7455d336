import type { IncomingMessage } from 'node:http';

export interface Refusal {
  status: number;
  reason: string;
  message: string;
}

/**
 * Whether a request may come from our own page at all, before anybody asks who sent it. The Host header stands
 * against names that another site points at this computer, Origin and Sec-Fetch-Site against other sites' pages.
 */
export function checkRequest(request: IncomingMessage, port: number): Refusal | null {
  const { host, origin } = request.headers;
  const own = `127.0.0.1:${port}`;
  // A request with a whole address is meant for a proxy, whatever its Host header says.
  if (host !== own || !request.url?.startsWith('/')) return notOurs('another Host');
  if (origin !== undefined && origin !== `http://${own}`) return notOurs('another Origin');
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return notOurs('another site');
  return null;
}

/** What changes something must say that it comes from our page; browsers always do. */
export function checkOriginStated(request: IncomingMessage): Refusal | null {
  return request.headers.origin === undefined ? notOurs('no Origin') : null;
}

function notOurs(reason: string): Refusal {
  return {
    status: 403,
    reason,
    message:
      'Standpoint answers only its own page. Start Standpoint again and use the address that it prints.',
  };
}

export const noSession: Refusal = {
  status: 401,
  reason: 'no session',
  message:
    'The address that Standpoint prints opens it once. Start Standpoint again (npm start): it opens a fresh one, and everything is as you left it.',
};
