import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import type { Library } from '../../src/main/library/open-library.ts';
import { longestBlock } from './measure-blocking.ts';
import { firstAddress } from './measure-start.ts';
import { median, ms, percentile, timeOf } from './statistics.ts';

const browserHost = join(import.meta.dirname, '../../out/main/browser.js');
const OPENED = 7;
const SCROLLED = 200;

/** From the library alone: all that the reader asks for before it shows the first words; and the main thread's share. */
export async function measureOpeningInLibrary(library: Library, id: string): Promise<string[]> {
  const open = () =>
    Promise.all([
      library.call('testimony.get', { id }),
      library.call('testimony.passages', { id, from: 1, count: 40 }),
    ]);
  const times: number[] = [];
  for (let index = 0; index < 20; index++) times.push(await timeOf(open));
  return [ms(median(times)), ms(percentile(times, 99)), ms(await longestBlock(open))];
}

/**
 * In a browser on the built app: from choosing the testimony to its first words on screen, and how long the window's
 * main thread was busy at most while it is scrolled through in steps of a screen.
 */
export async function measureOpeningInWindow(folder: string, id: string): Promise<string[]> {
  const executablePath = findChromium();
  if (!existsSync(browserHost)) return ['not built', '–', '–'];
  if (!executablePath) return ['no Chromium', '–', '–'];
  const browser = await chromium.launch({ executablePath });
  const host = spawn(process.execPath, [browserHost, '--library', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(await firstAddress(host.stdout));
    await page.locator('main[data-state="ready"]').waitFor();
    const times: number[] = [];
    // The first one loads the reader's code too.
    for (let index = 0; index <= OPENED; index++) times.push(await openOnce(page, id));
    const [first = 0, ...others] = times;
    return [ms(first), ms(median(others)), ms(await longestTaskWhileScrolling(page))];
  } finally {
    host.kill();
    await browser.close();
  }
}

/** Timed in the window itself, so that nothing of the driver is in it. */
async function openOnce(page: Page, id: string): Promise<number> {
  await page.evaluate(() => {
    location.hash = '/testimony';
  });
  await page.locator('main[aria-label="Testimony"][data-state="ready"]').waitFor();
  await page.locator('[data-passage]').waitFor({ state: 'detached' });
  return page.evaluate(
    (address) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector('[data-passage]'))
            requestAnimationFrame(() => done(performance.now() - start));
          else requestAnimationFrame(look);
        };
        location.hash = address;
        look();
      }),
    `/testimony/${id}`,
  );
}

async function longestTaskWhileScrolling(page: Page): Promise<number> {
  return page.evaluate(async (steps) => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
    });
    observer.observe({ type: 'longtask' });
    let area: Element | null = document.querySelector('[data-passage]');
    while (
      area &&
      getComputedStyle(area).overflowY !== 'auto' &&
      getComputedStyle(area).overflowY !== 'scroll'
    )
      area = area.parentElement;
    for (let step = 0; step < steps; step++) {
      area?.scrollBy(0, innerHeight * 0.8);
      await new Promise((done) => requestAnimationFrame(done));
    }
    await new Promise((done) => setTimeout(done, 200));
    observer.disconnect();
    return longest;
  }, SCROLLED);
}
