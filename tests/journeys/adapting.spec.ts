import {
  expectOutline,
  expectSaved,
  expectSpoken,
  makeNewer,
  openBriefing,
  tabTo,
} from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const RULE = 'Rule of Law';
const SAFETY = 'Safety By Design';
const LIABILITY = 'App Store Liability';
const KNOWN = 'A provider that does not detect what is already known cannot say that it did not know.';

test('locked words are adapted by keyboard alone; the difference stays in view until they are restored', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Adapted', [{ heading: 'What we ask' }, { position: SAFETY }]);
  const locked = page.getByRole('region', { name: /^Safety By Design, official statement/ });
  await locked.focus();
  await keyboard.press('x');
  await expectSpoken(page, 'These words are locked. You can adapt them, or copy them as own text.');
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Adapt', exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await expectSpoken(page, `${SAFETY} is an adapted copy now. What you change in it stays marked.`);
  const adapted = page.getByRole('textbox', { name: `${SAFETY}, adapted text in “What we ask”` });
  await expect(adapted).toBeFocused();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' In our own words.');
  await expect(adapted).toHaveAttribute('contenteditable', 'true');
  await expect(adapted.getByRole('insertion')).toHaveText('In our own words.');
  // The editor is told a moment later where the caret is: a key in that moment is faster than any hand.
  await page.evaluate(() => {
    const tell = () => document.documentElement.setAttribute('data-told', '');
    document.addEventListener('selectionchange', tell, { once: true });
  });
  await keyboard.press('ControlOrMeta+Home');
  await expect(page.locator('html')).toHaveAttribute('data-told');
  await keyboard.press('ControlOrMeta+Delete');
  await expect(adapted.getByRole('deletion')).toHaveText('Governments');
  await keyboard.type('States');
  await expect(adapted.getByRole('insertion').first()).toHaveText('States');
  await keyboard.press('Escape');
  await expect(adapted.getByRole('insertion').last()).toContainText('In our own words');
  await expect(page.getByText('Adapted from version 1')).toBeVisible();
  await expect(page.getByRole('note', { name: 'Worth a look: Adapted text' })).toContainText(
    '“Safety By Design” differs from the official text by 5 words.',
  );
  await expectSaved(page);
  await expectAccessible(page);

  await app.restart();
  await expect(app.page.getByRole('insertion').last()).toContainText('In our own words');
  await app.page.getByRole('note').getByRole('button', { name: 'Restore official text' }).click();
  await expect(app.page.getByRole('region', { name: /^Safety By Design, official statement/ })).toBeVisible();
  await app.page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(app.page.getByRole('insertion').last()).toContainText('In our own words');
});

test('an excerpt is adapted by mouse, and is then own text that says where it is from', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  const excerpt = await makeExcerpt(page, hearing, KNOWN);
  const id = await openBriefing(page, 'Adapted excerpt', [{ excerpt }]);
  await page.getByRole('region', { name: /excerpt, verbatim, locked/ }).click();
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Adapt', exact: true }).click();
  await expect(page.getByText('Adapted from version 1')).toBeVisible();
  await expectSaved(page);
  // While it is written in, the tools for its formatting stand there.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Restore the excerpt' }).first().click();
  await expect(page.getByRole('region', { name: /excerpt, verbatim, locked/ })).toBeVisible();
  await expectSaved(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.blocks).toMatchObject([{ type: 'excerpt', excerpt: excerpt.id, version: 1 }]);
});

