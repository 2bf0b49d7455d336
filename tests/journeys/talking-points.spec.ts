import { expectSaved, expectSpoken, openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const KNOWN = 'A provider that does not detect what is already known cannot say that it did not know.';
const STATEMENT =
  'Keep the duty to report. Dr. Doe’s “Fund it. Now.” still holds. Publish each year’s figures.';
const CONTENT = {
  title: 'Sample duty',
  statement: STATEMENT,
  sections: [
    { heading: 'Why does it matter?', text: 'Reports lead to children. Without them few are found.' },
  ],
};

test('a position becomes talking points by keyboard, some are left out, and undo brings its statement back', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await callLibrary(page, 'positions.create', { content: CONTENT });
  const id = await openBriefing(page, 'Points', [{ position: CONTENT.title }]);
  const block = page.getByRole('region', { name: /^Sample duty, official/ });
  await block.focus();
  await keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'More for Sample duty' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.type('show as t');
  await keyboard.press('Enter');
  await expectSpoken(page, 'Sample duty now stands as talking points.');
  await expect(block).toHaveAccessibleName('Sample duty, official talking points, version 1, locked');
  await expect(block.getByRole('listitem')).toHaveText([
    'Keep the duty to report.',
    'Dr. Doe’s “Fund it. Now.” still holds.',
    'Publish each year’s figures.',
  ]);

  await page.getByRole('button', { name: 'More for Sample duty' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.type('choose p');
  await keyboard.press('Enter');
  const chooser = page.getByRole('dialog', { name: 'Points of “Sample duty”' });
  await chooser.getByRole('checkbox', { name: 'Keep the duty to report.' }).focus();
  await expectAccessible(page);
  await keyboard.press('Space');
  await expect(chooser.getByText('2 of 3 used.')).toBeVisible();
  await keyboard.press('Escape');
  await expect(block.getByRole('listitem')).toHaveText([
    'Dr. Doe’s “Fund it. Now.” still holds.',
    'Publish each year’s figures.',
  ]);
  await expectSaved(page);
  await expect(page.getByRole('button', { name: 'More for Sample duty' })).toBeFocused();
  await block.focus();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.blocks[0]).toMatchObject({ points: { leftOut: ['Keep the duty to report.'] } });

  await app.restart();
  const again = app.page.getByRole('region', { name: /^Sample duty, official talking points/ });
  await expect(again.getByRole('listitem')).toHaveCount(2);
  await again.focus();
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(again.getByRole('listitem')).toHaveCount(3);
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(app.page.getByRole('region', { name: /^Sample duty, official statement/ })).toContainText(
    STATEMENT,
  );
});

test('points of a section are chosen by mouse, one always stays, and they are copied and adapted as they stand', async ({
  app,
}) => {
  const { page } = app;
  await callLibrary(page, 'positions.create', { content: CONTENT });
  await openBriefing(page, 'Points', [{ position: CONTENT.title }]);
  const block = page.getByRole('region', { name: /^Sample duty, official/ });
  const choose = async (item: string) => {
    await block.click();
    await page.getByRole('button', { name: 'More for Sample duty' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Choose sections…');
  await page.getByText('Why does it matter?').click();
  await page.getByRole('button', { name: 'Done' }).click();
  await choose('Show as talking points');
  await choose('Choose points…');
  for (const point of ['Keep the duty', 'Dr. Doe’s', 'Publish', 'Reports lead']) {
    await page.getByRole('dialog').getByText(point).click();
  }
  await page.getByRole('dialog').getByText('Without them').click();
  await expect(page.getByText('1 of 5 used.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(block.getByRole('listitem')).toHaveText(['Without them few are found.']);

  await choose('Copy as own text');
  const own = page.getByRole('textbox', { name: 'Own text' });
  await expect(own).toContainText('Without them few are found.');
  await expectSaved(page);
  await page.keyboard.press('Escape');
  await choose('Adapt');
  await expect(page.getByText('Adapted from version 1')).toBeVisible();
  await expect(page.getByRole('note', { name: 'Worth a look: Adapted text' })).toContainText(
    'its words are still those of version 1',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Restore official text' }).first().click();
  await expect(block.getByRole('listitem')).toHaveText(['Without them few are found.']);
});

test('a point left out that a newer version says in other words is told, and its points are chosen again', async ({
  app,
}) => {
  const { page } = app;
  const { slug } = await callLibrary(page, 'positions.create', { content: CONTENT });
  const id = await openBriefing(page, 'Points', [{ position: CONTENT.title }]);
  const { revision, document } = await callLibrary(page, 'briefings.get', { id });
  const [pinned] = document.blocks;
  if (pinned?.type !== 'position') throw new Error('The briefing has no position.');
  const points = { leftOut: ['Keep the duty to report.'] };
  await callLibrary(page, 'briefings.edit', {
    ...{ id, revision, burst: null },
    operations: [{ type: 'replace', block: { ...pinned, points } }],
  });
  const statement = STATEMENT.replace('Keep the duty to report.', 'Keep each duty to report.');
  await callLibrary(page, 'positions.edit', { slug, baseVersion: 1, content: { ...CONTENT, statement } });
  const block = page.getByRole('region', { name: /^Sample duty, official talking points/ });
  await expect(block.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expectSpoken(
    page,
    'Sample duty is now version 2. 1 point that was left out is no longer there in the same words: look at the checks.',
  );
  await expect(block.getByRole('listitem')).toHaveCount(3);
  const note = page.getByRole('note', { name: 'Worth a look: Points worded anew' });
  await note.getByRole('button', { name: 'Choose points' }).click();
  const chooser = page.getByRole('dialog', { name: 'Points of “Sample duty”' });
  await chooser.getByText('Keep each duty to report.').click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(block.getByRole('listitem')).toHaveCount(2);
  await expect(note).toHaveCount(0);
});

test('an excerpt is copied as own text', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  await openBriefing(page, 'Copied', [{ excerpt: await makeExcerpt(page, hearing, KNOWN) }]);
  await page.getByRole('region', { name: /excerpt, verbatim, locked/ }).click();
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Copy as own text' }).click();
  await expect(page.getByRole('textbox', { name: 'Own text' })).toContainText(KNOWN);
  await expect(page.getByRole('region', { name: /excerpt, verbatim, locked/ })).toBeVisible();
});
