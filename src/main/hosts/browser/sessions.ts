/** Who may use the browser host: whoever opened an address that was given out once. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Sessions {
  /** A token for one opening of the page. */
  newToken(): string;
  /** Exchanges an unspent token for the header that sets the session's cookie; undefined for any other token. */
  redeem(token: string): string | undefined;
  /** Whether the request carries the cookie of a session. */
  has(request: IncomingMessage): boolean;
}

/**
 * A session is a name signed with `key`, so that the next host with the same key knows it again. Cookies are shared by
 * all ports of a computer: the cookie's name tells the hosts apart.
 */
export function startSessions(port: number, key: string): Sessions {
  const tokens = new Set<string>();
  const cookieName = `standpoint-${port}`;
  const signed = (name: string) => `${name}.${createHmac('sha256', key).update(name).digest('base64url')}`;

  return {
    newToken() {
      const token = secret();
      tokens.add(token);
      return token;
    },
    redeem(token) {
      if (!tokens.delete(token)) return undefined;
      return `${cookieName}=${signed(secret())}; Path=/; HttpOnly; SameSite=Strict`;
    },
    has(request) {
      const start = `${cookieName}=`;
      return (request.headers.cookie ?? '')
        .split(';')
        .map((cookie) => cookie.trim())
        .filter((cookie) => cookie.startsWith(start))
        .map((cookie) => cookie.slice(start.length))
        .some((session) => isSame(session, signed(session.split('.')[0] ?? '')));
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(expected);
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}

/** 256 bits from the system's generator: it can't be guessed, so looking it up in a set gives nothing away. */
export function secret(): string {
  return randomBytes(32).toString('base64url');
}
