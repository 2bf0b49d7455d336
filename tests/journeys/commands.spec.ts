import type { Page } from '@playwright/test';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';

/** By the palette, as a person does who knows what a thing is called. */
async function ask(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search the library' }).fill(name);
  await page.getByRole('option', { name, exact: false }).last().waitFor();
  await expect(page.locator('[data-state="ready"][class*="inside"]')).toBeVisible();
  await page.getByRole('option', { name }).last().click();
  await expect(page.getByRole('combobox', { name: 'Search the library' })).toHaveCount(0);
}

test('what can be done in a briefing is asked for by name', async ({ app: { page } }) => {
  const { id } = await callLibrary(page, 'briefings.create', { details: { title: 'Sample of commands' } });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await ready(page);

  await ask(page, 'Add call-out');
  await expect(page.locator('[data-document] [data-kind="call-out"][data-block]')).toHaveCount(1);
  await ask(page, 'Undo');
  await expect(page.locator('[data-document] [data-kind="call-out"][data-block]')).toHaveCount(0);
  await ask(page, 'Redo');
  await expect(page.locator('[data-document] [data-kind="call-out"][data-block]')).toHaveCount(1);
  await ask(page, 'Details of this briefing');
  await expect(page.getByRole('button', { name: 'Details' })).toHaveAttribute('aria-expanded', 'true');
  await ask(page, 'Save as template');
  await expect(page.getByRole('dialog')).toContainText('template');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await ask(page, 'Copy whole briefing');
  await expect(page.getByText('Whole briefing copied.')).toBeVisible();
  await ask(page, 'History of this briefing');
  await expect(page.getByRole('heading', { name: 'History of Sample of commands' })).toBeVisible();
});

test('a packet is begun by name, and found again by name', async ({ app: { page } }) => {
  const { id } = await callLibrary(page, 'briefings.create', { details: { title: 'Sample for a packet' } });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await ready(page);

  await ask(page, 'Make a packet');
  await expect(page.getByRole('main', { name: 'Packet' })).toContainText('Sample for a packet');
  await ask(page, 'Go to Packets');
  await expect(page.getByRole('heading', { name: 'Packets', exact: true })).toBeVisible();
});
