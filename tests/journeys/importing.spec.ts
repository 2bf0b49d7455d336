import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey.ts';

const starterPage = resolve(import.meta.dirname, '..', '..', 'resources', 'starter', 'policy-advocacy.txt');

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
