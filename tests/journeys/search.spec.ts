import { expect, expectAccessible, test } from '../support/journey.ts';

test('search finds while one types, from anywhere and by keyboard alone', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Search positions and briefings' });
  await expect(field).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.type('encrypt');
  await expect(page.getByRole('option', { name: 'End-to-End Encryption' })).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/encrypt/i);
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'End-to-End Encryption', level: 1 })).toBeVisible();
});

test('the kinds have counts and narrow what is shown', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('child');
  const kinds = page.getByRole('radiogroup', { name: 'Kind' });
  await expect(kinds.getByRole('radio', { name: /^Positions \d+$/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(kinds.getByRole('radio', { name: 'Briefings 0' })).toBeChecked();
  await expect(page.getByText('Nothing found for “child”')).toBeVisible();
});

test('a result is put into a briefing without opening it', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('"app stores"');
  await expect(page.getByRole('option', { name: 'App Store Liability' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: 'Add “App Store Liability” to a briefing' })).toBeVisible();
});

test('anything typed gives results or nothing found, never an error', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Search positions and briefings' });
  for (const text of [
    '"',
    '-',
    'a:b',
    'NEAR(',
    '* AND',
    '🙂',
    '"unclosed phrase',
    "'; DROP TABLE",
    '^$',
    '\\',
  ]) {
    await field.fill(text);
    await expect(page.locator('[data-state="ready"]').filter({ has: field })).toBeVisible();
    await expect(page.getByText('went wrong')).toBeHidden();
  }
  await field.fill('zzzz');
  await expect(page.getByText('Nothing found for “zzzz”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});
