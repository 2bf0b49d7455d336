/** The workspace as it is heard: what each thing is called, what state it is in, and what is said after each step. */
import {
  expectOutline,
  expectSpoken,
  libraryExcerptsOf,
  libraryOf,
  makeNewer,
  openBriefing,
  outlineOf,
  tabTo,
} from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, test } from '../support/journey.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const ENCRYPTION = 'End-to-End Encryption';
const SAFETY = 'Safety By Design';

test('assembling a briefing is heard: from the template to the words that are put into it', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+4');
  await expect(page.getByRole('heading', { name: 'Briefings', level: 1 })).toBeFocused();
  await keyboard.press('ControlOrMeta+n');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  // What it begins with is changed from the title, and said.
  const memo = page.getByRole('option', { name: 'Briefing memo' });
  await expect(memo).toBeVisible();
  for (let step = 0; (await memo.getAttribute('aria-selected')) !== 'true' && step < 9; step++) {
    await keyboard.press('ArrowDown');
  }
  await expectSpoken(page, /^Begins with: Briefing memo\. Bottom line, Background/);
  await expect(memo).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.getByLabel('Title', { exact: true }).fill('Sample memo');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sample memo', level: 1 })).toBeFocused();

  // The places of the workspace, each with a name.
  await expect(page.getByRole('main')).toHaveAttribute('data-state', 'ready');
  for (const [role, name] of [
    ['navigation', 'Outline'],
    ['grid', 'Blocks of the briefing'],
    ['grid', 'Positions of the library'],
    ['radiogroup', /library/i],
  ] as const) {
    await expect(page.getByRole(role, { name }).first()).toBeVisible();
  }
  const rows = outlineOf(page).getByRole('row');
  await expect(rows.first()).toHaveAccessibleName('Bottom line, heading of level 1');
  await expect(rows.nth(1)).toHaveAccessibleName('Call-out in “Bottom line”, worth a look');

  await keyboard.press('/');
  await expect(page.getByLabel('Find in library')).toBeFocused();
  await keyboard.type('encryption should not');
  await expect(libraryOf(page).getByRole('row')).toHaveCount(1);
  await expect(libraryOf(page).getByRole('row')).toHaveAccessibleName(ENCRYPTION);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expectSpoken(page, new RegExp(`^Added ${ENCRYPTION} .*, \\d+ of \\d+`));
  await expect(libraryOf(page).getByRole('row').first()).toHaveAccessibleName(
    `${ENCRYPTION}, used in this briefing`,
  );
  const statement = page.getByRole('region', { name: new RegExp(`^${ENCRYPTION}, official statement`) });
  await statement.focus();
  await keyboard.press('x');
  await expectSpoken(page, 'These words are locked. You can adapt them, or copy them as own text.');

  // What is added is in the hand at once.
  await keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.getByRole('menuitem', { name: 'Heading' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /^Heading/ }).last()).toBeFocused();
  await keyboard.type('What we ask');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('textbox', { name: 'Own text' }).last()).toBeFocused();
  await keyboard.type('Please read it.');
  await expect(outlineOf(page).getByRole('row', { name: 'Own text in “What we ask”' })).toBeVisible();
});

