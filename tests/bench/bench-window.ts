import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { firstAddress } from './measure-start.ts';

const browserHost = join(import.meta.dirname, '../../out/main/browser.js');

/** A window on the built app with that library; undefined where there is no browser or nothing is built. */
export async function withWindow<T>(
  folder: string,
  work: (page: Page) => Promise<T>,
): Promise<T | undefined> {
  const executablePath = findChromium();
  if (!executablePath || !existsSync(browserHost)) return undefined;
  const browser = await chromium.launch({ executablePath });
  const host = spawn(process.execPath, [browserHost, '--library', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(await firstAddress(host.stdout));
    await page.locator('main[data-state="ready"]').waitFor();
    return await work(page);
  } finally {
    host.kill();
    await browser.close();
  }
}
