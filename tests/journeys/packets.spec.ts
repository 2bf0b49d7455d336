import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

test.beforeEach(({ hostKind }) => {
  test.skip(hostKind === 'desktop', 'The desktop asks for a place in a window of the system’s own.');
});

test('briefings chosen in the list become a packet, put in order by keyboard, and are given away', async ({
  app,
}) => {
  const { page } = app;
  for (const title of ['Background', 'Oral statement']) {
    await callLibrary(page, 'briefings.create', {
      details: { title },
      blocks: [{ type: 'heading', id: 'a', level: 1, text: 'Ask' }],
    });
  }
  const briefings = await callLibrary(page, 'briefings.list', {});
  await openBriefing(page, 'Written statement', [{ position: 'Rule of Law' }]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Make a packet…' }).click();
  await page.getByLabel('Name').fill('Hearing packet');
  await expect(page.getByRole('heading', { name: 'Hearing packet' })).toBeVisible();
  for (const { title } of briefings) {
    await page.getByRole('button', { name: 'Add a briefing…' }).click();
    await page.getByRole('menuitem', { name: title }).click();
  }
  const items = page.getByRole('list', { name: 'Briefings of the packet' }).getByRole('listitem');
  await expect(items).toHaveCount(3);
  await page.getByRole('button', { name: 'Move Written statement down' }).focus();
  await page.keyboard.press('Enter');
  await expect(items.nth(1)).toContainText('02 Written statement.docx');
  await expectAccessible(page);

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the packet' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Hearing packet.zip');
  const names = Object.keys(unzipSync(await readFile(await download.path())));
  expect(names).toHaveLength(4);
  expect(names.slice(0, 1)).toEqual(['00 Cover sheet.docx']);
  expect(names).toContain('02 Written statement.docx');
  await page.getByRole('button', { name: 'Record to whom it is given' }).click();
  await page.getByLabel('Given to').fill('Sample office');
  await page.getByRole('button', { name: 'Keep delivery' }).click();
  await expect(page.getByText('Recorded: given to Sample office')).toBeVisible();

  await page.getByRole('button', { name: 'Back to the packets' }).click();
  await expect(page.getByRole('link', { name: 'Hearing packet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove the packet Hearing packet' }).click();
  await expect(page.getByText('No packets yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Hearing packet' })).toBeVisible();
});

test('a briefing leaves as Markdown, and whole by the clipboard', async ({ app }) => {
  const { page } = app;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBriefing(page, 'Where we stand', [{ heading: 'Bottom line' }, { position: 'Rule of Law' }]);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByText('Markdown', { exact: true }).click();
  await expectAccessible(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to Markdown' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Where we stand.md');
  expect(await readFile(await download.path(), 'utf8')).toContain('# Where we stand\n\n## Bottom line\n');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy whole briefing' }).click();
  await expect(page.getByText('Whole briefing copied.')).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('Where we stand</h1>');
  expect(html).toContain('<blockquote');
});