test('reordering is heard: where things go, what is chosen, and what is closed', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Order', [
    { heading: 'Bottom line' },
    { position: ENCRYPTION },
    { text: 'Please read it.' },
    { heading: 'Background' },
    { position: SAFETY },
  ]);
  const outline = outlineOf(page);
  await expect(outline).toHaveAttribute('aria-multiselectable', 'true');
  await expect(outline).toHaveAttribute('aria-rowcount', '5');
  await expect(outline).toMatchAriaSnapshot(`
    - grid "Blocks of the briefing":
      - row "Bottom line, heading of level 1":
        - gridcell:
          - button "Move Bottom line"
          - button "Close the section Bottom line" [expanded]
          - text: Bottom line
      - row "End-to-End Encryption, official statement in “Bottom line”":
        - gridcell:
          - button "Move End-to-End Encryption"
          - text: End-to-End Encryption
      - row "Own text in “Bottom line”":
        - gridcell:
          - button "Move Own text"
          - text: Own text
      - row "Background, heading of level 1"
      - row "Safety By Design, official statement in “Background”"
  `);

  const row = (name: string) => outline.getByRole('row', { name: new RegExp(`^${name}`) });
  await row('Own text').click();
  await expect(row('Own text')).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Alt+ArrowDown');
  await expectSpoken(page, 'Moved Own text after Background, 4 of 5');
  await expect(row('Own text')).toBeFocused();
  await expect(row('Own text')).toHaveAccessibleName('Own text in “Background”');
  await expect(row('Own text')).toHaveAttribute('aria-rowindex', '4');

  // Two at a time.
  await keyboard.press('Shift+ArrowDown');
  await expect(outline.getByRole('row', { selected: true })).toHaveCount(2);
  await keyboard.press('Alt+ArrowUp');
  await expectOutline(page, ['Bottom line', ENCRYPTION, 'Own text', SAFETY, 'Background']);
  await expectSpoken(page, /^Moved 2 blocks after .*, 3 of 5/);

  // A section is closed, says so, and goes as one.
  await keyboard.press('Home');
  await expect(row('Bottom line')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expectSpoken(page, 'Bottom line closed');
  await expect(row('Bottom line')).toHaveAccessibleName('Bottom line, heading of level 1, closed');
  await expect(page.getByRole('button', { name: 'Open the section Bottom line' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(outline).toHaveAttribute('aria-rowcount', '2');
  await expect(row('Bottom line')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expectSpoken(page, 'Bottom line open');
  await expect(outline).toHaveAttribute('aria-rowcount', '5');
});

test('words of the library are heard: carried to their place, brought up to date, and stopped from going out', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const { statement } = await keepSamples(page);
  const excerpt = await makeExcerpt(page, statement, 'A report that nobody reads protects no child.');
  await openBriefing(page, 'Carried', [{ heading: 'Bottom line' }, { position: SAFETY }]);

  await keyboard.press('/');
  await tabTo(page, page.getByRole('radio', { name: 'Positions' }));
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Excerpts' })).toBeChecked();
  const listed = libraryExcerptsOf(page).getByRole('row', { name: /Loe/ });
  await tabTo(page, listed);
  await tabTo(page, page.getByRole('button', { name: /^Drag .*Loe.* into the briefing$/ }));
  await keyboard.press('Enter');
  await expect(page.getByRole('log').filter({ hasText: 'Started dragging.' })).toBeAttached();
  await keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Insert here, in “Bottom line”' }).last()).toBeFocused();
  await keyboard.press('Enter');
  await expectSpoken(page, new RegExp(`^Added .*Loe.* after ${SAFETY}, 3 of 3`));
  await expect(listed).toHaveAccessibleName(/, used in this briefing$/);
  await expect(outlineOf(page).getByRole('row').last()).toHaveAccessibleName(
    /Loe.*, excerpt in “Bottom line”$/,
  );

  await makeNewer(page, 'safety-by-design');
  const newer = page.getByRole('note', { name: 'Worth a look: Newer version' });
  await expect(newer).toBeVisible();
  await keyboard.press('F8');
  await expect(newer).toBeFocused();
  await tabTo(page, newer.getByRole('button', { name: 'Update' }));
  await keyboard.press('Enter');
  await expectSpoken(page, `${SAFETY} is now version 2.`);
  await expect(
    page.getByRole('region', { name: `${SAFETY}, official statement, version 2, locked` }),
  ).toBeFocused();

  // What stops the export is said when it comes up, wherever one is.
  await callLibrary(page, 'excerpts.setUse', { id: excerpt.id, use: { label: 'internal' } });
  await expectSpoken(page, 'Stops the export: Internal only');
  await expect(outlineOf(page).getByRole('row').last()).toHaveAccessibleName(/, stops the export$/);
});
