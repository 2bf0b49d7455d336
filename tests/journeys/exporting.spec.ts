import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectSaved, expectSpoken, openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { findFaults } from '../support/docx/find-faults.ts';
import { openDocx, paragraphsOf, partOf } from '../support/docx/open-docx.ts';
import { validateDocx } from '../support/docx/validate-docx.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

const POSITIONS = ['End-to-End Encryption', 'Safety By Design', 'Rule of Law'];

test.beforeEach(({ hostKind }) => {
  test.skip(hostKind === 'desktop', 'The desktop asks for a place in a window of the system’s own.');
});

test('a briefing is exported to Word with every statement to the letter', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Safety duties of online platforms', [
    { heading: 'Bottom line' },
    { text: 'Three of our positions bear on the draft.' },
    ...POSITIONS.map((position) => ({ position })),
  ]);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export “Safety duties of online platforms”' });
  await expect(dialog.getByText('3 statements match the versions named')).toBeVisible();
  await dialog.getByLabel('Marking on every page').fill('Draft for discussion');
  await expectAccessible(page);

  const file = await exported(page, () => page.keyboard.press('ControlOrMeta+Enter'));
  expect(file.name).toBe('Safety duties of online platforms.docx');
  const { positions } = await callLibrary(page, 'positions.list', {});
  const statements = positions
    .filter(({ title }) => POSITIONS.includes(title))
    .map(({ statement }) => statement);
  expect(statements).toHaveLength(POSITIONS.length);
  const words = [...statements, 'Three of our positions bear on the draft.'];
  expect(await findFaults(await readFile(file.path), words)).toEqual([]);
  await expect(dialog.getByRole('status').filter({ hasText: 'Exported' })).toBeVisible();
  await expectAccessible(page);

  const again = await exported(page, () => dialog.getByRole('button', { name: 'Download again' }).click());
  expect((await readFile(again.path)).subarray(0, 2).toString()).toBe('PK');
});

test('a cover and four levels of headings are chosen by keyboard, and are in the Word file', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const id = await openBriefing(page, 'Hearing of the sample committee', [
    { heading: 'First' },
    { heading: 'Second' },
    { heading: 'Third' },
    { heading: 'Fourth' },
    { position: 'Rule of Law' },
  ]);
  for (const [place, name] of ['Second', 'Third', 'Fourth'].entries()) {
    await page.getByRole('textbox', { name: 'Heading of level 1' }).nth(1).focus();
    for (let step = 0; step <= place; step++) await keyboard.press('Alt+ArrowRight');
    await expectSpoken(page, `${name}, now level ${place + 2}`);
  }
  await page.getByRole('button', { name: 'Details' }).focus();
  await keyboard.press('Enter');
  const head = page.getByRole('radiogroup', { name: 'Head of the document' });
  await head.getByRole('radio', { name: 'Usual' }).focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(head.getByRole('radio', { name: 'Cover page' })).toBeChecked();
  await expectAccessible(page);
  await expectSaved(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.details.titlePage).toBe('cover');

  await keyboard.press('ControlOrMeta+Shift+E');
  await expect(page.getByText('1 statement matches the version named')).toBeVisible();
  const { path } = await exported(page, () => keyboard.press('ControlOrMeta+Enter'));
  const bytes = await readFile(path);
  expect(await validateDocx(bytes)).toEqual([]);
  const styles = paragraphsOf(partOf(openDocx(bytes), 'word/document.xml')).map(({ style, text }) => [
    style,
    text,
  ]);
  expect(styles).toContainEqual(['CoverTitle', 'Hearing of the sample committee']);
  expect(styles).toContainEqual(['Heading4', 'Fourth']);
});

test('what stops an export is said beside the button, with the way to it', async ({ app }) => {
  const { page } = app;
  const id = await openBriefing(page, 'Stopped', [{ heading: 'Background' }, { position: 'Rule of Law' }]);
  const { revision } = await callLibrary(page, 'briefings.get', { id });
  await callLibrary(page, 'briefings.edit', {
    id,
    revision,
    burst: null,
    operations: [
      {
        type: 'replace',
        block: { type: 'position', id: 'block-1', slug: 'rule-of-law', version: 1, sections: ['Not there'] },
      },
    ],
  });
  await page.reload();
  await page.getByRole('button', { name: /^Checks 1 error/ }).waitFor();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Resolve 1 error, then export.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Export to Word' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Go to it/ }).click();
  await expect(page.getByRole('region', { name: /^Rule of Law, official statement/ })).toBeFocused();
  await page.getByRole('button', { name: 'Leave the section out' }).press('Enter');
  await expect(page.getByRole('region', { name: /^Rule of Law, official statement/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Checks/ })).toHaveCount(0);
});

async function exported(page: Page, begin: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), begin()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
