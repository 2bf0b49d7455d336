/** The built browser host over HTTP: it answers its own page, and refuses, logs and runs nothing for anyone else. */
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFaults } from '../support/docx/find-faults.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { type Ask, addressIn, runBrowserHost, startBrowserHost } from './start-browser-host.ts';

const createPosition = (title: string): Ask => ({
  method: 'POST',
  body: JSON.stringify({ content: { title, statement: 'A statement.', sections: [] } }),
});

async function start(...args: string[]) {
  const library = join(await makeTemporaryFolder(), 'library');
  return { library, host: await startBrowserHost('--library', library, ...args) };
}

describe('its own page', () => {
  it('is opened once by the address, and by the cookie from then on', async () => {
    const library = join(await makeTemporaryFolder(), 'library');
    const host = await runBrowserHost('--library', library);
    const address = addressIn(host.lines);
    const path = `/${address?.search}`;
    const first = await host.ask(path);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(
      new RegExp(`^standpoint-${address?.port}=[\\w-]{43}\\.[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    host.cookie = cookie.split(';')[0] ?? '';
    const page = await host.ask('/');
    expect(page.status).toBe(200);
    expect(page.body.toString()).toContain('<div id="root">');
    expect(page.headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const spent = await host.ask(path, { headers: { cookie: '' } });
    expect(spent.status).toBe(401);
    expect(spent.body.toString()).toContain('Start Standpoint again');
    expect(spent.headers['set-cookie']).toBeUndefined();
  });

  it('listens on this computer alone', async () => {
    const { host } = await start();
    const other = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    const places = other ? [other.address, '::1'] : ['::1'];
    for (const place of places) {
      const socket = connect(Number(host.address.port), place);
      const outcome = await new Promise((resolve) => {
        socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused'));
      });
      socket.destroy();
      expect(outcome, place).toBe('refused');
    }
  });

  it('hands an export over once, under its name', async () => {
    const { host } = await start();
    const made = (await host.call('briefings.create', {
      details: { title: 'Ásk “1”' },
      blocks: [{ type: 'heading', id: 'a', level: 1, text: 'Ask' }],
    })) as unknown as { value: { id: string } };
    const chosen = (await host.call('exporting.chooseTarget', {
      briefing: made.value.id,
    })) as unknown as { value: { target: string; name: string; folder: null } };
    expect(chosen.value.folder).toBeNull();
    const exported = (await host.call('exporting.export', {
      job: 'job',
      briefing: made.value.id,
      target: chosen.value.target,
    })) as unknown as { value: { export: string; download: string; bytes: number } };
    const { download, bytes } = exported.value;
    expect(await host.call('exporting.open', { export: exported.value.export })).toMatchObject({
      ok: false,
      error: { code: 'not-on-this-host' },
    });
    const stranger = await host.ask(download, { headers: { cookie: '' } });
    expect(stranger.status).toBe(401);
    const file = await host.ask(download);
    expect(file.status).toBe(200);
    expect(file.body).toHaveLength(bytes);
    expect(await findFaults(file.body, [])).toEqual([]);
    const disposition = String(file.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(chosen.value.name);
    expect((await host.ask(download)).status).toBe(404);
  });

  it('takes files in by streaming, larger than a call may be', async () => {
    const { host } = await start();
    const reply = await host.ask('/upload?name=large.txt', {
      method: 'POST',
      body: Buffer.alloc(12_000_000, 'a '),
    });
    expect(reply.json()).toMatchObject({ ok: true, value: { upload: expect.any(String) } });
    const nameless = await host.ask('/upload', { method: 'POST', body: 'a' });
    expect(nameless.json()).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('refused, logged, and nothing run:', () => {
  it.each<[string, number, Ask & { path?: string }]>([
    ['a call without the cookie', 401, { headers: { cookie: '' } }],
    ['a call with a made-up cookie', 401, { headers: { cookie: 'standpoint=1; standpoint-1=x' } }],
    ['a call from another Origin', 403, { headers: { origin: 'https://example.org' } }],
    ['a call from another port', 403, { headers: { origin: 'http://127.0.0.1:1' } }],
    ['a call without an Origin', 403, { headers: { origin: '' } }],
    ['a call to another Host', 403, { headers: { host: 'standpoint.example.org' } }],
    ['a call to a site, as to a proxy', 403, { path: 'http://example.org/call/positions.create' }],
    ['a call to localhost', 403, { headers: { host: 'localhost' } }],
    ['a call from another site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a call over 10 MB', 413, createPosition('a'.repeat(11_000_000))],
    ['a malformed call', 400, { body: '{"content":' }],
    ['a call that is not UTF-8', 400, { body: new Uint8Array([0x22, 0xff, 0x22]) }],
    ['a call without a body', 400, { body: '' }],
    ['a call by GET', 404, { method: 'GET', body: undefined }],
    ['a call by PUT', 404, { method: 'PUT' }],
  ])('%s', async (_name, status, { path = '/call/positions.create', ...ask }) => {
    const { host } = await start();
    const reply = await host.ask(path, { ...createPosition('Secret words'), ...ask });
    expect(reply.status).toBe(status);
    if (ask.method !== 'GET') {
      expect(reply.json()).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\.$/) } });
    }
    await expect.poll(host.errors).toContain(`refused (${status},`);
    expect(host.errors()).not.toContain('Secret words');
    expect(await host.call('library.status', {})).toMatchObject({ value: { positions: 19 } });
  });

  it.each([
    '/../package.json',
    '/..%2fmain%2findex.js',
    '/%2e%2e/main/index.js',
    '/assets/../../main/index.js',
    '/..%5cmain%5cindex.js',
    '//etc/passwd',
    '/.built',
    '/%00',
    '/%E0%A4%A',
    '/download/unknown/file.docx',
  ])('%s', async (path) => {
    const { host } = await start();
    expect((await host.ask(path)).status).toBe(404);
    await expect.poll(host.errors).toContain('refused (404');
  });

  it('an upload without the cookie, of which nothing is kept', async () => {
    const { host, library } = await start();
    const reply = await host.ask('/upload?name=Secret%20words', {
      method: 'POST',
      body: 'a',
      headers: { cookie: '' },
    });
    expect(reply.status).toBe(401);
    await expect.poll(host.errors).toContain('refused (401');
    expect(host.errors()).not.toContain('Secret');
    const kept = await readdir(join(library, 'incoming'), { recursive: true }).catch(() => []);
    expect(kept.filter((name) => !/^\d+$/.test(name))).toEqual([]);
  });

  it('a fresh address for whoever doesn’t know the secret', async () => {
    const { host } = await start();
    for (const authorization of ['', 'Bearer wrong']) {
      const headers = { origin: '', authorization };
      const reply = await host.ask('/another-address', { method: 'POST', headers });
      expect(reply.status).toBe(401);
      expect(reply.body.toString()).not.toContain('token');
    }
  });
});

describe('a second start', () => {
  it('is given a fresh address by the first, and ends', async () => {
    const { host, library } = await start();
    const file = JSON.parse(await readFile(join(library, 'host.json'), 'utf8')) as Record<string, unknown>;
    expect(file).toEqual({
      pid: host.process.pid,
      port: Number(host.address.port),
      secret: expect.any(String),
    });
    if (process.platform !== 'win32')
      expect((await stat(join(library, 'host.json'))).mode & 0o777).toBe(0o600);
    const second = await runBrowserHost('--library', library, '--port', host.address.port);
    expect(await second.ended).toBe(0);
    expect(second.lines.join()).toContain('already running');
    const address = addressIn(second.lines);
    expect(address?.port).toBe(host.address.port);
    const opened = await host.ask(`/${address?.search}`, { headers: { cookie: '' } });
    expect(opened.status).toBe(303);
  });

  it('takes the place of a first that was killed', async () => {
    const { host, library } = await start();
    host.process.kill('SIGKILL');
    await host.ended;
    const second = await startBrowserHost('--library', library);
    expect(await second.call('library.status', {})).toMatchObject({ ok: true });
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'goes on with the windows that a first left open when it ended with %s',
    async (signal) => {
      const { host, library } = await start();
      host.process.kill(signal);
      await host.ended;
      const second = await startBrowserHost('--library', library);
      expect(second.address.port).toBe(host.address.port);
      second.cookie = host.cookie;
      expect(await second.call('library.status', {})).toMatchObject({ ok: true });
      if (process.platform !== 'win32')
        expect((await stat(join(library, 'windows.json'))).mode & 0o777).toBe(0o600);
    },
  );

  it('knows no window of a first whose port somebody else has by now', async () => {
    const { host, library } = await start();
    host.process.kill('SIGKILL');
    await host.ended;
    const other = createServer((socket) => socket.destroy()).listen(Number(host.address.port), '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const second = await startBrowserHost('--library', library);
    expect(second.address.port).not.toBe(host.address.port);
    second.cookie = host.cookie.replace(host.address.port, second.address.port);
    expect(await second.ask('/')).toMatchObject({ status: 401 });
  });

  it('is not misled by a file that says nonsense', async () => {
    const library = await makeTemporaryFolder();
    await writeFile(join(library, 'host.json'), '{"pid":1');
    const host = await startBrowserHost('--library', library);
    expect(await host.call('library.status', {})).toMatchObject({ ok: true });
  });
});

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'comes cleanly with %s, even while a page waits for news',
    async (signal) => {
      const { host, library } = await start();
      const waiting = host.call('events.next', { after: 0 });
      await host.call('library.status', {});
      host.process.kill(signal);
      expect(await host.ended).toBe(0);
      await waiting.catch(() => undefined);
      for (const name of ['host.json', 'library.sqlite-wal']) {
        await expect(stat(join(library, name)), name).rejects.toThrow();
      }
    },
  );

  it('comes at once, with a reason, where the library can’t be opened', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, 'library.sqlite'), 'no library');
    const host = await runBrowserHost('--library', folder);
    expect(await host.ended).toBe(1);
    expect(host.errors()).toContain('is not a Standpoint library');
    expect(host.errors()).not.toMatch(/\n\s+at /);
    await expect(stat(join(folder, 'host.json'))).rejects.toThrow();
  });

  it('comes with a reason for a port that is taken and for an option that isn’t there', async () => {
    const { host } = await start();
    const folder = await makeTemporaryFolder();
    const taken = await runBrowserHost('--library', folder, '--port', host.address.port);
    expect([await taken.ended, taken.errors()]).toEqual([
      1,
      expect.stringContaining('Choose another with --port'),
    ]);
    const wrong = await runBrowserHost('--libary', folder);
    expect([await wrong.ended, wrong.errors()]).toEqual([1, expect.stringContaining('--library DIR')]);
  });
});
