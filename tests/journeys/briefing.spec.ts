import {
  dragOnto,
  expectOutline,
  expectSaved,
  expectSpoken,
  libraryExcerptsOf,
  libraryOf,
  openBriefing,
  outlineOf,
} from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const ENCRYPTION = 'End-to-End Encryption';
const SAFETY = 'Safety By Design';
const GENERATIVE = 'Generative AI CSAM';
const RULE = 'Rule of Law';

test('a briefing is built by mouse, and everything is there after a restart', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Briefings/ }).click();
  await expect(page.getByRole('heading', { name: 'No briefings yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New briefing…' }).click();
  await page.getByLabel('Title').fill('Safety duties of online platforms');
  await page.getByLabel('Who it is for').fill('the Sample Subcommittee staff');
  await page.getByLabel('Date').fill('2026-06-18');
  await page.getByLabel('Prepared by').fill('Policy');
  await page.getByRole('button', { name: 'Make briefing' }).click();
  await expect(
    page.getByText('For the Sample Subcommittee staff, June 18, 2026. Prepared by Policy.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Add heading' }).click();
  await page.keyboard.type('Bottom line');
  await page.getByRole('button', { name: 'Add own text' }).click();
  await page.keyboard.type('Three of our positions bear on the draft. ');
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.type('Please read them.');

  const library = libraryOf(page);
  await library.getByRole('row', { name: ENCRYPTION }).click();
  await library.getByRole('row', { name: SAFETY }).click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('button', { name: 'Add 2 positions after the chosen block' }).click();
  await expectOutline(page, ['Bottom line', 'Own text', ENCRYPTION, SAFETY]);
  await expect(library.getByRole('row', { name: `${SAFETY}, used in this briefing` })).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page);

  await app.restart();
  await expectOutline(app.page, ['Bottom line', 'Own text', ENCRYPTION, SAFETY]);
  await expect(app.page.getByRole('strong').filter({ hasText: 'Please read them.' })).toBeVisible();
});

test('a briefing is built by keyboard alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+4');
  await expect(page.getByRole('heading', { name: 'No briefings yet' })).toBeVisible();
  await keyboard.press('ControlOrMeta+n');
  await expect(page.getByLabel('Title')).toBeFocused();
  await keyboard.type('Written by keyboard');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Written by keyboard', level: 1 })).toBeFocused();

  await keyboard.press('/');
  await expect(page.getByLabel('Find in library')).toBeFocused();
  // Whoever types is quicker than any answer: the keys that follow are for what is found.
  const answer = await holdCalls(page, 'search.query');
  await keyboard.type('generative ai csam');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  answer();
  await expectSpoken(page, `Added ${GENERATIVE} to the beginning, 1 of 1`);
  await expectOutline(page, [GENERATIVE]);
  await expect(libraryOf(page).getByRole('row', { name: GENERATIVE })).toBeFocused();

  // To the outline, and a heading and own text below what is chosen there.
  await keyboard.press('F6');
  await expect(outlineOf(page).getByRole('row', { name: GENERATIVE })).toBeFocused();
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('textbox', { name: 'Own text' })).toBeFocused();
  await keyboard.type('What we ask: ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('now');
  await keyboard.press('Alt+ArrowUp');
  await expectSpoken(page, 'Moved Own text to the beginning, 1 of 2');
  await expectOutline(page, ['Own text', GENERATIVE]);
  await expectSaved(page);

  await keyboard.press('ControlOrMeta+z');
  await expectOutline(page, [GENERATIVE, 'Own text']);
  await keyboard.press('ControlOrMeta+Shift+z');
  await expectOutline(page, ['Own text', GENERATIVE]);
});

