import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  dragOnto,
  expectOutline,
  expectSaved,
  expectSpoken,
  libraryExcerptsOf,
  openBriefing,
  outlineOf,
} from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { findFaults } from '../support/docx/find-faults.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { damagePassages } from '../support/testimony/damage-passages.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const KNOWN = 'A provider that does not detect what is already known cannot say that it did not know.';
const SHOW = 'We ask that services be able to show what they do.';
const REPORT = 'A report that nobody reads protects no child.';

/** Three excerpts of two testimonies, the latest made first in the list. */
async function threeExcerpts(page: Page) {
  const { hearing, statement } = await keepSamples(page);
  const known = await makeExcerpt(page, hearing, KNOWN, { topics: ['Detection'] });
  const show = await makeExcerpt(page, hearing, SHOW);
  const report = await makeExcerpt(page, statement, REPORT);
  return { hearing, known, show, report };
}

test('excerpts are found in the drawer, looked at, added and dragged into the briefing', async ({ app }) => {
  const { page } = app;
  await threeExcerpts(page);
  await openBriefing(page, 'With testimony', [
    { heading: 'What witnesses have said' },
    { heading: 'What we ask' },
  ]);
  await page.getByText('Excerpts', { exact: true }).click();
  const library = libraryExcerptsOf(page);
  await expect(library.getByRole('row')).toHaveCount(3);

  // By topic, and by words.
  await page.getByRole('button', { name: 'Topic' }).click();
  await page.getByRole('option', { name: 'Detection' }).click();
  await expect(library.getByRole('row')).toHaveText(/already known/);
  await page.getByRole('button', { name: 'Topic' }).click();
  await page.getByRole('option', { name: 'Any topic' }).click();
  await page.getByLabel('Find in library').fill('nobody reads');
  await expect(library.getByRole('row')).toHaveText([/nobody reads protects/]);
  await page.getByLabel('Find in library').fill('');
  await expect(library.getByRole('row')).toHaveCount(3);

  await outlineOf(page)
    .getByRole('row', { name: /^What witnesses/ })
    .click();
  await library.getByRole('row').filter({ hasText: 'already known' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('group', { name: 'Words of Ms. Doe' })).toContainText(KNOWN);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Add after the chosen block Enter/ }).click();
  await expectOutline(page, ['What witnesses have said', 'Ms. Doe', 'What we ask']);
  await expect(library.getByRole('row', { name: 'Ms. Doe, used in this briefing' })).toBeVisible();
  const block = page.getByRole('region', { name: 'Ms. Doe, excerpt, verbatim, locked' });
  await expect(block).toContainText(KNOWN);
  await expect(block).toContainText('Matches source');

  await dragOnto(page, library.getByRole('row').filter({ hasText: 'nobody reads' }), block);
  await expect(page.getByText('Insert here, in “What witnesses have said”')).toBeVisible();
  await page.mouse.up();
  await expectOutline(page, ['What witnesses have said', /Loe/, 'Ms. Doe', 'What we ask']);
  await expectSaved(page);
  await expectAccessible(page);

  await app.restart();
  await expectOutline(app.page, ['What witnesses have said', /Loe/, 'Ms. Doe', 'What we ask']);
  await expect(app.page.getByRole('region', { name: /Loe, excerpt, verbatim/ })).toContainText(REPORT);
});

test('an excerpt is found, added, moved and removed by keyboard alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await threeExcerpts(page);
  await openBriefing(page, 'By keyboard', [{ heading: 'What was said' }]);
  await expect(page.getByRole('heading', { name: 'By keyboard', level: 1 })).toBeFocused();
  await keyboard.press('/');
  await expect(page.getByLabel('Find in library')).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Positions' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(libraryExcerptsOf(page).getByRole('row')).toHaveCount(3);
  await keyboard.press('/');
  await expect(page.getByLabel('Find in library')).toBeFocused();
  await keyboard.type('show');
  await expect(libraryExcerptsOf(page).getByRole('row')).toHaveText([/show what they do/]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expectSpoken(page, 'Added Ms. Doe, p. 2 after What was said, 2 of 2');
  await page.getByRole('region', { name: /^Ms\. Doe, p\. 2, excerpt/ }).focus();
  await keyboard.press('Alt+ArrowUp');
  await expectSpoken(page, 'Moved Ms. Doe, p. 2 to the beginning, 1 of 2');
  await expectOutline(page, ['Ms. Doe, p. 2', 'What was said']);
  await keyboard.press('Delete');
  await expectOutline(page, ['What was said']);
});

