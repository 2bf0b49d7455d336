import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { makePdf } from '../support/testimony/make-pdf.ts';
import { setPages } from '../support/testimony/make-pdf-pages.ts';
import { keepSamples, statementDocx } from '../support/testimony/sample-testimony.ts';
import { shortHearing } from '../support/testimony/short-hearing.ts';

const starterPage = resolve(import.meta.dirname, '..', '..', 'resources', 'starter', 'policy-advocacy.txt');

const fixtures = resolve(import.meta.dirname, '..', 'fixtures', 'testimony');
const savedPage = join(fixtures, 'documents', 'prepared-statement.html');
const draft = join(fixtures, 'hearings', 'draft.txt');

/** The starter page as it might be saved later: two statements changed, one position new. */
async function laterPage(): Promise<Buffer> {
  const page = await readFile(starterPage, 'utf8');
  const changed = page
    .replace('other proven strategies', 'other proven measures')
    .replace('legislative incentives', 'legislative and regulatory incentives');
  return Buffer.from(
    `${changed}\nAge-Appropriate Settings\nServices should protect children by default.\nContinue Reading`,
  );
}

async function choose(page: Page, button: string, files: { name: string; buffer: Buffer }[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: 'text/plain' })));
}

test('an import shows what it found, keeps what is chosen, and makes new versions', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+i');
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeFocused();
  await expectAccessible(page);
  await choose(page, 'Choose files…', [{ name: 'policy-advocacy-june.txt', buffer: await laterPage() }]);

  await expect(page.getByText('20 positions found: 1 new, 2 changed, 17 unchanged.')).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: 'measures' })).toBeVisible();
  await expect(page.getByRole('deletion').filter({ hasText: 'strategies' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('checkbox', { name: /Reporting by Online Platforms/ }).press('Space');
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(
    page.getByText('1 new position, 1 with a new version. Earlier versions are kept.'),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'End-to-End Encryption' }).click();
  await expect(page.getByText('Version 2, saved')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Official statement' })).toContainText(
    'other proven measures',
  );

  await page.getByRole('row', { name: 'Reporting by Online Platforms' }).click();
  await expect(page.getByText('Version 1, saved')).toBeVisible();
});

test('a file that holds no positions is refused by name, and the others are not held up', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Import…' }).click();
  await choose(page, 'Choose files…', [
    { name: 'picture.png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]) },
    { name: 'june.txt', buffer: await laterPage() },
  ]);
  await expect(page.getByText('This file can’t be imported')).toBeVisible();
  await expect(page.getByText('picture.png').first()).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText('1 of 2 files can be imported.')).toBeVisible();

  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('grid', { name: 'Positions' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Positions/ })).toContainText('19');
});

test('files dropped on the window are shown before anything is kept, also when more are added', async ({
  app,
}) => {
  const { page } = app;
  const text = (await laterPage()).toString('utf8');
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.txt', { type: 'text/plain' }));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(page.getByRole('heading', { name: 'dropped.txt' })).toBeVisible();

  await choose(page, 'Add files…', [{ name: 'empty.txt', buffer: Buffer.from('') }]);
  await expect(page.getByRole('heading', { name: '2 files' })).toBeVisible();
  await expect(page.getByText('1 of 2 files can be imported.')).toBeVisible();
});

test('a Word file and a PDF dropped on an open briefing are understood as testimony', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Open meanwhile', [{ heading: 'Ask' }]);
  const paragraphs = shortHearing.split('\n').map((text) => ({ text }));
  const pdf = Buffer.from(makePdf({ pages: setPages(paragraphs) }));
  const files = [
    { name: 'statement.docx', base64: statementDocx().toString('base64') },
    { name: 'hearing.pdf', base64: pdf.toString('base64') },
  ];
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  const listed = page.getByRole('grid', { name: 'Files' });
  await expect(listed.getByRole('row', { name: 'statement.docx, Prepared statement' })).toBeVisible();
  await expect(listed.getByRole('row', { name: /^hearing\.pdf, / })).toBeVisible();
  await expect(page.getByText(/^2 of 2 files can be imported/)).toBeVisible();
});