test('blocks are reordered by drag, by keys and by a drag with the keyboard, each told in a sentence', async ({
  app,
}) => {
  const { page } = app;
  await openBriefing(page, 'Order', [
    { heading: 'Bottom line' },
    { position: ENCRYPTION },
    { heading: 'Background' },
    { position: SAFETY },
  ]);
  const rows = outlineOf(page).getByRole('row');

  await dragOnto(page, rows.nth(3), rows.nth(1));
  await page.mouse.up();
  await expectOutline(page, ['Bottom line', SAFETY, ENCRYPTION, 'Background']);
  await expectSpoken(page, `Moved ${SAFETY} after Bottom line, 2 of 4`);

  // From the library to an exact place in the document.
  const block = page.getByRole('region', { name: new RegExp(`^${ENCRYPTION}, official statement`) });
  await dragOnto(page, libraryOf(page).getByRole('row', { name: GENERATIVE }), block);
  await expect(page.getByText('Insert here, in “Bottom line”')).toBeVisible();
  await page.mouse.up();
  await expectOutline(page, ['Bottom line', SAFETY, GENERATIVE, ENCRYPTION, 'Background']);

  // A heading takes its section along.
  await rows.nth(0).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expectOutline(page, ['Background', 'Bottom line', SAFETY, GENERATIVE, ENCRYPTION]);
  await expectSpoken(page, 'Moved Bottom line with its section after Background, 2 of 5');
  await expect(outlineOf(page).getByRole('row', { name: /^Bottom line/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expectSpoken(page, 'Bottom line, now level 2');

  // Picked up, carried to a place and dropped, with the keyboard.
  await outlineOf(page)
    .getByRole('row', { name: new RegExp(`^${ENCRYPTION}`) })
    .click();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: `Move ${ENCRYPTION}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Insert here, in “Bottom line”/ }).first()).toBeAttached();
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: 'Insert here, at the beginning' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectOutline(page, [ENCRYPTION, 'Background', 'Bottom line', SAFETY, GENERATIVE]);
  await expectSpoken(page, `Moved ${ENCRYPTION} to the beginning, 1 of 5`);
});

test('keys of the outline act on the row that has the focus, and on nothing that is not seen', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await openBriefing(page, 'Rows', [
    { heading: 'One' },
    { position: RULE },
    { heading: 'Two' },
    { text: 'Ours' },
    { position: SAFETY },
  ]);
  const row = (name: string) => outlineOf(page).getByRole('row', { name: new RegExp(`^${name}`) });
  await row(RULE).click();
  await keyboard.press('Delete');
  await expect(row('Two')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(row('Own text')).toBeFocused();
  // What comes back is chosen, and the focus stays: the next key is for the row that has it.
  await keyboard.press('ControlOrMeta+z');
  await expect(row(RULE)).toHaveAttribute('aria-selected', 'true');
  await expect(row('Own text')).toBeFocused();
  await keyboard.down('Delete');
  await expectOutline(page, ['One', RULE, 'Two', SAFETY]);
  await expect(row(SAFETY)).toBeFocused();
  await keyboard.down('Delete');
  await keyboard.up('Delete');

  // Below a closed section: the heading is what is left to see, and what comes into the section opens it.
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await expectOutline(page, ['One', 'Two', SAFETY]);
  await keyboard.press('End');
  await keyboard.press('Shift+ArrowUp');
  await keyboard.press('Delete');
  await expectOutline(page, ['One']);
  await expect(row('One')).toBeFocused();
  await expect(row('One')).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('ControlOrMeta+z');
  await expectOutline(page, ['One', 'Two', SAFETY]);
  await keyboard.press('End');
  await keyboard.press('Alt+ArrowUp');
  await expectOutline(page, ['One', RULE, SAFETY, 'Two']);
  await expect(row(SAFETY)).toBeFocused();

  // Held down in the document it removes once too: one step back has all there again.
  const statement = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  await statement(RULE).focus();
  await keyboard.down('Delete');
  await expect(statement(SAFETY)).toBeFocused();
  await keyboard.down('Delete');
  await keyboard.up('Delete');
  await keyboard.press('ControlOrMeta+z');
  await expectOutline(page, ['One', RULE, SAFETY, 'Two']);
});

test('the library says that it has none only once it was read', async ({ app, hostKind }) => {
  test.skip(hostKind === 'desktop', 'Only calls over HTTP can be held back.');
  const { page } = app;
  await openBriefing(page, 'Empty', [{ heading: 'One' }]);
  const answer = await holdCalls(page, 'excerpts.list');
  await page.getByText('Excerpts', { exact: true }).click();
  const drawer = page.getByRole('region', { name: 'Library' });
  await expect(libraryExcerptsOf(page)).toBeVisible();
  await expect(drawer.getByText(/No excerpts|0 excerpts/)).toHaveCount(0);
  answer();
  await expect(drawer.getByText('No excerpts yet.')).toBeVisible();
  await expect(drawer.getByText('0 excerpts')).toBeVisible();
});

test('by mouse a double click adds, chosen rows are dragged together, and sections are closed', async ({
  app,
}) => {
  const { page } = app;
  const { statement } = await keepSamples(page);
  await makeExcerpt(page, statement, 'A report that nobody reads protects no child.');
  await openBriefing(page, 'By mouse', [
    { heading: 'One' },
    { position: RULE },
    { heading: 'Two' },
    { text: 'Ours' },
  ]);
  await libraryOf(page).getByRole('row', { name: SAFETY }).dblclick();
  await expectOutline(page, ['One', RULE, 'Two', 'Own text', SAFETY]);
  await page.getByText('Excerpts', { exact: true }).click();
  await libraryExcerptsOf(page).getByRole('row').dblclick();
  await expectOutline(page, ['One', RULE, 'Two', 'Own text', SAFETY, /Loe/]);

  const row = (name: string) => outlineOf(page).getByRole('row', { name: new RegExp(`^${name}`) });
  await row(SAFETY).click();
  await row('Own text').click({ modifiers: ['ControlOrMeta'] });
  await dragOnto(page, row(SAFETY), row(RULE));
  await page.mouse.up();
  await expectOutline(page, ['One', 'Own text', SAFETY, RULE, 'Two', /Loe/]);
  await expectSpoken(page, /^Moved 2 blocks after One, 2 of 6/);

  await page.getByRole('button', { name: 'Close the section One' }).click();
  await expectOutline(page, ['One', 'Two', /Loe/]);
  await page.getByRole('button', { name: 'Close all sections' }).click();
  await expectOutline(page, ['One', 'Two']);
  await page.getByRole('button', { name: 'Open the section Two' }).click();
  await expectOutline(page, ['One', 'Two', /Loe/]);
  await page.getByRole('button', { name: 'Close all sections' }).click();
  await page.getByRole('button', { name: 'Open all sections' }).click();
  await expectOutline(page, ['One', 'Own text', SAFETY, RULE, 'Two', /Loe/]);
});

test('by keyboard a topic narrows the library, and what it has is carried to its place', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await callLibrary(page, 'positions.setTopics', { slug: 'safety-by-design', topics: ['Duties'] });
  await openBriefing(page, 'Carried', [{ heading: 'One' }, { position: RULE }, { heading: 'Two' }]);
  await keyboard.press('/');
  await expect(page.getByLabel('Find in library')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Topic' })).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Topic' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Any topic' })).toBeFocused();
  await keyboard.type('Dut');
  await keyboard.press('Enter');
  const listed = libraryOf(page).getByRole('row');
  await expect(listed).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Topic' })).toBeFocused();

  await keyboard.press('Tab');
  await expect(listed).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: `Drag ${SAFETY} into the briefing` })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Insert here/ }).first()).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Insert here, in “One”' }).last()).toBeFocused();
  await keyboard.press('Enter');
  await expectOutline(page, ['One', RULE, SAFETY, 'Two']);
  await expectSpoken(page, `Added ${SAFETY} after ${RULE}, 3 of 4`);

  // Where the outline is out of view, the place is after the block that is chosen.
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.getByRole('button', { name: `Drag ${SAFETY} into the briefing` }).press('Enter');
  await expect(page.getByRole('button', { name: 'The document, after the chosen block' })).toBeFocused();
  await keyboard.press('Enter');
  await expectSpoken(page, `Added ${SAFETY} after ${SAFETY}, 4 of 5`);
});

test('undo and redo reach back over a restart', async ({ app }) => {
  await openBriefing(app.page, 'Undone', [{ heading: 'One' }, { position: RULE }, { position: SAFETY }]);
  await outlineOf(app.page).getByRole('row', { name: RULE }).click();
  await app.page.keyboard.press('Delete');
  await expectOutline(app.page, ['One', SAFETY]);
  await expect(outlineOf(app.page).getByRole('row', { name: SAFETY })).toBeFocused();
  const title = app.page.getByRole('textbox', { name: 'Title of the briefing' });
  await title.fill('Renamed');
  await expectSaved(app.page);

  await app.restart();
  const { page } = app;
  await expectOutline(page, ['One', SAFETY]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toHaveValue('Undone');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectOutline(page, ['One', RULE, SAFETY]);
  await expectSpoken(page, /^Undone\. Added Rule of Law after One, 2 of 3/);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expectOutline(page, ['One', SAFETY]);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toHaveValue('Renamed');
});

test('removing says so, offers the way back, and keeps the focus', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Removal', [{ position: RULE }, { text: 'Ours' }, { position: SAFETY }]);
  await page.getByRole('region', { name: new RegExp(`^${RULE}`) }).focus();
  await page.keyboard.press('Delete');
  await expectOutline(page, ['Own text', SAFETY]);
  await expect(page.getByRole('textbox', { name: 'Own text' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expectOutline(page, [RULE, 'Own text', SAFETY]);
  await expect(page.getByRole('region', { name: new RegExp(`^${RULE}`) })).toBeFocused();

  await page.getByRole('button', { name: 'Back to Briefings' }).click();
  const list = page.getByRole('grid', { name: 'Briefings' });
  await list.getByRole('button', { name: 'More about Removal' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { name: 'No current briefings' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('row', { name: /^Removal/ })).toBeVisible();
  await expectAccessible(page);
});

test('official words are locked; a newer version is shown, compared and taken', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Versions', [{ heading: 'Background' }, { position: RULE }]);
  const locked = page.getByRole('region', { name: /^Rule of Law, official statement, version 1, locked/ });
  await locked.focus();
  await page.keyboard.type('x');
  await expect(page.getByText('These words are locked. Adapt Copy as own text')).toBeVisible();

  const rule = await callLibrary(page, 'positions.get', { slug: 'rule-of-law' });
  await callLibrary(page, 'positions.edit', {
    slug: rule.slug,
    baseVersion: rule.version,
    content: {
      title: rule.title,
      statement: `${rule.statement} Always.`,
      sections: [{ heading: 'Why does it matter?', text: 'It protects children.' }],
    },
  });
  await expect(page.getByText('Version 2 available')).toBeVisible();
  await expect(page.getByRole('note', { name: 'Worth a look: Newer version' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('note', { name: 'Worth a look: Newer version' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('dialog').getByText('Always.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Update to version 2' }).click();
  const updated = page.getByRole('region', { name: /^Rule of Law, official statement, version 2, locked/ });
  await expect(updated).toContainText(`${rule.statement} Always.`);

  await page.getByRole('button', { name: 'More for Rule of Law' }).click();
  await page.getByRole('menuitem', { name: 'Choose sections…' }).click();
  await page.getByText('Why does it matter?').click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(updated).toContainText('It protects children.');
});

test('with text of twice the size in the smallest window nothing goes beyond the edge', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Large', [{ heading: 'One' }, { position: RULE }]);
  await callLibrary(page, 'preferences.set', { textSize: 200 });
  await page.setViewportSize({ width: 880, height: 600 });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Export…' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
});

test('what can’t be saved is kept, said, and saved on trying again', async ({ app }) => {
  const { page } = app;
  const id = await openBriefing(page, 'Kept', [{ text: 'Begun.' }]);
  await page.route('**/call/briefings.edit', (route) =>
    route.fulfill({
      json: {
        ok: false,
        error: { code: 'disk-full', message: 'The disk is full. Make room and try again.' },
      },
    }),
  );
  await page.getByRole('textbox', { name: 'Own text' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Gone on.');
  await expect(page.getByRole('alert')).toContainText(
    'Not saved. The disk is full. Make room and try again.',
  );
  await expect(page.getByText('Begun. Gone on.')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/call/briefings.edit');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectSaved(page);
  const { document: kept } = await callLibrary(page, 'briefings.get', { id });
  expect(JSON.stringify(kept.blocks)).toContain('Begun. Gone on.');
});

test('what is pasted from Word keeps its lists and emphasis, and nothing else', async ({ app }) => {
  const { page } = app;
  const id = await openBriefing(page, 'Pasted', [{ text: 'To be replaced' }]);
  await page.getByRole('textbox', { name: 'Own text' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    window.document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, FROM_WORD);
  await expectSaved(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'Nested' }).last()).toBeVisible();
  const { document: kept } = await callLibrary(page, 'briefings.get', { id });
  const [block] = kept.blocks;
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const item = (...content: object[]) => ({ type: 'listItem', content });
  expect(block?.type === 'text' && block.content.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Asks', marks: [{ type: 'bold' }] }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Plain ' },
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' bad ' },
        { type: 'text', text: 'good', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
      ],
    },
    {
      type: 'bulletList',
      content: [
        item(paragraph('First'), { type: 'orderedList', content: [item(paragraph('Nested'))] }),
        item(paragraph('Last')),
      ],
    },
  ]);
});

const FROM_WORD = `<html><head><style>p { color: red }</style></head><body><!--StartFragment--><h2>Asks</h2>
<p class=MsoNormal>Plain <b>bold</b> <a href="javascript:alert(1)">bad</a> <a href="https://example.org/">good</a><img src="https://example.org/pixel.png"></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>First</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Nested</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Last</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><script>alert(1)</script><!--EndFragment--></body></html>`;

test('a newer version made elsewhere is pointed out at once, and can be compared and taken', async ({
  app,
}) => {
  const { page } = app;
  await openBriefing(page, 'Open while the library changes', [{ heading: '' }, { position: RULE }]);
  // The first check has been made.
  await expect(page.getByText('This heading has no words.')).toBeVisible();
  const { title, statement } = await callLibrary(page, 'positions.get', { slug: 'rule-of-law' });
  await callLibrary(page, 'positions.edit', {
    slug: 'rule-of-law',
    baseVersion: 1,
    content: { title, statement: `${statement} [Sample change]`, sections: [] },
  });
  await expect(page.getByText('the library has version 2')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Newer version')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Update' }).first().click();
  await expect(page.getByText('Official statement, version 2')).toBeVisible();
  await expect(page.getByText('the library has version 2')).toBeHidden();
});

test('the heading above a text that is being written takes a click', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Close together', [{ heading: 'Bottom line' }, { text: 'Our positions.' }]);
  await page.getByRole('textbox', { name: /Own text/ }).click();
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
  const heading = page.getByRole('textbox', { name: 'Heading of level 1' });
  await heading.click({ position: { x: 20, y: 10 } });
  await expect(heading).toBeFocused();
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeHidden();
});

test('own text takes the keys at once, clicked or come to: no first letter is lost', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'At once', [{ text: 'Begun.' }, { text: 'Also begun.' }]);
  const texts = page.getByRole('textbox', { name: 'Own text' });
  for (const [text, how] of [
    [texts.first(), 'click'],
    [texts.last(), 'focus'],
  ] as const) {
    const words = await text.textContent();
    // Within the task of the click: an editor that is ready a frame later has missed what was typed meanwhile.
    const written = await text.evaluate(async (element: HTMLElement, act) => {
      element[act]();
      await Promise.resolve();
      const active = document.activeElement as HTMLElement;
      return active.isContentEditable ? active.textContent : active.tagName;
    }, how);
    expect(written).toBe(words);
  }
});
