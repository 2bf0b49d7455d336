import { holdCalls } from '../support/hold-calls.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';

const encryption =
  'End-to-end encryption should not be adopted without implementation of technological solutions, exceptions, or other proven strategies for preventing, detecting, disrupting, and reporting child sexual exploitation.';

test('the first start says what there is, and opens the first position', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Your library is ready' })).toBeVisible();
  await expect(page.getByText('It holds 19 positions from the “Policy Advocacy” page.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Open the first' }).click();
  await expect(page.getByRole('heading', { name: 'End-to-End Encryption', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Official statement' })).toContainText(encryption);
  await expect(page.getByText('1 of 19')).toBeVisible();
  await expectAccessible(page);
});

test('positions are read in the page’s order, by title and by topic', async ({ app }) => {
  const { page } = app;
  const rows = page.getByRole('grid', { name: 'Positions' }).getByRole('row');
  await expect(rows.nth(0)).toContainText('End-to-End Encryption');
  await expect(rows.nth(1)).toContainText('Reporting by Online Platforms');

  await page.getByRole('button', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'By title' }).click();
  await expect(rows.nth(0)).toContainText('App Store Liability');

  await rows.filter({ hasText: 'App Store Liability' }).click();
  await page.getByRole('button', { name: 'Put on a topic' }).click();
  await page.getByRole('searchbox', { name: 'Topic' }).fill('Liability');
  await page.getByRole('menuitem', { name: 'New topic “Liability”' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Liability' }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Any topic' }).click();
  await page.getByRole('option', { name: 'Liability' }).click();
  await expect(rows).toHaveCount(1);

  await page.getByRole('button', { name: 'Take off topic Liability' }).click();
  await expect(page.getByText('No position has the topic “Liability”')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(1);
});

test('by keyboard alone: the list moves the text, letters find titles, F6 goes round the panes', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Generative AI CSAM', level: 1 })).toBeVisible();

  await page.keyboard.type('rule');
  await expect(page.getByRole('heading', { name: 'Rule of Law', level: 1 })).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Rule of Law' })).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Rule of Law', level: 1 })).toBeHidden();

  await page.keyboard.press('t');
  await page.keyboard.type('Courts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Courts' })).toBeVisible();
});

test('several positions are chosen and put into a new briefing', async ({ app }) => {
  const { page } = app;
  const list = page.getByRole('grid', { name: 'Positions' });
  await list.getByRole('row').first().click();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Add 2 to briefing…' }).click();
  await expect(page.getByRole('dialog', { name: 'Add 2 positions to a briefing' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Title of the new briefing' }).fill('Two positions');
  await page.getByRole('button', { name: 'Add to briefing', exact: true }).click();
  await page.getByRole('button', { name: 'Open briefing' }).click();
  await expect(page.getByText(encryption).first()).toBeVisible();

  await page.goBack();
  await ready(page);
  await expect(page.getByText('Used in 1 briefing')).toBeVisible();
});

test('the statement is copied with its source', async ({ app, hostKind }) => {
  test.skip(hostKind === 'desktop', 'The desktop refuses pages the clipboard’s contents.');
  const { page } = app;
  await page.getByRole('row', { name: 'End-to-End Encryption' }).click();
  await expect(page.getByRole('region', { name: 'Official statement' })).toContainText(encryption);
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('Statement copied with its source.')).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain(encryption);
  expect(await copied()).toContain('“Policy Advocacy”');

  await page.getByRole('row', { name: 'Generative AI CSAM' }).click();
  await page.getByRole('button', { name: 'Copy statement' }).click();
  await expect.poll(copied).toContain('AI-generated CSAM—whether partially or fully synthetic—is harmful');
});

test('what is copied while the next position is read is the next one’s statement', async ({
  app,
  hostKind,
}) => {
  test.skip(
    hostKind === 'desktop',
    'The desktop refuses pages the clipboard’s contents, and calls can’t be held back.',
  );
  const { page } = app;
  await page.getByRole('row', { name: 'End-to-End Encryption' }).click();
  await expect(page.getByRole('region', { name: 'Official statement' })).toContainText(encryption);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const copy of [
    () => page.getByRole('button', { name: 'Copy statement' }).click(),
    () => page.keyboard.press('ControlOrMeta+c'),
  ]) {
    const answer = await holdCalls(page, 'positions.get');
    await page.getByRole('row', { name: 'Generative AI CSAM' }).click();
    await copy();
    await expect(page.getByText('Statement copied with its source.')).toHaveCount(0);
    answer();
    await expect.poll(copied).toContain('AI-generated CSAM—whether partially or fully synthetic—is harmful');
    await page.unroute('**/call/positions.get');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('row', { name: 'End-to-End Encryption' }).click();
    await expect(page.getByRole('region', { name: 'Official statement' })).toContainText(encryption);
  }
});

test('a restart opens where the person was, down to the line', async ({ app }) => {
  await app.page.getByRole('row', { name: 'Reporting by Online Platforms' }).click();
  await app.page.getByRole('button', { name: 'Edit' }).click();
  for (let number = 1; number <= 3; number++) {
    await app.page.getByRole('button', { name: 'Add a section' }).click();
    await app.page.getByRole('textbox', { name: 'Heading' }).last().fill(`Part ${number}`);
    await app.page.getByRole('textbox', { name: 'Text' }).last().fill('Many words. '.repeat(200));
  }
  await app.page.getByRole('button', { name: 'Save as version 2' }).click();

  const placeIsStored = app.page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes('readingPositions')),
  );
  await app.page.getByRole('button', { name: 'Part 3' }).click();
  const part = (name: string) => app.page.getByRole('heading', { name, exact: true });
  await expect(part('Part 3')).toBeInViewport();
  await expect(part('Official statement')).not.toBeInViewport();
  await placeIsStored;

  await app.restart();
  await expect(
    app.page.getByRole('heading', { name: 'Reporting by Online Platforms', level: 1 }),
  ).toBeAttached();
  await expect(part('Part 3')).toBeInViewport();
});

test('in a small window one pane is shown at a time, with the way back', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 880, height: 600 });
  await page.getByRole('row', { name: 'Safety By Design' }).click();
  await expect(page.getByRole('heading', { name: 'Safety By Design', level: 1 })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Positions' })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.getByRole('grid', { name: 'Positions' })).toBeVisible();
});

test('settings change the window at once and stay', async ({ app }) => {
  await app.page.getByRole('link', { name: 'Settings' }).click();
  await app.page.getByText('Dark', { exact: true }).click();
  await app.page.getByText('130 %', { exact: true }).click();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.page.getByRole('button', { name: 'Check the library' }).click();
  await expect(app.page.getByText('The library is in order')).toBeVisible();
  await expectAccessible(app.page);

  await app.restart();
  await expect(app.page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.page.keyboard.press('?');
  await expect(app.page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await expectAccessible(app.page);
});
