import { expectOutline, expectSaved, expectSpoken, openBriefing } from '../support/briefing-window.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

const RULE = 'Rule of Law';

test('questions, call-outs, contacts, lists and page breaks are added by keyboard and come back after a restart', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Kinds', [{ heading: 'Questions expected' }, { position: RULE }]);
  await page.getByRole('textbox', { name: 'Heading of level 1' }).focus();

  await keyboard.press('ControlOrMeta+Shift+Enter');
  const menu = page.getByRole('menu', { name: 'Add after the chosen block' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await keyboard.type('ques');
  await keyboard.press('Enter');
  await expectSpoken(page, 'Added Question and answer after Questions expected, 2 of 3');
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toBeFocused();
  await keyboard.type('Why now?');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Answer to “Why now?”' })).toBeFocused();
  await keyboard.type('[Sample] Because the draft is open.');

  await keyboard.press('ControlOrMeta+Shift+Enter');
  await keyboard.type('call');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title of the call-out' })).toBeFocused();
  await keyboard.type('The ask');
  await keyboard.press('Enter');
  await keyboard.type('[Sample] Keep the duty.');

  await keyboard.press('ControlOrMeta+Shift+Enter');
  await keyboard.type('page');
  await keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Page break/ })).toBeFocused();

  await keyboard.press('ControlOrMeta+Shift+Enter');
  await keyboard.type('contents');
  await keyboard.press('Enter');
  const contents = page.getByRole('region', { name: 'Contents in “Questions expected”' });
  await expect(contents).toBeFocused();
  await expect(contents.getByRole('listitem')).toHaveText(['Questions expected', RULE]);

  await keyboard.press('ControlOrMeta+Shift+Enter');
  await keyboard.type('cont');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  for (const words of [
    'Jane Doe',
    'Policy Director',
    'Example Coalition',
    'jane.doe@example.org',
    '555 0100',
  ]) {
    await keyboard.type(words);
    await keyboard.press('Enter');
  }
  const names = ['Questions expected', 'Why now?', 'The ask', 'Page break', 'Contents', 'Jane Doe', RULE];
  await expectOutline(page, names);
  await expectSaved(page);
  await expectAccessible(page);

  await app.restart();
  await expectOutline(app.page, names);
  await expect(app.page.getByText('[Sample] Because the draft is open.')).toBeVisible();
  await expect(app.page.getByRole('textbox', { name: 'Mail address' })).toHaveValue('jane.doe@example.org');
});

test('blocks are added by mouse, at the end and below another, and can be taken back', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'By mouse', [{ heading: 'Positions at issue' }, { position: RULE }]);
  await page.getByRole('button', { name: 'Add something else' }).click();
  await page.getByRole('menuitem', { name: 'List of positions' }).click();
  await expectOutline(page, ['Positions at issue', RULE, 'List of positions']);
  const list = page.getByRole('region', { name: 'List of positions in “Positions at issue”' });
  await expect(list).toBeFocused();
  await expect(list.getByRole('listitem')).toHaveText([`${RULE}, version 1`]);

  await page.getByRole('textbox', { name: 'Heading of level 1' }).click();
  await page.getByRole('button', { name: 'More for Positions at issue' }).click();
  await page.getByRole('menuitem', { name: 'Add below…' }).click();
  await page.getByRole('menuitem', { name: 'Page break' }).click();
  await expectOutline(page, ['Positions at issue', 'Page break', RULE, 'List of positions']);
  await page.keyboard.press('Delete');
  await expectOutline(page, ['Positions at issue', RULE, 'List of positions']);
  await page.keyboard.press('ControlOrMeta+z');
  await expectOutline(page, ['Positions at issue', 'Page break', RULE, 'List of positions']);
  await expectAccessible(page);
});
