import type { Page } from '@playwright/test';
import { expectSaved, expectSpoken, openBriefing, outlineOf, tabTo } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const ENCRYPTION = 'End-to-End Encryption';

const briefingsOf = (page: Page) => page.getByRole('grid', { name: 'Briefings' });
const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
const headingOf = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });

async function goToBriefings(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+4');
  await expect(headingOf(page, 'Briefings')).toBeVisible();
}

/** A segment, as a person presses it: the radio button itself lies hidden below its words. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator('label', { has: page.getByRole('radio', { name, exact: true }) }).click();
}

/** Briefings of these titles, the last one changed last. */
async function makeBriefings(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await callLibrary(page, 'briefings.create', { details: { title } });
  await goToBriefings(page);
  await expect(briefingsOf(page).getByRole('row')).toHaveCount(titles.length);
}

test('a briefing begins from a template, by mouse, with what is left to fill in set off', async ({ app }) => {
  const { page } = app;
  await goToBriefings(page);
  await page.getByRole('button', { name: 'New briefing…' }).click();
  await page.getByRole('option', { name: 'Briefing memo' }).click();
  const preview = page.getByRole('region', { name: 'Begins with: Briefing memo' });
  await expect(preview.getByRole('listitem')).toHaveText([
    'Bottom line',
    'Background',
    'Considerations',
    'Arguments for and against',
    'Recommendation',
    'Next steps',
    'Attachments',
  ]);
  await expect(page.getByRole('radio', { name: 'Stays internal' })).toBeChecked();
  await expectAccessible(page);
  await titleOf(page).fill('Sample memo');
  await page.getByRole('button', { name: 'Make briefing' }).click();

  await expect(headingOf(page, 'Sample memo')).toBeVisible();
  await expect(outlineOf(page).getByRole('row', { name: /^Bottom line/ })).toBeVisible();
  const background = '[What has happened so far, and why the question comes up now]';
  const text = page.getByRole('textbox', { name: /^Own text/ }).first();
  // What was left to fill in is taken by one click, and typing takes its place.
  await text.locator('span', { hasText: background }).click();
  await page.keyboard.type('The draft is open.');
  await expect(text).toHaveText('The draft is open.');

  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByLabel('Prepared by').fill('Policy');
  await expect(page.getByRole('definition')).toHaveText([
    'Nobody named yet',
    'Policy',
    'No date yet',
    'Sample memo',
  ]);
  await expect(page.getByRole('note', { name: 'Worth a look: Memo not addressed' })).toContainText(
    'The head of the memo lacks To and Date.',
  );
  await expectSaved(page);
  await expectAccessible(page);
});

test('the head of a memo is filled by keyboard alone, and follows the title', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const { id } = await callLibrary(page, 'briefings.create', {
    details: { title: 'Sample memo' },
    from: { template: 'briefing-memo' },
  });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  const facts = page.getByRole('definition');
  await expect(facts.last()).toHaveText('Sample memo');
  const title = page.getByRole('textbox', { name: 'Title of the briefing' });
  await title.focus();
  await keyboard.press('End');
  await keyboard.type(', second draft');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Details' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByLabel('Who it is for')).toBeFocused();
  await keyboard.type('Leadership');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Date')).toBeFocused();
  await keyboard.type('06182026');
  await page.getByLabel('Prepared by').focus();
  await keyboard.type('Policy');
  await expect(facts).toHaveText(['Leadership', 'Policy', 'June 18, 2026', 'Sample memo, second draft']);
  await expect(page.getByRole('note', { name: 'Worth a look: Memo not addressed' })).toBeHidden();
});

