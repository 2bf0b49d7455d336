/** Answers that are held back, for what happens to whoever is quicker than they are. */
import type { Page } from '@playwright/test';

/** Holds back calls of the method until what it gives is called; only those of a browser, which go over HTTP. */
export async function holdCalls(page: Page, method: string): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(`**/call/${method}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}