/** A text that nobody could take for testimony. */
const notes = Buffer.from('Call at ten.\n\nBring the sample folder.\n');
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]);

test('testimony is understood, corrected before it is kept, and kept beside positions', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+i');
  await choose(page, 'Choose files…', [
    { name: 'june.txt', buffer: await laterPage() },
    { name: 'hearing.txt', buffer: Buffer.from(shortHearing) },
    { name: 'statement.docx', buffer: statementDocx() },
    { name: 'picture.png', buffer: picture },
  ]);
  await expect(page.getByText('3 of 4 files can be imported.')).toBeVisible();
  await expect(
    page.getByText('3 positions and 2 testimonies will be kept, with the original files.'),
  ).toBeVisible();

  const files = page.getByRole('grid', { name: 'Files' });
  await files.getByRole('row', { name: 'hearing.txt, Hearing transcript' }).click();
  await expect(page.getByText('Read as a hearing transcript.')).toBeVisible();
  await expect(page.getByLabel('Forum')).toHaveValue('U.S. Senate Committee on the Judiciary');
  await expect(page.getByLabel('Date')).toHaveValue('2024-03-06');
  await expect(page.getByLabel('Congress')).toHaveValue('118');
  await expectAccessible(page);
  await page.getByLabel('Title', { exact: true }).fill('Sample hearing: Children’s safety online');
  await page
    .getByRole('list', { name: 'Statements found' })
    .getByRole('button', { name: 'Oral testimony, Ms. Doe' })
    .click();
  await page.getByLabel('Witness', { exact: true }).fill('Jane Q. Doe');
  await expectAccessible(page);

  await files.getByRole('row', { name: 'statement.docx, Prepared statement' }).click();
  await expect(page.getByLabel('Witness', { exact: true })).toHaveValue('John Loe');
  await expect(page.getByLabel('Organisation')).toHaveValue('Sample Institute');
  await page.getByRole('button', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Statement for the record' }).click();
  await page.getByRole('button', { name: 'Use' }).click();
  await page.getByRole('option', { name: 'With permission' }).click();
  await page.getByLabel('Permitted by').fill('Mr. Loe');
  await page.getByLabel('Until').fill('2027-06-30');

  // Nothing without a title.
  await page.getByLabel('Title', { exact: true }).fill('');
  await expect(page.getByText('It needs a title to be found by.')).toBeVisible();
  await expect(page.getByText('Give “statement.docx” a title.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 3 files' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Title', { exact: true }).fill('Reporting duties');
  await page.getByRole('button', { name: 'Import 3 files' }).click();

  await expect(page.getByText('3 files imported')).toBeVisible();
  await expect(page.getByText('2 testimonies kept, with their original files.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Reporting duties' })).toBeVisible();
  await expectAccessible(page);
  const { testimony } = await callLibrary(page, 'testimony.list', {});
  expect(testimony.map(({ title, kind }) => ({ title, kind }))).toEqual([
    { title: 'Reporting duties', kind: 'statement-for-the-record' },
    { title: 'Sample hearing: Children’s safety online', kind: 'hearing' },
  ]);
  const [statement, hearing] = await Promise.all(
    testimony.map(({ id }) => callLibrary(page, 'testimony.get', { id })),
  );
  expect(statement?.use).toMatchObject({ label: 'permission', by: 'Mr. Loe', until: '2027-06-30' });
  expect(hearing?.witnesses).toEqual(['Jane Q. Doe']);

  await page.getByRole('button', { name: 'Go to Testimony' }).click();
  await expect(page.getByRole('link', { name: /^Testimony/ })).toContainText('2');
});

test('a text that is taken for nothing is read as testimony when a person says so; corrections stay', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+i');
  await choose(page, 'Choose files…', [
    { name: 'hearing.txt', buffer: Buffer.from(shortHearing) },
    { name: 'notes.txt', buffer: notes },
  ]);
  await page.getByLabel('Title', { exact: true }).fill('A corrected title');
  await page.getByRole('row', { name: 'notes.txt' }).click();
  await page.getByRole('button', { name: 'Read it as testimony' }).click();
  await expect(page.getByText('Correct anything that is wrong.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'notes.txt' })).toBeVisible();
  await page.getByRole('row', { name: 'hearing.txt' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('A corrected title');

  // Out of the import, and in again.
  await page.getByRole('checkbox', { name: 'Import this file' }).press('Space');
  await expect(page.getByRole('row', { name: 'hearing.txt, Hearing transcript, Left out' })).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(page.getByText('1 testimony kept, with its original file.')).toBeVisible();
});

test('the same file is recognised, whatever its name, and leads to what the library has', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  await page.keyboard.press('ControlOrMeta+i');
  await choose(page, 'Choose files…', [{ name: 'again.txt', buffer: Buffer.from(shortHearing) }]);
  await expect(
    page.getByRole('row', { name: 'again.txt, Hearing transcript, In the library already' }),
  ).toBeVisible();
  await expect(page.getByText('Nothing is chosen that the library does not have already.')).toBeVisible();
  await expectAccessible(page);
  await choose(page, 'Add files…', [{ name: 'june.txt', buffer: await laterPage() }]);
  await expect(
    page.getByText(/^1 of 2 files can be imported, 1 is in the library already\. \d positions will be kept/),
  ).toBeVisible();
  await page.getByRole('row', { name: 'again.txt' }).click();
  await page.getByRole('main').getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`#/testimony/${hearing}`));
});

test('what is unclear is gone through by keyboard, and the import is made by keyboard', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+i');
  await choose(page, 'Choose files…', [
    { name: 'statement.docx', buffer: statementDocx() },
    { name: 'saved.html', buffer: await readFile(savedPage) },
    { name: 'draft.txt', buffer: await readFile(draft) },
  ]);
  await expect(page.getByRole('heading', { name: '3 files' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: 'saved.html' })).toBeVisible();
  const things = page.getByRole('region', { name: /things? to look at/ }).getByRole('listitem');
  await expect(things.first()).toBeFocused();
  await page.keyboard.press('F8');
  await expect(things.nth(1)).toBeFocused();
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: 'draft.txt' })).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('3 files imported')).toBeVisible();
});

