/**
 * `npm run dev`: the screens from Vite, refreshed as they are edited, on the browser host's library. Options go to the
 * host: `npm run dev -- --library /tmp/try`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import './build.mjs';
import { root } from './with-lock.mjs';

const host = spawn(
  process.execPath,
  [join(root, 'src', 'main', 'hosts', 'browser.ts'), '--no-open', ...process.argv.slice(2)],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
host.on('exit', (code) => process.exit(code ?? 1));
const address = await oneTimeAddress();
// Vite's server takes the session that the address gives, and lends it to its own page only.
const { headers } = await fetch(address, { redirect: 'manual' });
const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';

const server = await createServer({
  configFile: false,
  root: join(root, 'src', 'renderer'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/call', '/upload', '/download'].map((path) => [path, toHost()])),
  },
});
await server.listen();
server.printUrls();

function toHost() {
  return {
    target: address.origin,
    changeOrigin: true,
    configure(proxy) {
      proxy.on('proxyReq', (outgoing, incoming) => {
        const own = server.resolvedUrls?.local[0]?.replace(/\/$/, '');
        // Another site's page keeps its Origin, and is refused by the host.
        if (incoming.headers.origin !== own && incoming.method !== 'GET') return;
        outgoing.setHeader('cookie', cookie);
        if (incoming.headers.origin) outgoing.setHeader('origin', address.origin);
      });
    },
  };
}

async function oneTimeAddress() {
  for await (const line of createInterface(host.stdout)) {
    const found = line.match(/http:\/\/127\.0\.0\.1:\S+/)?.[0];
    if (found) return new URL(found);
  }
  throw new Error('The browser host gave no address.');
}
