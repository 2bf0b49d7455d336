import type { Page } from '@playwright/test';
import type { Library } from '../../src/main/library/open-library.ts';
import { makeLongBriefing } from './measure-briefing.ts';
import { median, ms, timeOf } from './statistics.ts';

const RUNS = 5;
/** Of the blocks of `makeLongBriefing`, a page holds about this many. */
const BLOCKS_ON_PAGE = 8.1;

export function makeBriefingOfPages(library: Library, pages: number): Promise<string> {
  return makeLongBriefing(library, Math.round(pages * BLOCKS_ON_PAGE));
}

/** In the library: from asking to the bytes of the file, with the worker that writes it running already. */
export async function measurePreviewInLibrary(library: Library, briefing: string): Promise<string> {
  const ask = () => library.call('exporting.preview', { job: 'bench', briefing });
  await ask();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timeOf(ask));
  return ms(median(times));
}

/**
 * In a window where the briefing is open and all is ready: from the key that opens the pages to all of them on screen;
 * the first time, and the median after it.
 */
export async function measurePreviewInWindow(page: Page, briefing: string): Promise<string[]> {
  const ready = page.waitForResponse('**/call/exporting.prepare');
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${briefing}`);
  await ready;
  const times: number[] = [];
  let count = 0;
  for (let run = 0; run <= RUNS; run++) {
    times.push(
      await timeOf(async () => {
        await page.keyboard.press('Control+p');
        await page.locator('[data-pages="ready"]').waitFor();
      }),
    );
    count = await page.getByRole('region', { name: /^Page \d/ }).count();
    await page.keyboard.press('Control+p');
    await page.locator('[data-pages]').waitFor({ state: 'detached' });
  }
  const [first = 0, ...others] = times;
  return [String(count), ms(first), ms(median(others))];
}

/** The same window with the pages open: from a key in own text until they show it; the median, and the longest. */
export async function measurePagesAfterKey(page: Page, briefing: string): Promise<string[]> {
  const ready = page.waitForResponse('**/call/exporting.prepare');
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${briefing}`);
  await ready;
  await page.keyboard.press('Control+p');
  await page.locator('[data-pages="ready"]').waitFor();
  const count = await page.getByRole('region', { name: /^Page \d/ }).count();
  await page
    .locator('[data-document]')
    .getByRole('textbox', { name: /Own text/ })
    .first()
    .click();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    times.push(
      await timeOf(async () => {
        await page.keyboard.press('a');
        await page.locator('[data-pages]:not([data-pages="ready"])').waitFor();
        await page.locator('[data-pages="ready"]').waitFor();
      }),
    );
  }
  return [String(count), ms(median(times)), ms(Math.max(...times))];
}
