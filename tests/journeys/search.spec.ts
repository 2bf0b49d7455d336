import { callLibrary } from '../support/call-library.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const KNOWN = 'A provider that does not detect what is already known cannot say that it did not know.';

test('search finds while one types, from anywhere and by keyboard alone', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Search the library' });
  await expect(field).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.type('encrypt');
  await expect(page.getByRole('option', { name: 'End-to-End Encryption' })).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/encrypt/i);
  await expect(page.getByRole('status').filter({ hasText: /positions? found/ }), 'heard too').toBeAttached();
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'End-to-End Encryption', level: 1 })).toBeVisible();
});

test('Enter pressed before the answer opens what is found for all that was typed', async ({ app }) => {
  const { page } = app;
  test.skip(!page.url().startsWith('http'), 'Only calls over HTTP can be held back.');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('app stores');
  await expect(page.getByRole('option').first()).toContainText('App Store Liability');
  const answer = await holdCalls(page, 'search.query');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('encrypt');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search the library' })).toHaveValue('encrypt');
  answer();
  await expect(page.getByRole('heading', { name: 'End-to-End Encryption', level: 1 })).toBeVisible();
});

test('the kinds have counts and narrow what is shown', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('child');
  const kinds = page.getByRole('radiogroup', { name: 'Kind' });
  await expect(kinds.getByRole('radio', { name: /^Positions \d+$/ })).toBeVisible();
  await page.keyboard.press('Tab');
  for (const _ of ['Positions', 'Testimony', 'Excerpts', 'Briefings'])
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
  const field = page.getByRole('combobox', { name: 'Search the library' });
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

test('testimony opens at the passage found, and an excerpt by itself', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  const excerpt = await makeExcerpt(page, hearing, KNOWN);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('already known');
  await expect(page.getByRole('group', { name: 'Testimony' }).getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Excerpts' }).getByRole('option')).toHaveText(/^“.*”Ms\. Doe/);
  await expectAccessible(page);
  await page.getByRole('group', { name: 'Testimony' }).getByRole('option').click();
  // Once it is there the address names the testimony alone.
  await expect(page).toHaveURL(new RegExp(`#/testimony/${hearing}(?:/\\d+)?$`));
  await expect(page.getByRole('region', { name: 'Text' }).getByText(/already known/)).toBeInViewport();
  // The key is the palette's own until it has closed.
  await expect(page.getByRole('combobox', { name: 'Search the library' })).toBeHidden();
  await ready(page);

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('already known');
  await page.getByRole('group', { name: 'Excerpts' }).getByRole('option').click();
  await expect(page).toHaveURL(new RegExp(`#/excerpts/${excerpt.id}$`));
});

test('filters are chosen or typed, shown, and taken away', async ({ app }) => {
  const { page } = app;
  const { hearing, statement } = await keepSamples(page);
  await makeExcerpt(page, hearing, KNOWN, { topics: ['Detection'] });
  await makeExcerpt(page, statement, 'We ask that reports be answered within a month.', {
    use: { label: 'internal' },
  });
  await page.keyboard.press('ControlOrMeta+k');
  const excerpts = page.getByRole('group', { name: 'Excerpts' }).getByRole('option');

  // Filters alone list what they leave.
  await page.getByRole('button', { name: 'Filters' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: 'Use' }).click();
  await page.getByRole('option', { name: 'Internal only' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(excerpts).toHaveText(/answered within a month/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove Internal only' }).click();
  await expect(page.getByRole('grid', { name: 'Filters chosen' })).toBeHidden();

  const field = page.getByRole('combobox', { name: 'Search the library' });
  await field.fill('we by:loe after:2025-01');
  const typed = page.getByRole('list', { name: 'Filters typed' }).getByRole('listitem');
  await expect(typed).toHaveText(['By: loe', 'From January 1, 2025']);
  await expect(excerpts).toHaveCount(1);
  await expect(excerpts).toHaveText(/answered within a month/);
  await field.fill('we by:doe');
  await expect(page.getByRole('option', { name: /answered within a month/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Forum').fill('nowhere');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing found for “we by:doe”')).toBeVisible();
  await page.getByRole('button', { name: 'Search without filters' }).click();
  await expect(page.getByRole('group', { name: 'Testimony' }).getByRole('option').first()).toBeVisible();
});

test('an excerpt is put into a briefing from search', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  await makeExcerpt(page, hearing, KNOWN);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('kind:excerpt known');
  await expect(page.getByRole('option').first()).toContainText('Ms. Doe');
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog', { name: 'Add the excerpt from Ms. Doe to a briefing' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Excerpts to add' })).toContainText(KNOWN);
  await expectAccessible(page);
  await dialog.getByLabel('Title of the new briefing').fill('From search');
  await dialog.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(page.getByText('1 excerpt added to “From search”.')).toBeVisible();
  const [briefing] = await callLibrary(page, 'briefings.list', {});
  expect(briefing).toMatchObject({ title: 'From search', positions: 0, excerpts: 1 });
});
