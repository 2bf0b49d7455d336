import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

/** The very bytes that an export of the briefing writes. */
async function exportedBytes(page: Page): Promise<Buffer> {
  const briefing = await openBriefing(page, 'Sample briefing', [
    { heading: 'Bottom line' },
    { position: 'Rule of Law' },
    { text: 'A bridge between them.' },
    { position: 'Safety By Design' },
  ]);
  const { docx } = await callLibrary(page, 'exporting.preview', { job: 'copy', briefing });
  return Buffer.from(docx, 'base64');
}

function changed(bytes: Buffer, change: (xml: string) => string): Buffer {
  const parts = unzipSync(bytes);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(change(document)) }));
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dropped = await page.evaluateHandle(
    ({ name: called, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], called));
      return transfer;
    },
    { name, base64: bytes.toString('base64') },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
}

test('a document that comes back is dropped on the window and told as exported, then as changed', async ({
  app,
}) => {
  const { page } = app;
  const bytes = await exportedBytes(page);
  await drop(page, 'returned.docx', bytes);
  const screen = page.getByRole('main', { name: 'Check a document' });
  await expect(screen.getByText('All 2 quoted items are as exported')).toBeVisible();
  await expect(
    screen.getByText(/Headers, footers and comments are not compared; pictures are counted/),
  ).toBeVisible();
  await expect(screen.getByRole('list', { name: 'Quoted items' }).getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);

  await drop(
    page,
    'edited.docx',
    changed(bytes, (xml) =>
      xml.replace('governments should', 'governments must').replace('A bridge', 'A word'),
    ),
  );
  await expect(screen.getByText('1 of 2 quoted items needs a look')).toBeVisible();
  const item = screen.getByRole('listitem').filter({ hasText: 'Rule of Law' });
  await expect(item.getByText('Changed', { exact: true })).toBeVisible();
  await expect(item.locator('del')).toHaveText(/should/);
  await expect(item.locator('ins')).toHaveText(/must/);
  await expect(screen.getByText('A word between them.')).toBeVisible();
  const listed = screen.getByRole('list', { name: 'Quoted items' }).getByRole('listitem');
  await screen.getByRole('radio', { name: 'Only the 1 to look at' }).press(' ');
  await expect(listed).toHaveCount(1);
  await expectAccessible(page);
  await item.getByRole('link', { name: 'Rule of Law' }).click();
  await expect(page.getByRole('heading', { name: 'Rule of Law', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(screen.getByText('1 of 2 quoted items needs a look')).toBeVisible();
});

test('a document is checked by keyboard alone; what is none of ours, or no Word file, says so', async ({
  app,
}) => {
  const { page } = app;
  const bytes = await exportedBytes(page);
  const { 'customXml/item1.xml': _, ...others } = unzipSync(bytes);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('check a document');
  await page.getByRole('option', { name: 'Check a document that came back…' }).waitFor();
  await page.keyboard.press('Enter');
  const screen = page.getByRole('main', { name: 'Check a document' });
  await expect(screen.getByRole('heading', { name: 'Check a document' })).toBeFocused();
  const choose = async (name: RegExp, file: { name: string; buffer: Buffer }) => {
    await screen.getByRole('button', { name }).focus();
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await choosing).setFiles({ ...file, mimeType: 'application/octet-stream' });
  };
  await choose(/Choose a Word file/, { name: 'pasted.docx', buffer: Buffer.from(zipSync(others)) });
  await expect(screen.getByText(/carries no record of Standpoint’s/)).toBeVisible();
  await expect(screen.getByText('All 2 quoted items are as in the library')).toBeVisible();
  await expect(screen.getByRole('region', { name: 'What was found' })).toBeFocused();
  await screen.getByText(/Words beside them that are not the library’s/).click();
  await expect(screen.getByText('A bridge between them.')).toBeVisible();
  await choose(/Check another/, { name: 'notes.docx', buffer: Buffer.from('Bring the sample folder.') });
  await expect(screen.getByRole('alert')).toContainText('“notes.docx” was not checked');
  await expect(screen.getByRole('button', { name: /Check another/ })).toBeFocused();
});
