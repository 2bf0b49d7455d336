/** Who may use the browser host: whoever opened an address that was given out once. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Sessions {
  /** A token for one opening of the page. */
  newToken(): string;
  /** Exchanges an unspent token for the header that sets the session's cookie; undefined for any other token. */
  redeem(token: string): string | undefined;
  /** Whether the request carries the cookie of a session. */
  has(request: IncomingMessage): boolean;
}

/** Cookies are shared by all ports of a computer, so the cookie's name tells the hosts apart. */
export function startSessions(port: () => number): Sessions {
  const tokens = new Set<string>();
  const sessions = new Set<string>();
  const cookieName = () => `standpoint-${port()}`;

  return {
    newToken() {
      const token = secret();
      tokens.add(token);
      return token;
    },
    redeem(token) {
      if (!tokens.delete(token)) return undefined;
      const session = secret();
      sessions.add(session);
      return `${cookieName()}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    has(request) {
      const start = `${cookieName()}=`;
      return (request.headers.cookie ?? '')
        .split(';')
        .map((cookie) => cookie.trim())
        .some((cookie) => cookie.startsWith(start) && sessions.has(cookie.slice(start.length)));
    },
  };
}

/** 256 bits from the system's generator: it can't be guessed, so looking it up in a set gives nothing away. */
export function secret(): string {
  return randomBytes(32).toString('base64url');
}
