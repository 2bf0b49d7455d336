import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { ms } from './statistics.ts';

const browserHost = join(import.meta.dirname, '../../out/main/browser.js');

/**
 * From the start of the host to a list of positions that can be used, in a browser that is already open; and the
 * host's share of it.
 */
export async function measureStart(folder: string): Promise<string[]> {
  const executablePath = findChromium();
  if (!existsSync(browserHost)) return ['not built', '–'];
  if (!executablePath) return ['no Chromium', '–'];
  const browser = await chromium.launch({ executablePath });
  const page = await (await browser.newContext()).newPage();
  await page.goto('about:blank');

  const start = performance.now();
  const host = spawn(process.execPath, [browserHost, '--library', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await firstAddress(host.stdout);
    const served = performance.now();
    await page.goto(address);
    await page.locator('main[data-state="ready"]').waitFor();
    const ready = performance.now();
    return [ms(ready - start), ms(served - start)];
  } finally {
    host.kill();
    await browser.close();
  }
}

/** What the browser host prints first: where it is open. */
export async function firstAddress(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk.toString('utf8');
    const address = text.match(/http:\/\/127\.0\.0\.1:\S+/)?.[0];
    if (address) return address;
  }
  throw new Error('The browser host ended without an address.');
}
