/** What goes wrong on a working day: a crash, two windows, a held key, a double click. Nothing confirmed is lost. */
import {
  expectOutline,
  expectSaved,
  expectSpoken,
  openBriefing,
  outlineOf,
} from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { expect, openPosition, ready, test } from '../support/journey.ts';

const SAME_WORDS =
  'The same words were changed in another window. Yours are kept; Undo brings the other ones back.';

test.beforeEach(({ hostKind }) => {
  test.skip(hostKind === 'desktop', 'The desktop has one window, which ends with its process.');
});

test('the host is killed while own text is typed: what was saved is there, what was not is saved later', async ({
  app,
}) => {
  const { page } = app;
  const id = await openBriefing(page, 'Survivor', [{ text: 'Begun.' }]);
  const text = page.getByRole('textbox', { name: 'Own text' });
  await text.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Confirmed.');
  await expectSaved(page);

  const typing = page.keyboard.type(' Typed while the host was killed.', { delay: 5 });
  await app.crash();
  await typing;
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await page.keyboard.type(' And after.');

  // The window does not hear that the host is back, so that it doesn't save by itself before the button is pressed.
  await page.route('**/call/events.next', (route) => route.abort('connectionrefused'));
  await app.startAgain();
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expectSaved(page);
  await page.unroute('**/call/events.next');
  const { document } = await callLibrary(page, 'briefings.get', { id });
  const whole = 'Begun. Confirmed. Typed while the host was killed. And after.';
  expect(JSON.stringify(document.blocks)).toContain(`"${whole}"`);

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Own text' })).toHaveText(whole);
  await expect(page.getByText('changed elsewhere')).toHaveCount(0);
});

test('a window whose host comes back saves by itself', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Patient', [{ heading: 'One' }]);
  await app.crash();
  await page.getByRole('button', { name: 'Add heading' }).click();
  await page.keyboard.type('Two');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await app.startAgain();
  await expectSaved(page);
  await page.reload();
  await expectOutline(page, ['One', 'Two']);
});

