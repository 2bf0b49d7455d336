import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openConnection } from '../../src/main/library/database/connection.ts';
import { libraryOf, openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';
import {
  chosenWords,
  clickBefore,
  dragOver,
  edgeOf,
  keepSampleHearing,
  openTestimony,
  passageWith,
} from '../support/testimony/reader-window.ts';

const TITLE = /Sample Hearing/;
const DUTY = 'A clear duty protects the company that keeps it as well as the child it is written for.';
const KNOWN =
  'a provider that does not detect what is already known cannot say that it did not know. It can say only that it did not look. Those who work with children after the fact see the difference in every case, because the report that was not made is help that came late or did not come.';

/** Makes an excerpt as another journey shows, and opens its place in the text. */
async function openExcerpt(page: Page, quote: string): Promise<string> {
  const testimony = await keepSampleHearing(page);
  const span = await callLibrary(page, 'excerpts.locate', { testimony, quote });
  const { id } = await callLibrary(page, 'excerpts.create', { testimony, span });
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Excerpts' }).click();
  await ready(page);
  await page.getByRole('grid', { name: 'Excerpts' }).getByRole('row').first().click();
  await page.getByRole('button', { name: 'Show in text' }).click();
  // The address names the passage until one has come to it.
  await expect(page).toHaveURL(/#\/testimony\/\d+$/);
  await expect(passageWith(page, quote.slice(0, 40))).toBeInViewport();
  await expect(quoted(page), 'the excerpt is open beside it').toBeVisible();
  return id;
}

/** Keeps all positions of a saved page. */
async function keepPositions(page: Page, text: string): Promise<void> {
  const upload = await page.evaluate(async (content) => {
    const body = new File([content], 'page.txt');
    const response = await fetch('/upload?name=page.txt', { method: 'POST', body });
    return ((await response.json()) as { value: { upload: string } }).value.upload;
  }, text);
  const { preview, files } = await callLibrary(page, 'importing.preview', {
    job: 'scene',
    uploads: [upload],
  });
  const [file] = files;
  if (file?.outcome !== 'positions') throw new Error('The page was not read as positions.');
  const slugs = file.found.map(({ slug }) => slug);
  await callLibrary(page, 'importing.keep', { preview, files: [{ file: 0, slugs }] });
}

const panel = (page: Page) => page.getByRole('region', { name: 'Excerpt', exact: true }).first();
const quoted = (page: Page) => page.getByRole('region', { name: 'Words as quoted' });

test('without excerpts the screen says how one is made', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Excerpts' }).click();
  await expect(page.getByRole('heading', { name: 'No excerpts yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go to Testimony' }).click();
  await expect(page.getByRole('heading', { name: 'No testimony yet' })).toBeVisible();
});

test('words are chosen with the pointer, and one key makes an excerpt of them', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.getByRole('row', { name: /^Ms\. Doe: oral testimony/ }).click();
  await dragOver(page, 'a provider that does not detect', 'help that came late or did not come.');
  await expect(page.getByRole('toolbar', { name: 'Chosen words' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('e');
  await expect(quoted(page)).toContainText(KNOWN);
  await expect(panel(page)).toContainText('Matches source');
  await expect(panel(page)).toContainText('Ms. Doe, oral testimony, pp. 2–3');
  await expect(page.getByText(/^Excerpt made: \d+ words, Ms\. Doe, pages 2 to 3$/)).toBeAttached();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Close excerpt' }).click();
  const mark = page.getByRole('button', { name: /^Excerpt: “a provider that does not/ });
  await expect(mark).toBeVisible();
  await mark.click();
  await expect(panel(page)).toContainText('Matches source');
});

test('whatever is chosen, the excerpt has exactly those words of the source', async ({ app }) => {
  const { page } = app;
  const testimony = await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  // A page begins in one of these sentences, and excerpts made before cut them into more pieces each time.
  await page.getByRole('row', { name: /^Ms\. Doe: oral testimony/ }).click();
  await expect(passageWith(page, 'a provider that does not detect')).toBeInViewport();
  for (let turn = 1; turn <= 15; turn++) {
    const chosen = await chooseAnywhere(page, turn);
    await page.keyboard.press('e');
    await expect
      .poll(async () => (await callLibrary(page, 'excerpts.list', { testimony })).total, {
        message: `“${chosen}” becomes an excerpt`,
      })
      .toBe(turn);
    const [made] = (await callLibrary(page, 'excerpts.list', { testimony })).excerpts;
    expect(made?.text).toBe(chosen);
    expect(made?.matchesSource).toBe(true);
    await expect(quoted(page)).toBeVisible();
  }
});

test('half words that the pointer took at the ends become whole ones', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.getByRole('row', { name: /^Mr\. Loe: oral testimony/ }).click();
  await dragOver(page, 'ear duty protects the comp');
  await expect.poll(() => chosenWords(page)).toBe('clear duty protects the company');
});

test('by keyboard alone: chosen, excerpted, edited, and each edit taken back', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.keyboard.press('Control+f');
  await page.keyboard.type(DUTY);
  await expect(page.locator('mark')).toHaveText([DUTY]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(quoted(page)).toContainText(DUTY);

  // The caret is where the words ended: back over “for.”, then “written for” is chosen.
  await page.keyboard.press('F7');
  await page.keyboard.press('Home');
  await chooseByKeys(page, 'as well as the child');
  await page.keyboard.press('o');
  await expect(panel(page)).toContainText('Omitted 5 words');
  await expect(quoted(page)).toContainText(/keeps\sit\swords\somitted\s\.\s\.\s\.\sit\sis\swritten\sfor\./);
  await expect(page.locator('del')).toHaveText('as well as the child');

  await page.keyboard.press('o');
  await expect(quoted(page)).toContainText(DUTY);
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await chooseByKeys(page, 'it is written');
  await page.keyboard.press('m');
  await expect(panel(page)).toContainText('Emphasized “it is written”');
  await page.keyboard.press('s');
  await expect(panel(page)).toContainText('[sic] after “written”');
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog', { name: 'Insert words in brackets' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await expect(page.getByText('3 recorded edits')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Emphasized “it is written”' }).click();
  await expect(page.getByText('2 recorded edits')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('3 recorded edits')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('2 recorded edits')).toBeVisible();
  await expectAccessible(page);
});

test('words go into brackets in place of others, and nothing else changes', async ({ app }) => {
  const { page } = app;
  await openExcerpt(page, DUTY);
  // Before any are typed that could not be put there.
  await clickBefore(page, 'officers do not ask');
  await page.keyboard.press('F7');
  await page.keyboard.press('i');
  await expect(page.getByText(/^These words are not all in the open excerpt/)).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('F7');

  await clickBefore(page, 'clear duty');
  await page.keyboard.press('F7');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('i');
  await expect(
    page.getByText(/^These words are not all in the open excerpt/),
    'below the dialog',
  ).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Words in brackets' })).toHaveValue('a');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('Changed case: “A” to [a]');
  await expect(quoted(page)).toContainText(/\[a\] clear duty protects the company/);
});

test('its ends are moved by handle, with the pointer and by keyboard', async ({ app }) => {
  const { page } = app;
  await openExcerpt(page, 'A clear duty protects the company');
  const end = page.getByRole('slider', { name: 'End of the excerpt' });
  await end.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(quoted(page)).toContainText('A clear duty protects the company that keeps');
  await expect(end).toHaveAttribute('aria-valuetext', 'after “the company that keeps”');
  await expectAccessible(page);

  const handle = await end.boundingBox();
  const to = await edgeOf(page, 'as well as the child', 'end');
  if (!handle) throw new Error('The handle is not on screen.');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x - 20, to.y);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  await expect(quoted(page)).toContainText('keeps it as well as the child');
  await page.keyboard.press('Control+z');
  await expect(quoted(page)).not.toContainText('as well as the child');
});

