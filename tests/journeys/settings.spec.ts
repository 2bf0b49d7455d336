import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';

test('what new briefings begin with is chosen once, and the library is found', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.getByRole('radio', { name: 'A4' }).check({ force: true });
  await page.getByRole('radio', { name: 'In brackets' }).check({ force: true });
  await expect(page.getByText('close Standpoint and copy this folder')).toBeVisible();
  await expect(page.getByText(app.library)).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('ControlOrMeta+4');
  await page.keyboard.press('ControlOrMeta+n');
  await page.getByLabel('Title', { exact: true }).fill('Begun so');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Begun so', level: 1 })).toBeVisible();
  const [made] = await callLibrary(page, 'briefings.list', {});
  const { document } = await callLibrary(page, 'briefings.get', { id: made?.id ?? '' });
  expect(document.details).toMatchObject({ pageSize: 'a4', citationPlace: 'brackets' });
});

test('the list of terms is edited, added to, switched off and restored by mouse', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Edit the list of terms' }).click();
  const list = page.getByRole('list', { name: 'Discouraged terms' });
  await expect(list.getByText('non-consensual sharing of intimate images; image-based')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'New term…' }).click();
  await page.getByRole('button', { name: 'Add the term' }).click();
  await expect(page.getByText('Say which words are discouraged.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Discouraged' }).fill('sample word');
  await page.getByRole('textbox', { name: 'Better' }).fill('better word');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add the term' }).click();
  const added = list.getByRole('listitem').filter({ hasText: 'sample word' });
  await expect(added).toContainText('Added here');
  await added.getByRole('button', { name: 'More for sample word' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(added).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(added).toBeVisible();

  const sexting = list.getByRole('listitem').filter({ hasText: 'sexting' }).first();
  await sexting.getByText('sexting', { exact: true }).click();
  await expect(sexting).toContainText('Off');
  await app.restart();
  await expect(app.page.getByText('17 of 18 on')).toBeVisible();
  await app.page.getByRole('button', { name: 'Restore the list…' }).click();
  await app.page.getByRole('button', { name: 'Restore the list', exact: true }).click();
  await expect(app.page.getByText('18 of 18 on')).toBeVisible();
});

test('the list of terms is reached and edited by keyboard alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('terms');
  await expect(page.getByRole('option', { name: /Terms to avoid/ })).toBeVisible();
  await keyboard.press('Enter');
  await ready(page);
  await expect(page.getByRole('heading', { name: 'Terms', level: 1 })).toBeVisible();
  const first = page.getByRole('button', { name: /^Edit child pornography/ });
  await first.focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Discouraged' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('CSAM');
  await keyboard.press('ControlOrMeta+Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'child pornography, kiddie porn' });
  await expect(row).toContainText('Better: CSAM');
  await expect(row).toContainText('Changed here');
  await row.getByRole('button', { name: /^More for/ }).focus();
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(row).toContainText('child sexual abuse material (CSAM)');

  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('export');
  // What belongs to a briefing is offered in a briefing only.
  await expect(page.getByRole('option', { name: /Export to Word/ })).toHaveCount(0);
});

test('the width of a pane is changed by key and by mouse, and remembered', async ({ app }) => {
  const widthOf = async () => Number(await app.page.getByRole('separator').getAttribute('aria-valuenow'));
  const separator = app.page.getByRole('separator', { name: 'Width of the list' });
  const begun = await widthOf();
  await separator.focus();
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(widthOf).toBeGreaterThan(begun);
  const byKey = await widthOf();

  const box = await separator.boundingBox();
  if (!box) throw new Error('The separator is not on screen.');
  await app.page.mouse.move(box.x + box.width / 2, box.y + 200);
  await app.page.mouse.down();
  await app.page.mouse.move(box.x + box.width / 2 + 60, box.y + 200, { steps: 4 });
  await app.page.mouse.up();
  await expect.poll(widthOf).toBeGreaterThan(byKey + 30);
  const wide = await widthOf();
  const stored = async () => JSON.stringify(await callLibrary(app.page, 'preferences.get', {}));
  await expect.poll(stored).toContain(String(wide));

  await app.restart();
  await expect.poll(widthOf).toBe(wide);
  await app.page.getByRole('separator', { name: 'Width of the list' }).dblclick();
  await expect.poll(widthOf).toBe(begun);
});

test('nothing moves where the system or the person wishes so', async ({ app }) => {
  const { page } = app;
  const quick = () =>
    page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--quick')),
    );
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await quick()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await quick()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.keyboard.press('ControlOrMeta+,');
  const motion = page.getByRole('radiogroup', { name: 'Motion' });
  await motion.getByRole('radio').last().check({ force: true });
  await expect.poll(quick).toBe(0);
});