test('an excerpt that must not go out stops the export until its use is changed', async ({
  app,
  hostKind,
}) => {
  test.skip(hostKind === 'desktop', 'The desktop asks for a place in a window of the system’s own.');
  const { page } = app;
  const { known, show } = await threeExcerpts(page);
  await callLibrary(page, 'excerpts.setUse', { id: known.id, use: { label: 'internal' } });
  await callLibrary(page, 'excerpts.setUse', {
    id: show.id,
    use: { label: 'permission', by: 'Ms. Doe', purpose: 'briefings', until: '2026-01-31' },
  });
  await openBriefing(page, 'For the outside', [{ excerpt: known }, { excerpt: show }]);
  await expect(page.getByRole('note', { name: 'Stops the export: Internal only' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^Ms\. Doe, p\. 2, excerpt/ })).toContainText(
    'Permission ended January 31, 2026',
  );
  await expectAccessible(page);

  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export “For the outside”' });
  await expect(dialog.getByText('Resolve 2 errors, then export.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Go to it: Internal only' }).click();

  const note = page.getByRole('note', { name: 'Stops the export: Internal only' });
  await note.getByRole('button', { name: 'Change use…' }).click();
  const use = page.getByRole('dialog', { name: 'Use of the excerpt from Ms. Doe' });
  await expectAccessible(page);
  await use.getByRole('button', { name: 'Internal only Use' }).click();
  await page.getByRole('option', { name: 'Public record' }).click();
  await use.getByRole('button', { name: 'Change use', exact: true }).click();
  await expect(note).toBeHidden();
  await page
    .getByRole('note', { name: 'Stops the export: Permission has ended' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expectOutline(page, ['Ms. Doe']);
  await expect(page.getByRole('button', { name: /^Checks/ })).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(dialog.getByText('1 excerpt matches its source')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('ControlOrMeta+Enter'),
  ]);
  expect(await findFaults(await readFile(await download.path()), [KNOWN])).toEqual([]);
});

test('a newer version of an excerpt is shown, compared and taken, and its words are copied with the citation', async ({
  app,
}) => {
  const { page } = app;
  const { known } = await threeExcerpts(page);
  await openBriefing(page, 'Versions', [{ excerpt: known }]);
  await callLibrary(page, 'excerpts.edit', {
    id: known.id,
    baseVersion: 1,
    edits: [{ type: 'insert', id: 'insertion', start: 0, end: 1, text: 'Any' }],
  });
  await expect(page.getByText('Version 2 available')).toBeVisible();
  await page.getByRole('note', { name: 'Worth a look: Newer version' }).getByText('Compare').click();
  const dialog = page.getByRole('dialog', { name: 'Versions 1 and 2 of the excerpt from Ms. Doe' });
  await expect(dialog).toContainText('[Any]');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Update to version 2' }).click();
  const block = page.getByRole('region', { name: 'Ms. Doe, excerpt, verbatim, locked' });
  await expect(block).toContainText('[Any] provider that does not detect');
  await expect(page.getByText('The excerpt from Ms. Doe is now version 2.')).toBeVisible();

  await block.focus();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('Excerpt copied with its citation.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('“[Any] provider that does not detect');
  expect(copied).toContain('March 6, 2024');

  await page.keyboard.type('x');
  await expect(block).toContainText('These words are verbatim and locked.');
  await expectAccessible(page);
  await block.getByRole('button', { name: 'Leave words out or put some in brackets' }).click();
  await expect(page).toHaveURL(new RegExp(`#/excerpts/${known.id}$`));
});

test('words of several speakers are pointed out, with the way to their place', async ({ app }) => {
  const { page } = app;
  const { hearing } = await threeExcerpts(page);
  const mixed = await makeExcerpt(page, hearing, `${SHOW}\n[Sample text] Thank you, Ms. Doe.`);
  await openBriefing(page, 'Two speakers', [{ excerpt: mixed }]);
  const note = page.getByRole('note', { name: 'Worth a look: More than one speaker' });
  await expect(note).toContainText('Chair Roe');
  await note.getByRole('button', { name: 'Go to the place' }).click();
  // Once it is there the address names the testimony alone.
  await expect(page).toHaveURL(new RegExp(`#/testimony/${hearing}(?:/\\d+)?$`));
});

test('words that no longer match their source stop the export until they are put back from the original file', async ({
  app,
}) => {
  const { page } = app;
  const { known } = await threeExcerpts(page);
  await damagePassages(app.library, 'did not know', 'did not see');
  await openBriefing(page, 'Damaged', [{ excerpt: known }]);
  const note = page.getByRole('note', { name: 'Stops the export: Words differ from the source' });
  await expect(note).toContainText('did not see');
  await expect(page.getByRole('region', { name: 'Ms. Doe, excerpt, verbatim, locked' })).toContainText(
    'Differs from source',
  );
  await expectAccessible(page);
  await note.getByRole('button', { name: 'Show both' }).click();
  const dialog = page.getByRole('dialog', { name: 'The excerpt from Ms. Doe differs from its source' });
  await expect(dialog).toContainText('did not know');
  await expect(dialog).toContainText('did not see');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Put the words back' }).click();
  await expect(page.getByText('1 passage put back from the original file.')).toBeVisible();
  await expect(note).toBeHidden();
  await expect(page.getByRole('region', { name: 'Ms. Doe, excerpt, verbatim, locked' })).toContainText(
    'Matches source',
  );
});

test('how excerpts are cited is chosen among the briefing’s details and kept', async ({ app }) => {
  const { page } = app;
  const { known } = await threeExcerpts(page);
  const id = await openBriefing(page, 'Cited', [{ excerpt: known }]);
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Citation style' }).click();
  await page.getByRole('option', { name: 'Bluebook' }).click();
  await page.getByText('In brackets').click();
  await expectSaved(page);
  await expectAccessible(page);
  const { document: kept } = await callLibrary(page, 'briefings.get', { id });
  expect(kept.details).toMatchObject({ citationStyle: 'bluebook', citationPlace: 'brackets' });
});