test('many files are listed as far as they are in view; reading and keeping them can be cancelled', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const many = Array.from({ length: 400 }, (_, index) => ({
    name: `statement-${index}.txt`,
    buffer: Buffer.from(
      `Statement of Jane Doe\nBefore the Committee on Sample Affairs\nMarch 4, 2026\n\n[Sample text] Statement ${index}.\n`,
    ),
  }));
  const testimonies = async () => (await callLibrary(page, 'library.status', {})).testimony;
  const allRead = page.getByRole('heading', { name: '400 files' });
  await page.keyboard.press('ControlOrMeta+i');
  await choose(page, 'Choose files…', many);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Choose files to import' })).toBeVisible();
  expect(await testimonies()).toBe(0);

  await choose(page, 'Choose files…', many);
  await expect(allRead).toBeVisible({ timeout: 45_000 });
  const rows = page.getByRole('grid', { name: 'Files' }).getByRole('row');
  expect(await rows.count()).toBeLessThan(60);
  await rows.first().click();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'statement-399.txt' })).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill('A corrected title');

  await page.getByRole('button', { name: 'Import 400 files' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Cancelled\. \d+ of 400 files imported$/)).toBeVisible();
  await expectAccessible(page);
  const kept = await testimonies();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(400);

  await page.getByRole('button', { name: 'Look at all files again' }).click();
  await expect(allRead).toBeVisible({ timeout: 45_000 });
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('A corrected title');
  await page.getByRole('button', { name: `Import ${400 - kept} files` }).click();
  await expect(page.getByText(`${400 - kept} testimonies kept, with their original files.`)).toBeVisible({
    timeout: 45_000,
  });
  expect(await testimonies()).toBe(400);
});