test('words of two speakers are said to be by both', async ({ app }) => {
  const { page } = app;
  await openExcerpt(page, DUTY);
  const testimony = (await callLibrary(page, 'testimony.list', {})).testimony[0]?.id ?? '';
  const span = await callLibrary(page, 'excerpts.locate', {
    testimony,
    quote: 'thank you for the invitation to speak today.',
  });
  const start = await callLibrary(page, 'excerpts.locate', {
    testimony,
    quote: 'you are recognized for your testimony. STATEMENT OF MS. JANE DOE',
  });
  await callLibrary(page, 'excerpts.create', { testimony, span: { start: start.start, end: span.end } });
  await page.getByRole('button', { name: '2 excerpts from this testimony' }).click();
  await page.getByRole('button', { name: /Chair Roe, Ms\. Doe/ }).click();
  await expect(panel(page)).toContainText('By Chair Roe and Ms. Doe');
  await expectAccessible(page);
});

test('it is cited in four styles, and its fields can be changed', async ({ app }) => {
  const { page } = app;
  await openExcerpt(page, DUTY);
  const citation = page.locator('[data-citation]');
  await expect(citation).toContainText('Richard Loe');
  await page.getByRole('button', { name: 'Citation' }).click();
  await page.getByRole('option', { name: 'Bluebook' }).click();
  await expect(citation).toContainText('119th Cong. 6 (2026)');
  await page.getByRole('button', { name: 'Edit fields' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fields of the citation' });
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Page' }).fill('66');
  await dialog.getByRole('button', { name: 'Save citation' }).click();
  await expect(citation).toContainText('119th Cong. 66 (2026)');
  await expect(citation).toContainText('1 field changed');
  await page.getByRole('button', { name: 'Edit fields' }).click();
  await page.getByRole('button', { name: 'Use the testimony’s' }).click();
  await expect(citation).toContainText('119th Cong. 6 (2026)');
});

test('it is copied with its citation, formatted and plain; chosen words too', async ({ app, hostKind }) => {
  test.skip(hostKind === 'desktop', 'The desktop refuses pages the clipboard’s contents.');
  const { page } = app;
  await openExcerpt(page, DUTY);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Excerpt copied with its citation.')).toBeVisible();
  const copied = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item ? (await item.getType(wanted)).text() : '';
    }, type);
  expect(await copied('text/plain')).toContain(`“${DUTY}”`);
  expect(await copied('text/html')).toContain(DUTY);
  expect(await copied('text/plain')).toContain('Richard Loe');

  await page.getByRole('button', { name: 'Close excerpt' }).click();
  await dragOver(page, 'My officers do not ask providers to be police.');
  await page.keyboard.press('Control+Shift+c');
  await expect(page.getByText('Words copied with their citation.')).toBeVisible();
  expect(await copied('text/plain')).toContain('“My officers do not ask providers to be police.”');
  expect(await copied('text/plain')).toContain('p. 6');
});

