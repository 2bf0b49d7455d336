/** Files on their way to the person's browser, finished exports and copies of originals, each handed over once. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { secret } from './sessions.ts';

const types: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.zip': 'application/zip',
};

export interface Downloads {
  /** A path to write to, in a folder that only this person can read. */
  pathFor(name: string): Promise<string>;
  /** The address, within this host, that gives the file once. */
  offer(path: string): string;
  /** Sends the file that was offered under the token and removes it; false where there is none (any more). */
  send(token: string, response: ServerResponse): Promise<boolean>;
  close(): Promise<void>;
}

export function startDownloads(): Downloads {
  const offered = new Map<string, string>();
  let folder: Promise<string> | undefined;

  return {
    async pathFor(name) {
      folder ??= mkdtemp(join(tmpdir(), 'standpoint-'));
      return join(await mkdtemp(join(await folder, `${randomUUID()}-`)), name);
    },
    offer(path) {
      const token = secret();
      offered.set(token, path);
      return `/download/${token}/${encodeURIComponent(basename(path))}`;
    },
    async send(token, response) {
      const path = offered.get(token);
      offered.delete(token);
      const found = path && (await stat(path).catch(() => undefined));
      if (!path || !found) return false;
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-length': found.size,
        'content-disposition': attachmentNamed(basename(path)),
      });
      await pipeline(createReadStream(path), response);
      await rm(dirname(path), { recursive: true, force: true });
      return true;
    },
    async close() {
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}

/** The name for every browser: in plain letters, and to the letter as in RFC 5987. */
function attachmentNamed(name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