test('two windows write in one briefing: nothing is lost, and it is said', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Shared', [{ text: 'Begun.' }, { heading: 'Below' }]);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await ready(other);
  await expectOutline(other, ['Own text', 'Below']);

  // Elsewhere in the briefing: both stay.
  await page.getByRole('textbox', { name: 'Heading of level 1' }).fill('Ours below');
  await expectSaved(page);
  await other.getByRole('textbox', { name: 'Title of the briefing' }).fill('Theirs');
  await expectSaved(other);
  await expectOutline(other, ['Own text', 'Ours below']);

  // The same words: the last stay, and the others are one step of Undo away.
  await other.getByRole('textbox', { name: 'Own text' }).click();
  await page.getByRole('textbox', { name: 'Own text' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Ours.');
  await expectSaved(page);
  await other.keyboard.press('End');
  await other.keyboard.type(' Theirs.');
  await expect(other.getByText(SAME_WORDS)).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Own text' })).toHaveText('Begun. Theirs.');
  await other.keyboard.press('ControlOrMeta+z');
  await expect(other.getByRole('textbox', { name: 'Own text' })).toHaveText('Begun. Ours.');
  await other.close();
});

test('two windows edit two positions: the drafts of both are kept', async ({ app }) => {
  const { page } = app;
  const other = await page.context().newPage();
  await other.goto(new URL('/#/positions', page.url()).href);
  await ready(other);
  for (const [window, title] of [
    [page, 'Rule of Law'],
    [other, 'Safety By Design'],
  ] as const) {
    await openPosition(window, title);
    await window.getByRole('button', { name: 'Edit' }).click();
    const stored = window.waitForResponse((answer) =>
      Boolean(answer.request().postData()?.includes('Half a tho')),
    );
    await window.getByRole('textbox', { name: 'Official statement' }).fill('Half a tho');
    await stored;
  }
  const { drafts } = await callLibrary(page, 'preferences.get', {});
  expect(drafts).toMatchObject({ 'rule-of-law': {}, 'safety-by-design': {} });
  await other.close();
});

test('a briefing removed in another window says so, and its words stay to be copied', async ({ app }) => {
  const { page } = app;
  const id = await openBriefing(page, 'Gone', [{ text: 'Begun.' }]);
  await callLibrary(page, 'briefings.remove', { id });
  await page.getByRole('textbox', { name: 'Own text' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' More.');
  await expect(page.getByRole('alert')).toContainText('It may have been removed.');
  await expect(page.getByRole('textbox', { name: 'Own text' })).toHaveText('Begun. More.');
  await callLibrary(page, 'briefings.bringBack', { id });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectSaved(page);
});

test('Ctrl+Z held down ends at the beginning and says so, and Redo brings everything back', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Storm', [{ text: 'Begun.' }]);
  await page.getByRole('textbox', { name: 'Own text' }).click();
  await keyboard.press('End');
  await keyboard.type(' Typed.');
  await page.getByRole('button', { name: 'Add heading' }).click();
  await keyboard.type('Below');
  await expectSaved(page);
  await keyboard.down('Control');
  for (let times = 0; times < 20; times++) await keyboard.down('z');
  await expectOutline(page, ['Own text']);
  await expectSpoken(page, 'Nothing to undo');
  await expect(page.getByRole('textbox', { name: 'Own text' })).toHaveText('Begun.');
  for (let times = 0; times < 20; times++) await keyboard.down('y');
  await keyboard.up('y');
  await keyboard.up('z');
  await keyboard.up('Control');
  await expectOutline(page, ['Own text', 'Below']);
  await expect(page.getByRole('textbox', { name: 'Own text' })).toHaveText('Begun. Typed.');
  await expectSpoken(page, 'Nothing to redo');
});

test('a held Delete removes one briefing, and every block comes back', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  for (const title of ['One', 'Two', 'Three']) {
    await callLibrary(page, 'briefings.create', { details: { title }, blocks: [] });
  }
  await page.getByRole('link', { name: /^Briefings/ }).click();
  const rows = page.getByRole('grid', { name: 'Briefings' }).getByRole('row');
  await rows.first().focus();
  await keyboard.down('Delete');
  await expect(rows).toHaveCount(2);
  await rows.first().focus();
  for (let times = 0; times < 5; times++) await keyboard.down('Delete');
  await keyboard.up('Delete');
  await expect(page.getByText('Removed Three')).toBeVisible();
  await expect(rows).toHaveCount(2);

  await openBriefing(page, 'Emptied', [{ heading: 'One' }, { text: 'Two' }, { heading: 'Three' }]);
  await outlineOf(page).getByRole('row').first().click();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('Delete');
  await expect(outlineOf(page).getByText('Headings, positions and excerpts appear here.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expectOutline(page, ['One', 'Own text', 'Three']);
});

test('what is added while the block after it is removed comes at the end', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Place gone', [{ heading: 'One' }, { text: 'Ours' }, { heading: 'Two' }]);
  await outlineOf(page).getByRole('row', { name: /^One/ }).click();
  const answer = await holdCalls(page, 'positions.getVersion');
  await page.getByRole('row', { name: 'Safety By Design' }).dblclick();
  await outlineOf(page)
    .getByRole('row', { name: /^Own text/ })
    .click();
  await page.keyboard.press('Delete');
  await expectOutline(page, ['One', 'Two']);
  answer();
  await expectOutline(page, ['One', 'Two', 'Safety By Design']);
});

test('a double click adds once, asks once and exports once', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Twice', [{ heading: 'One' }]);
  await page.getByRole('row', { name: 'Safety By Design' }).click();
  await page.getByRole('button', { name: 'Add at the end Enter' }).dblclick();
  await expectOutline(page, ['One', 'Safety By Design']);

  const exports: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/call/exporting.export')) exports.push(request.url());
  });
  await page.getByRole('button', { name: 'Export…' }).dblclick();
  const dialog = page.getByRole('dialog', { name: 'Export “Twice”' });
  await dialog.getByRole('button', { name: 'Export to Word' }).dblclick();
  await expect(dialog.getByText('Twice.docx')).toBeVisible();
  expect(exports).toHaveLength(1);
  await expectOutline(page, ['One', 'Safety By Design']);
});

test('a cancelled export writes nothing and says so', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Cancelled', [{ heading: 'One' }]);
  // However fast this computer is, the person is faster: the export reaches the host after the wish to end it.
  const cancelled = page.waitForResponse('**/call/jobs.cancel');
  await page.route('**/call/exporting.export', async (route) => {
    await cancelled;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await dialog.getByRole('button', { name: 'Export to Word' }).click();
  await dialog.getByRole('button', { name: 'Cancel export' }).click();
  await expectSpoken(page, 'The export was cancelled. Nothing was written.');
  await expect(dialog.getByRole('button', { name: 'Export to Word' })).toBeEnabled();
  expect(downloads).toEqual([]);
});