test('what is typed is not replaced by the late answer to what was chosen before', async ({
  app: { page },
}) => {
  await openExcerpt(page, DUTY);
  let answer: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  // What the choice changed is read again at once; the answer comes only when something has been typed.
  await page.route(/\/call\/excerpts\.(get|list)$/, async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  const asked = page.waitForRequest(/\/call\/excerpts\.(get|list)$/);
  await page.getByText('With permission', { exact: true }).click();
  await asked;
  await page.getByRole('textbox', { name: 'Permitted by' }).pressSequentially('Mr. Loe');
  const read = page.waitForResponse(/\/call\/excerpts\.(get|list)$/);
  answer();
  await read;
  await page.getByRole('textbox', { name: 'For what' }).fill('briefings');
  await expect(page.getByRole('textbox', { name: 'Permitted by' })).toHaveValue('Mr. Loe');
  await page.getByRole('textbox', { name: 'For what' }).blur();
  await expect
    .poll(async () => (await callLibrary(page, 'excerpts.list', {})).excerpts[0]?.use)
    .toEqual({ label: 'permission', by: 'Mr. Loe', purpose: 'briefings', until: null });
});

test('its use, positions, topics and notes are kept', async ({ app }) => {
  await openExcerpt(app.page, DUTY);
  const { page } = app;
  await page.getByText('With permission', { exact: true }).click();
  // A slow library: what it says of the fields that were left must not undo what is being typed in the next one.
  const answer = await holdCalls(page, 'excerpts.setUse');
  await page.getByRole('textbox', { name: 'Permitted by' }).fill('Mr. Loe');
  await page.getByRole('textbox', { name: 'For what' }).fill('briefings');
  await page.getByLabel('Until').fill('2020-01-31');
  const readAgain = page.waitForResponse((response) => response.url().includes('excerpts.get'));
  answer();
  await readAgain;
  await page.getByLabel('Until').blur();
  await expect(panel(page)).toContainText('Permission ended January 31, 2020');

  await page.getByRole('button', { name: 'Link a position that it supports' }).click();
  await page.getByRole('searchbox', { name: 'Position' }).fill('Rule of');
  await page.getByRole('menuitem', { name: 'Rule of Law' }).click();
  await expect(page.getByRole('row', { name: 'Rule of Law' })).toBeVisible();
  await page.getByRole('button', { name: 'Put on a topic' }).last().click();
  await page.getByRole('searchbox', { name: 'Topic' }).fill('Duties');
  await page.getByRole('menuitem', { name: 'New topic “Duties”' }).click();
  const noted = page.waitForResponse((response) => response.url().includes('setNotes'));
  await page.getByRole('textbox', { name: 'Notes, never exported' }).fill('Ask Mr. Loe before use.');
  await noted;
  await expectAccessible(page);

  await app.restart();
  await app.page.getByRole('link', { name: 'Excerpts' }).click();
  await app.page.getByRole('grid', { name: 'Excerpts' }).getByRole('row').first().click();
  await expect(app.page.getByRole('textbox', { name: 'Permitted by' })).toHaveValue('Mr. Loe');
  await expect(app.page.getByRole('textbox', { name: 'Notes, never exported' })).toHaveValue(
    'Ask Mr. Loe before use.',
  );
  await expect(panel(app.page)).toContainText('Rule of Law');
  await expect(panel(app.page)).toContainText('Duties');
});

test('of more positions than are listed at once, each can be found and linked', async ({ app }) => {
  const { page } = app;
  const many = Array.from({ length: 520 }, (_, index) => `Sample position ${index + 1}`);
  const text = ['Policy Positions', ...many.flatMap((title) => [title, 'Sample words.', 'Continue Reading'])];
  await keepPositions(page, text.join('\n'));
  await openExcerpt(page, DUTY);
  await page.getByRole('button', { name: 'Link a position that it supports' }).click();
  await page.getByRole('searchbox', { name: 'Position' }).fill('Voluntary Det');
  await page.getByRole('menuitem', { name: 'Voluntary Detection by Online Platforms' }).click();
  await expect(page.getByRole('row', { name: 'Voluntary Detection by Online Platforms' })).toBeVisible();

  // A briefing's library goes on as far as one goes, and says how many of what is found are there.
  await openBriefing(page, 'Of many', []);
  const library = libraryOf(page);
  await library.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 50_000);
    await expect(library).toHaveAttribute('aria-rowcount', '539', { timeout: 100 });
  }).toPass({ timeout: 10_000 });
  await page.getByLabel('Find in library').fill('sample');
  await expect(page.getByText('200 of 520 positions')).toBeVisible();
});

