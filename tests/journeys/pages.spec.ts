/** The pages of a briefing as they would be exported, seen before it is. */
import type { Page } from '@playwright/test';
import { openBriefing } from '../support/briefing-window.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

const ENCRYPTION = 'End-to-End Encryption';
const LONG = Array.from(
  { length: 40 },
  (_, index) =>
    `[Sample text] Sentence ${index + 1} says what a reader of this sample would want to know about it.`,
).join(' ');

const pagesOf = (page: Page) => page.getByRole('region', { name: 'Pages', exact: true });
const sheet = (page: Page, name: string) => pagesOf(page).getByRole('region', { name });

test('the pages of a briefing stand beside it and follow each edit', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Sample packet', [
    { heading: 'Bottom line' },
    { text: 'What we ask.' },
    { position: ENCRYPTION },
  ]);
  await page.getByRole('button', { name: 'Pages' }).click();
  const first = sheet(page, 'Page 1 of 1');
  await expect(first.getByRole('heading', { name: 'Bottom line' })).toBeVisible();
  await expect(first.getByText('Sample packet')).toHaveCount(2);
  await expect(first.getByText('Page 1 of 1')).toBeVisible();
  await expect(pagesOf(page).getByText('About 1 page')).toBeVisible();
  await expectAccessible(page);

  await page
    .locator('[data-document]')
    .getByRole('textbox', { name: /Own text/ })
    .click();
  await page.keyboard.type(' And why. ');
  await expect(first.getByText('What we ask. And why.')).toBeVisible();
  await page.keyboard.insertText(LONG);
  await expect(sheet(page, 'Page 2 of 2')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sheet(page, 'Page 1 of 1')).toBeVisible();

  await page.getByRole('button', { name: 'Close the pages' }).click();
  await expect(pagesOf(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pages' })).toBeFocused();
});

test('pages are gone through by keyboard alone, in any size, alone or beside the document', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Sample packet', [
    { heading: 'First' },
    { text: LONG },
    { heading: 'Second' },
    { text: LONG },
    { heading: 'Third' },
    { text: LONG },
  ]);
  await keyboard.press('ControlOrMeta+p');
  await expect(pagesOf(page).getByRole('region', { name: 'Pages of the document' })).toBeFocused();
  const pages = pagesOf(page).getByRole('region', { name: /^Page \d/ });
  await expect(pages).not.toHaveCount(0);
  const count = await pages.count();
  expect(count).toBeGreaterThan(2);
  await keyboard.press('End');
  await expect(pages.nth(count - 1)).toBeInViewport();
  await keyboard.press('Home');
  await expect(pages.first()).toBeInViewport({ ratio: 0.4 });
  const before = await pages.first().boundingBox();
  await keyboard.press('+');
  await expect
    .poll(async () => (await pages.first().boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? 0);

  await page.getByRole('button', { name: 'Show pages alone' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeHidden();
  const list = pagesOf(page).getByRole('listbox', { name: 'List of pages' });
  await expect(list.getByRole('option')).toHaveCount(count);
  await list.getByRole('option', { name: `Page ${count}` }).click();
  await expect(pages.nth(count - 1)).toBeInViewport();
  await expectAccessible(page);
  await keyboard.press('Escape');
  await expect(pagesOf(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pages' })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
});

test('each word of the document stands on its pages once, in order', async ({ app }) => {
  const { page } = app;
  const pieces = Array.from({ length: 9 }, (_, index) =>
    index % 3 === 0 ? { heading: `Heading ${index}` } : { text: `Beginning ${index}. ${LONG} End ${index}.` },
  );
  await openBriefing(page, 'Sample packet', pieces);
  await page.getByRole('button', { name: 'Pages' }).click();
  const pages = pagesOf(page).getByRole('region', { name: /^Page \d/ });
  await expect(pages).not.toHaveCount(0);
  const text = (await pages.locator('[data-part="body"]').allTextContents()).join('');
  const written = pieces.map((piece) => ('heading' in piece ? piece.heading : piece.text)).join('');
  const words = (given: string) => given.replace(/\s+/g, '');
  expect(words(text).endsWith(words(written)), 'the words of the pages').toBe(true);
});
