/** A Word document as one page that a browser prints: the document, and what lays it out, which asks for nothing else. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export async function writePrintPage(docx: Uint8Array): Promise<string> {
  const folder = builtFolder(import.meta.dirname);
  const [built, css] = await Promise.all(
    ['print-page.js', 'print-page.css'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  // Within a page, these end the script.
  const script = (built ?? '').replaceAll('</script', '<\\/script');
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src blob: data:`;
  return [
    '<!doctype html>',
    '<html lang="en-US"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<style>${css}</style></head><body>`,
    `<script type="text/plain" id="document">${Buffer.from(docx).toString('base64')}</script>`,
    `<script>${script}</script>`,
    '</body></html>',
  ].join('\n');
}

/** The nearest `out/printing` above this file, so that source, build and package agree. */
function builtFolder(folder: string): string {
  const built = join(folder, 'out', 'printing');
  if (existsSync(join(built, 'print-page.js'))) return built;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Standpoint is not built: run “npm run build” first.');
  return builtFolder(parent);
}