test('newer versions are compared, kept and taken, and an excerpt is adapted and given back, by keyboard alone', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const { hearing } = await keepSamples(page);
  const excerpt = await makeExcerpt(page, hearing, KNOWN);
  await openBriefing(page, 'By keyboard', [
    { position: RULE },
    { position: SAFETY },
    { position: LIABILITY },
    { excerpt },
  ]);
  const statement = (name: string, version: number) =>
    page.getByRole('region', { name: `${name}, official statement, version ${version}, locked` });
  const newer = page.getByRole('note', { name: 'Worth a look: Newer version' });

  // Compared and kept, in the dialog.
  await makeNewer(page, 'rule-of-law');
  await expect(newer).toBeVisible();
  await keyboard.press('F8');
  await expect(newer).toBeFocused();
  await tabTo(page, newer.getByRole('button', { name: 'Compare' }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Keep version 1' }));
  await keyboard.press('Enter');
  await expect(newer).toBeHidden();
  await expect(statement(RULE, 1)).toBeFocused();

  // Compared and taken.
  await makeNewer(page, 'safety-by-design');
  await expect(newer).toBeVisible();
  await keyboard.press('F8');
  await tabTo(page, newer.getByRole('button', { name: 'Compare' }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Update to version 2' }));
  await keyboard.press('Enter');
  await expect(statement(SAFETY, 2)).toBeFocused();
  await expect(newer).toBeHidden();

  // Taken in the margin, and the next one kept there.
  await makeNewer(page, 'safety-by-design');
  await expect(newer).toBeVisible();
  await keyboard.press('F8');
  await tabTo(page, newer.getByRole('button', { name: 'Update' }));
  await keyboard.press('Enter');
  await expect(statement(SAFETY, 3)).toBeFocused();
  await expect(newer).toBeHidden();
  await makeNewer(page, 'safety-by-design');
  await expect(newer).toBeVisible();
  await keyboard.press('F8');
  await tabTo(page, newer.getByRole('button', { name: 'Keep' }));
  await keyboard.press('Enter');
  await expect(newer).toBeHidden();
  await expect(statement(SAFETY, 3)).toBeFocused();

  // Where there is no margin the checks are behind a button, which goes with them.
  await page.setViewportSize({ width: 1200, height: 900 });
  await makeNewer(page, 'app-store-liability');
  const edge = page.getByRole('button', { name: '1 check: Newer version' });
  await expect(edge).toBeVisible();
  await keyboard.press('F8');
  await expect(edge).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(page, newer.getByRole('button', { name: 'Keep' }));
  await keyboard.press('Enter');
  await expect(edge).toBeHidden();
  await expect(statement(LIABILITY, 1)).toBeFocused();

  await tabTo(page, page.getByRole('region', { name: /excerpt, verbatim, locked/ }));
  await keyboard.press('x');
  await tabTo(page, page.getByRole('button', { name: 'Adapt', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /adapted text/ })).toBeFocused();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' Nor can we.');
  const adapted = page.getByRole('note', { name: 'Worth a look: Adapted text' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(adapted).toBeVisible();
  await keyboard.press('F8');
  await expect(adapted).toBeFocused();
  await tabTo(page, adapted.getByRole('button', { name: 'Restore the excerpt' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /excerpt, verbatim, locked/ })).toBeFocused();
});

test('all newer versions are taken at once, and given back by one undo', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Outdated', [{ position: RULE }, { position: SAFETY }]);
  for (const slug of ['rule-of-law', 'safety-by-design']) await makeNewer(page, slug);
  const all = page.getByRole('button', { name: 'Update all 2' });
  await expect(all, 'one for each of the two').toHaveCount(2);
  await all.last().press('Enter');
  await expect(page.getByText('2 blocks updated to the newest version.')).toBeVisible();
  await expect(page.getByRole('region', { name: /official statement, version 2, locked/ })).toHaveCount(2);
  await expect(page.getByRole('region', { name: /^Safety By Design, official statement/ })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('region', { name: /official statement, version 1, locked/ })).toHaveCount(2);
  await expectOutline(page, [RULE, SAFETY]);
});

test('a newer version is declined by key, taken back by undo, and told again once there is one still newer', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Declined', [{ position: RULE }]);
  const { title, statement } = await callLibrary(page, 'positions.get', { slug: 'rule-of-law' });
  const publish = (baseVersion: number, words: string) =>
    callLibrary(page, 'positions.edit', {
      ...{ slug: 'rule-of-law', baseVersion },
      content: { title, statement: `${statement} ${words}`, sections: [] },
    });
  await publish(1, 'Always.');
  const note = page.getByRole('note', { name: 'Worth a look: Newer version' });
  await note.getByRole('button', { name: 'Keep' }).focus();
  await keyboard.press('Enter');
  const block = page.getByRole('region', { name: /^Rule of Law, official statement, version 1, locked/ });
  await expect(block).toBeFocused();
  await expectSpoken(page, 'Rule of Law stays at version 1, until there is one newer than 2.');
  await expect(note).toHaveCount(0);
  await expect(page.getByText('Version 2 available')).toHaveCount(0);
  await keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Version 2 available')).toBeVisible();
  await expect(note).toBeVisible();
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(note).toHaveCount(0);
  await expectSaved(page);

  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Back to the briefing' }).click();
  await expect(block).toBeVisible();
  await publish(2, 'Everywhere.');
  await expect(page.getByText('Version 3 available')).toBeVisible();
  await expect(note).toContainText('the library has version 3');
});

test('a newer version is declined by mouse once it was compared, and the export says nothing more of it', async ({
  app,
}) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  const excerpt = await makeExcerpt(page, hearing, KNOWN);
  const id = await openBriefing(page, 'Declined', [{ excerpt }]);
  await callLibrary(page, 'excerpts.edit', {
    ...{ id: excerpt.id, baseVersion: 1 },
    edits: [{ type: 'insert', id: 'insertion', start: 0, end: 1, text: 'Any' }],
  });
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Keep version 1' }).click();
  await expect(
    page.getByText(/^Ms\. Doe stays at version 1, until there is one newer than 2\.$/),
  ).toBeVisible();
  await expect(page.getByText('Version 2 available')).toHaveCount(0);
  await expectSaved(page);
  expect((await callLibrary(page, 'briefings.get', { id })).document.blocks).toMatchObject([
    { version: 1, kept: 2 },
  ]);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Export/ });
  await expect(dialog).toBeVisible();
  await expect(dialog).not.toContainText('Newer version');
});

test('adapted words are compared with a newer version, and the official text is restored as that', async ({
  app,
}) => {
  const { page } = app;
  await openBriefing(page, 'Adapted', [{ position: RULE }]);
  const { title, statement } = await callLibrary(page, 'positions.get', { slug: 'rule-of-law' });
  await page.getByRole('region', { name: /^Rule of Law, official statement/ }).click();
  await page.getByRole('button', { name: 'More for Rule of Law' }).click();
  await page.getByRole('menuitem', { name: 'Adapt', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' In our own words.');
  await expectSaved(page);
  await callLibrary(page, 'positions.edit', {
    ...{ slug: 'rule-of-law', baseVersion: 1 },
    content: { title, statement: `${statement} Always.`, sections: [] },
  });
  const note = page.getByRole('note', { name: 'Worth a look: Adapted text' });
  await note.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Version 1 compared with version 2' });
  await expect(dialog.getByRole('insertion')).toContainText('Always.');
  await expect(dialog).toContainText('In our own words.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Restore as version 2' }).click();
  await expect(page.getByText('The official text is back: Rule of Law, version 2.')).toBeVisible();
  const restored = page.getByRole('region', { name: /^Rule of Law, official statement, version 2, locked/ });
  await expect(restored).toContainText('Always.');
  await expect(restored).toBeFocused();
});
