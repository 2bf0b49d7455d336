/** The built screens as both windows serve them: which files there are, their types, and what they may do. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';

/** Everything comes from the host itself. React Aria sets styles by attribute, hence 'unsafe-inline' for them. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with everything, so that no answer is sniffed, kept, framed or read by another page. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  content: Buffer;
  type: string;
}

/** The file that an address's path names (`/` is the page); null where there is none, or it lies elsewhere. */
export async function readRendererFile(path: string): Promise<RendererFile | null> {
  const folder = builtRendererFolder();
  const name = decodedPath(path);
  if (name === null) return null;
  const file = resolve(folder, `.${name === '/' ? '/index.html' : name}`);
  const type = types[extname(file)];
  // Checked once everything is resolved: escaped separators, steps upwards, a system's own ways.
  if (!type || !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { content: await readFile(file), type } : null;
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

let rendererFolder: string | undefined;

/** The nearest `out/renderer` above this file, so that source, build and package agree. */
function builtRendererFolder(): string {
  rendererFolder ??= nearestBuilt(import.meta.dirname);
  return rendererFolder;
}

function nearestBuilt(folder: string): string {
  const built = join(folder, 'out', 'renderer');
  if (existsSync(join(built, 'index.html'))) return built;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Standpoint is not built: run “npm run build” first.');
  return nearestBuilt(parent);
}
