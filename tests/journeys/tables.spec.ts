import type { Page } from '@playwright/test';
import { expectOutline, expectSaved, expectSpoken, openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

/** As an office program puts it on the clipboard, into what has the focus. */
async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(content)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** The cells as they stand in the document, row by row. */
async function expectCells(page: Page, cells: readonly (readonly string[])[]): Promise<void> {
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(cells.length);
  for (const [index, row] of cells.entries()) {
    const fields = rows.nth(index).getByRole('textbox');
    await expect(fields).toHaveCount(row.length);
    for (const [column, text] of row.entries()) await expect(fields.nth(column)).toHaveValue(text);
  }
}

test('a table is made, filled and grown by keyboard alone', async ({ app }) => {
  test.slow();
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Steps', [{ heading: 'Next steps' }, { text: 'After it.' }]);
  await page.getByRole('textbox', { name: 'Heading of level 1' }).focus();
  await keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.type('tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of column 1' })).toBeFocused();
  for (const words of ['Step', 'Who', 'By', 'Send the draft', 'Policy', 'June 20']) {
    await keyboard.type(words);
    await keyboard.press('Tab');
  }
  await expect(page.getByRole('textbox', { name: 'Step, row 3' })).toBeFocused();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Name of column 1' })).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Name of column 2' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'By, row 3' })).toBeFocused();

  // A row with words in it is followed by a new one; an empty one lets the focus out.
  await keyboard.type('June 24');
  await keyboard.press('Tab');
  await expectSpoken(page, 'Row added. 4 rows, 3 columns');
  await expect(page.getByRole('textbox', { name: 'Step, row 4' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add row' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expectSpoken(page, 'Row removed. 3 rows, 3 columns');
  await expect(page.getByRole('textbox', { name: 'Step, row 3' })).toBeFocused();
  await expectCells(page, [
    ['Step', 'Who', 'By'],
    ['Send the draft', 'Policy', 'June 20'],
    ['', '', 'June 24'],
  ]);
  await expectSaved(page);
  await expectAccessible(page);

  await keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  await keyboard.press('ControlOrMeta+Shift+z');
  await app.restart();
  await expect(app.page.getByRole('table').getByRole('row')).toHaveCount(3);
});

test('cells are pasted from spreadsheets and from Word, and the table grows to hold them', async ({
  app,
}) => {
  const { page } = app;
  await openBriefing(page, 'Pasted', [{ heading: 'Next steps' }]);
  await page.getByRole('button', { name: 'Add something else' }).click();
  await page.getByRole('menuitem', { name: 'Table' }).click();
  await expectOutline(page, ['Next steps', 'Table']);
  await page.getByRole('textbox', { name: 'Name of column 1' }).click();
  await paste(page, { 'text/plain': 'Step\tWho\r\n"Send, then\ncall"\tPolicy\r\n' });
  await expectSpoken(page, /^Pasted 2 rows, 2 columns/);
  await expectCells(page, [
    ['Step', 'Who', ''],
    ['Send, then\ncall', 'Policy', ''],
    ['', '', ''],
  ]);

  await page.getByRole('textbox', { name: 'Row 3, column 3' }).click();
  await paste(page, {
    'text/plain': 'June',
    'text/html':
      '<html><body><table><tr><td colspan="2"><p class="MsoNormal">June <b>20</b></p><p>at noon</p></td></tr><tr><td>June&nbsp;24</td><td><script>alert(1)</script>Late</td></tr></table></body></html>',
  });
  await expectCells(page, [
    ['Step', 'Who', '', ''],
    ['Send, then\ncall', 'Policy', '', ''],
    ['', '', 'June 20\nat noon', ''],
    ['', '', 'June 24', 'Late'],
  ]);
  await page.getByRole('textbox', { name: 'Who, row 3' }).click();
  await page.getByRole('button', { name: 'Remove column' }).click();
  await page.getByText('Header row', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Row 1, column 1' })).toHaveValue('Step');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);

  await page.getByRole('textbox', { name: 'Name of column 1' }).click();
  await paste(page, { 'text/plain': `${'x\t'.repeat(13)}x\n`.repeat(203) });
  await expectSpoken(page, 'Pasted 200 rows, 12 columns. 200 rows, 12 columns');
  await expectSpoken(
    page,
    '3 rows and 2 columns of what was pasted did not fit: a table has at most 200 rows and 12 columns.',
  );
});

test('an arrow leads out of a cell of one line, however high its neighbours are', async ({ app }) => {
  const { page } = app;
  const id = await openBriefing(page, 'Steps', [{ heading: 'Next steps' }]);
  const { revision } = await callLibrary(page, 'briefings.get', { id });
  const rows = [
    ['Step', 'Why'],
    ['Send', 'So that it is there in time.\nAnd so that it is read.'],
    ['Call', ''],
  ];
  await callLibrary(page, 'briefings.edit', {
    id,
    revision,
    burst: null,
    operations: [
      { type: 'insert', before: null, blocks: [{ type: 'table', id: 't', caption: '', header: true, rows }] },
    ],
  });
  await page.reload();
  await page.getByRole('textbox', { name: 'Step, row 3' }).focus();
  await page.keyboard.press('End');
  for (const name of ['Step, row 2', 'Name of column 1']) {
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('textbox', { name })).toBeFocused();
    await page.keyboard.press('End');
  }
});