test('a briefing begins from an earlier one, by keyboard alone, without its date', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Earlier briefing', [{ heading: 'Ask' }, { position: ENCRYPTION }]);
  const [row] = await callLibrary(page, 'briefings.list', {});
  await callLibrary(page, 'briefings.edit', {
    id: row?.id ?? '',
    revision: row?.revision ?? 0,
    operations: [{ type: 'set-details', details: { date: '2026-06-18', audience: 'Sample office' } }],
    burst: null,
  });
  await goToBriefings(page);
  await keyboard.press('ControlOrMeta+n');
  await expect(titleOf(page)).toBeFocused();
  await expect(page.getByRole('option', { name: /^Leave-behind/ })).toBeVisible();
  // Up and down in the title go through what it can begin with; the find field narrows that.
  await keyboard.press('ArrowDown');
  await expectSpoken(page, /^Begins with: Leave-behind\. The ask, Background/);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await expect(page.getByRole('searchbox', { name: 'Find a template or briefing' })).toBeFocused();
  await keyboard.type('earlier');
  // What is found first is chosen.
  await expect(page.getByRole('option', { name: 'Earlier briefing' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(titleOf(page)).toBeFocused();
  await expect(titleOf(page)).toHaveValue('Earlier briefing');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Later briefing');
  await keyboard.press('Enter');
  await expect(headingOf(page, 'Later briefing')).toBeFocused();
  await expect(outlineOf(page).getByRole('row')).toHaveText(['Ask', ENCRYPTION]);
  await expect(page.getByText('For Sample office.')).toBeVisible();
});

test('briefings are found, put in order and looked at as pages or as a table, which is remembered', async ({
  app,
}) => {
  const { page } = app;
  await makeBriefings(page, ['Beta memo', 'Alpha packet', 'Gamma statement']);
  await expectAccessible(page);
  const rows = briefingsOf(page).getByRole('row');
  await expect(rows.first()).toHaveAccessibleName(/^Gamma statement/);

  await page.keyboard.press('/');
  await page.keyboard.type('pack');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toHaveAccessibleName(/^Alpha packet/);
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toBeFocused();
  await page.getByRole('searchbox', { name: 'Find a briefing' }).fill('nothing of that kind');
  await page.getByRole('button', { name: 'Show all briefings' }).click();
  await expect(rows).toHaveCount(3);

  await choose(page, 'Table');
  const names = briefingsOf(page).getByRole('rowheader');
  await expect(names).toHaveText(['Gamma statement', 'Alpha packet', 'Beta memo']);
  await page.getByRole('columnheader', { name: 'Title' }).click();
  await expect(names).toHaveText(['Alpha packet', 'Beta memo', 'Gamma statement']);
  await page.getByRole('columnheader', { name: 'Title' }).click();
  await expect(names).toHaveText(['Gamma statement', 'Beta memo', 'Alpha packet']);
  await expectAccessible(page);

  await app.restart();
  await goToBriefings(app.page);
  await expect(briefingsOf(app.page).getByRole('rowheader')).toHaveText([
    'Gamma statement',
    'Beta memo',
    'Alpha packet',
  ]);
});

for (const view of ['Pages', 'Table'] as const) {
  test(`briefings are renamed, chosen, archived and removed by keyboard alone, as ${view}`, async ({
    app,
  }) => {
    const { page } = app;
    const { keyboard } = page;
    await makeBriefings(page, ['Beta memo', 'Alpha packet']);
    await choose(page, view);
    const rows = briefingsOf(page)
      .getByRole('row')
      .filter({ hasText: /memo|packet|title/i });
    const rowOf = (name: string) => briefingsOf(page).locator('[role="row"][data-key]', { hasText: name });

    await rowOf('Alpha packet').focus();
    await keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'New title of Alpha packet' })).toBeFocused();
    await keyboard.type('Better packet');
    await keyboard.press('Enter');
    await expect(rowOf('Better packet')).toBeFocused();
    await keyboard.press('F2');
    await keyboard.type('Never kept');
    await keyboard.press('Escape');
    await expect(rowOf('Better packet')).toBeFocused();

    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await expect(page.getByText('2 briefings chosen')).toBeVisible();
    await keyboard.press('Delete');
    await expect(page.getByRole('heading', { name: 'No current briefings' })).toBeVisible();
    await keyboard.press('ControlOrMeta+z');
    await expectSpoken(page, '2 briefings are back.');
    await expect(rowOf('Beta memo')).toBeVisible();
    await expect(rowOf('Better packet')).toBeFocused();

    await keyboard.press('Escape');
    await expect(page.getByText('2 briefings chosen')).toHaveCount(0);
    await expect(rowOf('Better packet')).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(rowOf('Beta memo')).toBeFocused();
    await keyboard.press('Delete');
    await expect(rowOf('Better packet')).toBeFocused();
    await keyboard.press('F6');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
    await keyboard.press('Enter');
    await expectSpoken(page, 'Beta memo is back.');
    await expect(rowOf('Beta memo')).toBeFocused();
    await keyboard.press('ArrowRight');
    await expect(rowOf('Beta memo').getByRole('checkbox')).toBeFocused();
    await keyboard.press(view === 'Pages' ? 'ArrowRight' : 'End');
    await expect(page.getByRole('button', { name: 'More about Beta memo' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
    await keyboard.type('arch');
    await expect(page.getByRole('menuitem', { name: 'Archive' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(rowOf('Beta memo')).toHaveCount(0);
    await choose(page, 'Archived');
    await expect(rowOf('Beta memo')).toBeVisible();
    await expect(rows.filter({ hasText: 'Better packet' })).toHaveCount(0);
  });
}

test('a briefing is duplicated, and saved as a template that is edited, used, renamed and removed', async ({
  app,
}) => {
  const { page } = app;
  await openBriefing(page, 'Sample briefing', [{ heading: 'Ask' }, { position: ENCRYPTION }]);
  await goToBriefings(page);
  const more = (name: string) => page.getByRole('button', { name: `More about ${name}`, exact: true });
  await more('Sample briefing').click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(more('Copy of Sample briefing')).toBeVisible();

  await more('Sample briefing').click();
  await page.getByRole('menuitem', { name: 'Save as template…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Our ask');
  await page.getByRole('textbox', { name: 'What it is for' }).fill('For every first meeting.');
  await page.getByRole('button', { name: 'Save template' }).click();
  await page.getByRole('button', { name: 'See the templates' }).click();
  await expect(page.getByRole('heading', { name: 'Our ask' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Edit Our ask' }).click();
  await expect(headingOf(page, 'Our ask')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export…' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Add heading' }).click();
  await page.keyboard.type('Follow-up');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Back to Templates' }).click();
  await expect(page.getByText('Ask · Follow-up')).toBeVisible();

  // Whoever knows the title is quicker than what it begins with is read.
  const answer = await holdCalls(page, 'templates.list');
  await page.getByRole('button', { name: 'New briefing from Our ask…' }).click();
  await titleOf(page).fill('Made from ours');
  await page.keyboard.press('Enter');
  answer();
  await expect(outlineOf(page).getByRole('row')).toHaveText(['Ask', ENCRYPTION, 'Follow-up']);

  await page.evaluate(() => {
    location.hash = '/templates';
  });
  await more('Our ask').click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Our first ask');
  await page.keyboard.press('Enter');
  await more('Our first ask').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const own = page.getByRole('region', { name: 'Our templates' });
  await expect(own.getByRole('heading', { name: 'Our first ask' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(own.getByRole('heading', { name: 'Our first ask' })).toBeVisible();

  await more('Our first ask').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Bring Our first ask back' }).click();
  await expect(page.getByRole('button', { name: 'New briefing from Our first ask…' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Bring Our first ask back' })).toBeFocused();
});

test('what was removed is kept with its history, and brought back at any later time', async ({ app }) => {
  await openBriefing(app.page, 'Sample memo', [{ heading: 'Ask' }]);
  await goToBriefings(app.page);
  await app.page.getByRole('button', { name: 'More about Sample memo' }).click();
  await app.page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(app.page.getByRole('heading', { name: 'No current briefings' })).toBeVisible();
  await app.restart();

  const { page } = app;
  await goToBriefings(page);
  await page.getByRole('button', { name: 'See those removed' }).click();
  await expect(briefingsOf(page).getByRole('row')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Find a briefing' }).fill('other');
  await expect(page.getByRole('heading', { name: 'No removed briefing is all of that' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all removed' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring Sample memo back' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is removed' })).toBeVisible();
  await page.getByRole('button', { name: 'Show current briefings' }).click();
  await briefingsOf(page)
    .getByRole('row', { name: /Sample memo/ })
    .dblclick();
  await expect(outlineOf(page).getByRole('row')).toHaveText(['Ask']);
});

test('to whom an exported briefing was given is recorded, and shown with what it has', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Sample briefing', [{ heading: 'Ask' }, { position: ENCRYPTION }]);
  await page.keyboard.press('ControlOrMeta+Shift+e');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await download;
  await page.getByRole('button', { name: 'Record to whom it is given' }).click();
  const form = page.getByRole('form', { name: 'Record to whom it is given' });
  await form.getByRole('button', { name: 'Keep delivery' }).click();
  await expect(form.getByText('Say to whom it was given.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Given to' }).fill('Sample office');
  await form.getByRole('textbox', { name: 'At the meeting' }).fill('Sample markup');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Recorded: given to Sample office')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await goToBriefings(page);
  await expect(briefingsOf(page).getByText(/^Exported at .*, given once$/)).toBeVisible();
  await page.getByRole('button', { name: 'More about Sample briefing' }).click();
  await page.getByRole('menuitem', { name: 'Exports and deliveries…' }).click();
  const record = page.getByRole('dialog', { name: 'Exports and deliveries of “Sample briefing”' });
  await record.getByText('1 position', { exact: true }).click();
  await expect(record.getByText(`${ENCRYPTION}, version 1`)).toBeVisible();
  await record.getByRole('button', { name: 'Edit the delivery to Sample office' }).click();
  await record.getByRole('textbox', { name: 'Note' }).fill('By hand.');
  await record.getByRole('button', { name: 'Keep delivery' }).click();
  await expect(record.getByText('By hand.')).toBeVisible();
  await expectAccessible(page);
  await record.getByRole('button', { name: 'Remove the delivery to Sample office' }).click();
  await expect(record.getByText('By hand.')).toHaveCount(0);
  await callLibrary(page, 'deliveries.bringBack', { id: '1' });
  const choosing = page.waitForEvent('filechooser');
  await record.getByRole('button', { name: 'Check a copy that came back…' }).click();
  const buffer = Buffer.from('Not a Word file.');
  await (await choosing).setFiles({ name: 'returned.docx', mimeType: 'application/octet-stream', buffer });
  await expect(page.getByRole('alert')).toContainText('“returned.docx” was not checked');

  await page.evaluate(() => {
    location.hash = '/positions/end-to-end-encryption';
  });
  await expect(page.getByRole('heading', { name: 'Given in 1 delivery' })).toBeVisible();
  await expect(page.getByText('Sample office', { exact: true })).toBeVisible();
});

test('by keyboard alone a briefing is duplicated, becomes a template, is exported and given', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const { statement } = await keepSamples(page);
  const excerpt = await makeExcerpt(page, statement, 'A report that nobody reads protects no child.');
  await openBriefing(page, 'Sample briefing', [{ heading: 'Ask' }, { excerpt }]);
  await keyboard.press('ControlOrMeta+Shift+e');
  const download = page.waitForEvent('download');
  await expect(page.getByRole('button', { name: 'Export to Word' })).toBeVisible();
  await keyboard.press('ControlOrMeta+Enter');
  await download;
  await tabTo(page, page.getByRole('button', { name: 'Record to whom it is given' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Given to' })).toBeFocused();
  await keyboard.type('Sample office');
  await keyboard.press('Tab');
  await keyboard.type('Sample markup');
  await tabTo(page, page.getByRole('button', { name: 'Keep delivery' }));
  await keyboard.press('Enter');
  await expect(page.getByText('Recorded: given to Sample office')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await goToBriefings(page);
  const row = briefingsOf(page).locator('[role="row"][data-key]', { hasText: 'Sample briefing' });
  const askMore = async (typed: string, item: string) => {
    await row.first().focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: /^More about/ }).first()).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await keyboard.type(typed);
    await expect(page.getByRole('menuitem', { name: item })).toBeFocused();
    await keyboard.press('Enter');
  };
  await askMore('exp', 'Exports and deliveries…');
  const record = page.getByRole('dialog', { name: 'Exports and deliveries of “Sample briefing”' });
  await expect(record.getByText('Sample office')).toBeVisible();
  await keyboard.press('Escape');
  await expect(record).toHaveCount(0);
  await askMore('save', 'Save as template…');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Our ask');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await askMore('dup', 'Duplicate');
  await expect(row.filter({ hasText: 'Copy of Sample briefing' })).toBeVisible();
  expect(await callLibrary(page, 'templates.list', {})).toContainEqual(
    expect.objectContaining({ name: 'Our ask', isOwn: true }),
  );

  // The words lead to where they are used and were given.
  await page.evaluate((address) => {
    location.hash = address;
  }, `/excerpts/${excerpt.id}`);
  await expect(page.getByRole('heading', { name: /^Used in \d briefing/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Given in 1 delivery' })).toBeVisible();
  await expect(page.getByText('Sample office', { exact: true })).toBeVisible();
});