test('the list is narrowed, several are chosen, and put into a briefing', async ({ app }) => {
  const { page } = app;
  const testimony = await keepSampleHearing(page);
  const quotes = [
    DUTY,
    'A number is not a child.',
    'It is said kindly, and it takes away the last thing they have',
  ];
  const ids: string[] = [];
  for (const quote of quotes) {
    const span = await callLibrary(page, 'excerpts.locate', { testimony, quote });
    ids.push((await callLibrary(page, 'excerpts.create', { testimony, span })).id);
  }
  await callLibrary(page, 'excerpts.setUse', { id: ids[2] ?? '', use: { label: 'internal' } });
  await callLibrary(page, 'excerpts.setSupports', { id: ids[0] ?? '', slugs: ['rule-of-law'] });
  await page.getByRole('link', { name: 'Excerpts' }).click();
  const rows = page.getByRole('grid', { name: 'Excerpts' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);

  await page.getByRole('button', { name: /^(Any use|Internal only) Use|^Use/ }).click();
  await page.getByRole('option', { name: 'Internal only' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Internal only');
  await page.getByRole('button', { name: /^(Any use|Internal only) Use|^Use/ }).click();
  await page.getByRole('option', { name: 'Any use' }).click();
  await page.getByRole('button', { name: 'Supports' }).click();
  await page.getByRole('option', { name: 'Rule of Law' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Supports' }).click();
  await page.getByRole('option', { name: 'Any position' }).click();

  await rows.first().click();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Add 2 to briefing…' }).click();
  await page.getByRole('textbox', { name: 'Title of the new briefing' }).fill('Two excerpts');
  await page.getByRole('button', { name: 'Add to briefing', exact: true }).click();
  await page.getByRole('button', { name: 'Open briefing' }).click();
  await expect(page.getByText('A number is not a child.').first()).toBeVisible();
});

test('the excerpt that still stands while the next is read takes nothing that is meant for the next', async ({
  app,
}) => {
  const { page } = app;
  const testimony = await keepSampleHearing(page);
  for (const quote of [DUTY, 'A number is not a child.']) {
    const span = await callLibrary(page, 'excerpts.locate', { testimony, quote });
    await callLibrary(page, 'excerpts.create', { testimony, span });
  }
  await page.getByRole('link', { name: 'Excerpts' }).click();
  const rows = page.getByRole('grid', { name: 'Excerpts' }).getByRole('row');
  const notes = page.getByRole('textbox', { name: 'Notes, never exported' });
  await rows.filter({ hasText: 'A clear duty' }).click();
  await ready(page);
  const place = await notes.boundingBox();
  if (!place) throw new Error('The notes are not in the window.');
  const answer = await holdCalls(page, 'excerpts.get');
  await rows.filter({ hasText: 'A number is not' }).click();
  await page.locator('main[data-state="loading"]').waitFor();
  await page.mouse.click(place.x + 20, place.y + 10);
  await page.keyboard.type('For the next.');
  answer();
  await ready(page);
  await expect(notes).toHaveValue('');
  await rows.filter({ hasText: 'A clear duty' }).click();
  await ready(page);
  await expect(notes).toHaveValue('');
});

test('an excerpt is removed, and brought back', async ({ app }) => {
  const { page } = app;
  await openExcerpt(page, DUTY);
  await page.getByRole('button', { name: /^More: go to the place/ }).click();
  await page.getByRole('menuitem', { name: 'Remove this excerpt' }).click();
  await expect(page.getByRole('button', { name: /^Excerpt: “A clear duty/ })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Excerpt: “A clear duty/ })).toBeVisible();
});

test('one that no longer matches its source shows both texts and is put right', async ({ app }) => {
  const { page } = app;
  const id = await openExcerpt(page, DUTY);
  await damage(app.library, 'A clear duty', 'An unclear duty');
  await page.getByRole('link', { name: 'Excerpts' }).click();
  await page.getByRole('grid', { name: 'Excerpts' }).getByRole('row').first().click();
  await expect(panel(page)).toContainText('Differs from source');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show both' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(DUTY);
  await expect(dialog).toContainText('An unclear duty');
  await dialog.getByRole('button', { name: 'Put the words back' }).click();
  await expect(panel(page)).toContainText('Matches source');
  expect((await callLibrary(page, 'excerpts.get', { id })).matchesSource).toBe(true);
});

test('words that are put back in another window are put back in the text that is open', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await damage(app.library, 'A clear duty', 'An unclear duty');
  await openTestimony(page, TITLE);
  await page.getByRole('row', { name: /^Mr\. Loe: oral testimony/ }).click();
  await expect(passageWith(page, 'An unclear duty protects')).toBeVisible();
  const { testimony } = await callLibrary(page, 'testimony.list', {});
  await callLibrary(page, 'testimony.repair', { id: testimony[0]?.id ?? '' });
  await expect(passageWith(page, 'A clear duty protects')).toBeVisible();
});

test('in a small window an excerpt is made and opened over the text', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.setViewportSize({ width: 880, height: 600 });
  await page.keyboard.press('Control+f');
  await page.keyboard.type(DUTY);
  await expect(page.locator('mark')).toHaveText([DUTY]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make excerpt' }).click();
  await page.getByRole('button', { name: 'Open excerpt' }).click();
  await expect(quoted(page)).toContainText(DUTY);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close excerpt' }).click();
  await expect(passageWith(page, DUTY.slice(0, 30))).toBeInViewport();
});

/** Puts the caret before the words by finding them, and chooses them with Shift and the arrow keys. */
async function chooseByKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await expect(page.locator('mark').first()).toHaveText(words);
  await page.keyboard.press('Escape');
  await expect.poll(() => chosenWords(page)).toBe(words);
}

/** Changes a passage behind the library's back, as a damaged disk or another program would. */
async function damage(library: string, from: string, to: string): Promise<void> {
  const connection = await openConnection(join(library, 'library.sqlite'), 'write');
  await connection.execute(`DROP TRIGGER passage_is_immutable;
    UPDATE passage SET text = replace(text, '${from}', '${to}');
    CREATE TRIGGER passage_is_immutable BEFORE UPDATE ON passage
    WHEN NOT EXISTS (SELECT 1 FROM passage_repair WHERE testimony_id = old.testimony_id)
    BEGIN SELECT raise(ABORT, 'a passage is immutable'); END;`);
  await connection.close();
}

/** Selects from one place in the text to another, as `seed` has it; gives the source's words between them. */
function chooseAnywhere(page: Page, seed: number): Promise<string> {
  return page.evaluate((start) => {
    let state = start * 7919;
    const below = (most: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % most;
    };
    const isWords = (node: Node) => !node.parentElement?.closest('[data-aside]');
    const passages = [...document.querySelectorAll('[data-passage]')]
      .filter((one) => one.getBoundingClientRect().top > 0)
      .slice(0, 12)
      .map((passage) => {
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Text && isWords(node)) nodes.push(node);
        }
        return { nodes, text: nodes.map((node) => node.data).join('') };
      });
    const place = () => {
      const index = below(passages.length);
      const { nodes, text } = passages[index] ?? { nodes: [], text: '' };
      const offset = below(text.length + 1);
      let left = offset;
      const node = nodes.find((one) => {
        if (left <= one.length) return true;
        left -= one.length;
        return false;
      });
      return { index, offset, node: node ?? document.body, at: left };
    };
    const [one, other] = [place(), place()];
    const isInOrder = one.index < other.index || (one.index === other.index && one.offset <= other.offset);
    const [from, to] = isInOrder ? [one, other] : [other, one];
    // In either direction.
    getSelection()?.setBaseAndExtent(one.node, one.at, other.node, other.at);
    document.querySelector<HTMLElement>('section[aria-label="Text"] section')?.focus();
    const pieces = passages
      .slice(from.index, to.index + 1)
      .map(({ text }, index, all) =>
        text.slice(index === 0 ? from.offset : 0, index === all.length - 1 ? to.offset : text.length),
      );
    return pieces.join('\n').trim();
  }, seed);
}
