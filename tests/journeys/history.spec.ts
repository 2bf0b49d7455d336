import type { Operation } from '../../src/shared/briefings.ts';
import { expectOutline, expectSaved, openBriefing, outlineOf, tabTo } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';

const RULE = 'Rule of Law';
const SAFETY = 'Safety By Design';

test('a briefing is seen as it was, with what changed since, and restored by mouse; undo brings it back', async ({
  app,
}) => {
  const { page } = app;
  const id = await openBriefing(page, 'Looked back at', [
    { heading: 'Bottom line' },
    { text: 'The draft needs one more duty.' },
    { position: RULE },
  ]);
  await outlineOf(page).getByRole('row', { name: RULE }).click();
  await page.keyboard.press('Delete');
  await expectOutline(page, ['Bottom line', 'Own text']);
  await page.getByRole('textbox', { name: 'Own text' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And a deadline.');
  await expectSaved(page);

  await page.getByRole('button', { name: 'History' }).click();
  const moments = page.getByRole('listbox', { name: 'Moments' });
  await expect(moments.getByRole('option').first()).toHaveAccessibleName(/as it is now$/);
  await moments.getByRole('option', { name: /^Created/ }).click();
  await expect(page.getByText('Since then: 1 block changed, 1 removed.')).toBeVisible();
  const then = page.getByRole('region', { name: 'The briefing as it was' });
  await expect(then.getByRole('insertion')).toContainText('And a deadline.');
  await expect(then.getByRole('region', { name: 'Removed since' })).toContainText(RULE);
  await expectAccessible(page);
  await page.getByText('As it read', { exact: true }).click();
  await expect(then.getByRole('insertion')).toHaveCount(0);
  await expect(then).toContainText('The draft needs one more duty.');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Name…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('As first sent');
  await page.getByRole('button', { name: 'Name it' }).click();
  await expect(moments.getByRole('option', { name: /^As first sent/ })).toBeVisible();

  await page.getByRole('button', { name: 'Restore' }).click();
  await expectOutline(page, ['Bottom line', 'Own text', RULE]);
  await expect(page.getByText(/^Restored as it was on /)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expectOutline(page, ['Bottom line', 'Own text']);
  const { moments: kept } = await callLibrary(page, 'briefings.history', { id });
  expect(kept.map(({ kind, undone }) => [kind, undone])).toEqual([
    ['restored', true],
    ['worked', false],
    ['named', false],
    ['created', false],
  ]);
});

test('by keyboard alone: from the briefing to any change of it, and back', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'By keyboard', [{ heading: 'One' }, { position: SAFETY }, { position: RULE }]);
  await page.getByRole('region', { name: new RegExp(`^${RULE}`) }).focus();
  await keyboard.press('Delete');
  await expectOutline(page, ['One', SAFETY]);
  await keyboard.press('Delete');
  await expectOutline(page, ['One']);
  await expectSaved(page);

  await keyboard.press('ControlOrMeta+Shift+H');
  await expect(page.getByRole('listbox', { name: 'Moments' })).toBeVisible();
  await ready(page);
  await expect(page.getByRole('option', { name: /^Created/ })).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(page.getByText('Nothing has changed since then.')).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /^Created/, selected: true })).toBeVisible();
  await expect(page.getByText('Since then: 2 blocks removed.')).toBeVisible();
  await keyboard.press(']');
  await expect(page.getByText('Since then: 1 block removed.')).toBeVisible();
  await expect(page.getByRole('option', { name: /^2 changes/, selected: true })).toBeVisible();
  await keyboard.press('n');
  await expect(page.getByRole('deletion').first()).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Name…' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('One removed');
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^One removed/ })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Restore' }));
  await keyboard.press('Enter');
  await expectOutline(page, ['One', SAFETY]);
  await keyboard.press('ControlOrMeta+z');
  await expectOutline(page, ['One']);
});

test('an export, a rename and a template are among the moments', async ({ app }) => {
  const { page } = app;
  const from = { template: 'briefing-memo' };
  const { id, revision } = await callLibrary(page, 'briefings.create', {
    details: { title: 'Sample' },
    from,
  });
  const rename = { type: 'set-details' as const, details: { title: 'Sample, renamed' } };
  await callLibrary(page, 'briefings.edit', { id, revision, operations: [rename], burst: null });
  const chosen = await callLibrary(page, 'exporting.chooseTarget', { briefing: id, format: 'markdown' });
  await callLibrary(page, 'exporting.export', { job: 'a', briefing: id, target: chosen?.target ?? '' });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}/history`);
  const moments = page.getByRole('listbox', { name: 'Moments' });
  for (const name of [/^Exported/, /^Renamed/, /^Template applied: Briefing memo/]) {
    await expect(moments.getByRole('option', { name })).toBeVisible();
  }
});

test('tables, pictures, questions and talking points are drawn as they stood, and what changed in a cell is marked', async ({
  app,
}) => {
  const { page } = app;
  const sections = [{ heading: 'Why does it matter?', text: 'Reports lead to children.' }];
  await callLibrary(page, 'positions.create', {
    content: { title: 'Sample duty', statement: 'Keep it. Fund it.', sections },
  });
  const id = await openBriefing(page, 'Drawn', [{ heading: 'Next steps' }, { position: 'Sample duty' }]);
  const table = {
    type: 'table' as const,
    id: 'table',
    caption: 'Sample steps',
    header: true,
    rows: [
      ['Step', 'By when'],
      ['Write', 'Monday'],
    ],
  };
  const answer = { type: 'doc' as const, content: [] };
  const edit = async (operations: Operation[]) => {
    const { revision } = await callLibrary(page, 'briefings.get', { id });
    await callLibrary(page, 'briefings.edit', { id, revision, operations, burst: null });
  };
  const { document } = await callLibrary(page, 'briefings.get', { id });
  const position = document.blocks[1];
  if (position?.type !== 'position') throw new Error('The second block is no position.');
  await edit([
    {
      type: 'replace',
      block: { ...position, sections: ['Why does it matter?'], points: { leftOut: ['Fund it.'] } },
    },
    {
      type: 'insert',
      blocks: [table, { type: 'question', id: 'q', question: 'Why now?', answer }],
      before: null,
    },
  ]);
  await edit([
    {
      type: 'replace',
      block: {
        ...table,
        rows: [
          ['Step', 'By when'],
          ['Write', 'Friday'],
        ],
      },
    },
  ]);

  await page.getByRole('button', { name: 'History' }).click();
  const then = page.getByRole('region', { name: 'The briefing as it was' });
  await page.getByRole('button', { name: 'One change later' }).click();
  await expect(then.getByRole('cell', { name: 'Monday' }).getByRole('deletion')).toContainText('Monday');
  await expect(then.getByRole('cell', { name: 'Friday' }).getByRole('insertion')).toContainText('Friday');
  await expect(then.getByRole('columnheader')).toHaveText(['Step', 'By when']);
  await expectAccessible(page);
  await page.getByText('As it read', { exact: true }).click();
  await expect(then.getByRole('cell')).toHaveText(['Write', 'Monday']);
  await expect(then.getByRole('listitem')).toHaveText(['Keep it.', 'Reports lead to children.']);
  await expect(then.getByText('Why now?')).toBeVisible();
  await expectAccessible(page);
});
