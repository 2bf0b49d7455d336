import type { Page } from '@playwright/test';
import type { MenuCommand } from '../../src/shared/events.ts';
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

test('under a dialog no key and no command of the menu takes away what was filled in', async ({
  app: { page },
  hostKind,
}) => {
  test.skip(hostKind === 'desktop', 'What the library says is put into its answer on the way to a browser.');
  const { id } = await callLibrary(page, 'briefings.create', { details: { title: 'Sample below' } });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await ready(page);
  await ask(page, 'Save as template');
  const name = page.getByRole('dialog').getByRole('textbox').first();
  await name.fill('Sample template');
  const keys = ['1', '4', 'n', 'i', 'k', 'p', ',', 'z', 'Shift+z', 'Shift+e', 'Shift+h', 'F8'].map(
    (key) => `ControlOrMeta+${key}`,
  );
  for (const key of [...keys, 'F6', 'F8', 'Alt+ArrowUp']) await page.keyboard.press(key);
  for (const command of ['positions', 'new-briefing', 'export', 'history', 'search', 'add-table'] as const) {
    await chooseInMenu(page, command);
  }
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(name).toHaveValue('Sample template');
  await expect(page).toHaveURL(new RegExp(`#/briefings/${id}$`));
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.blocks).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseInMenu(page, 'positions');
  await expect(page).toHaveURL(/#\/positions$/);
});

/** As the desktop's menu asks: among what the library says next, which a change sets off. */
async function chooseInMenu(page: Page, command: MenuCommand): Promise<void> {
  const question = '**/call/events.next';
  let heard: (() => void) | undefined;
  const isHeard = new Promise<void>((done) => {
    heard = done;
  });
  await page.route(
    question,
    async (route) => {
      // The window asks again once it has done what it was told.
      const asksAgain = page.waitForRequest(question);
      const { after } = route.request().postDataJSON() as { after: number };
      const value = { last: after, events: [{ type: 'menu', command }] };
      await route.fulfill({ json: { ok: true, value } });
      await asksAgain;
      heard?.();
    },
    { times: 1 },
  );
  await callLibrary(page, 'positions.setTopics', { slug: 'rule-of-law', topics: [command] });
  await isHeard;
}
