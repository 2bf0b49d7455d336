import type { Page } from '@playwright/test';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';
import {
  chosenWords,
  keepSampleHearing,
  keepText,
  openTestimony,
  passageWith,
} from '../support/testimony/reader-window.ts';

const TITLE = /Sample Hearing/;

test('without testimony the list says what to do next', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Testimony' }).click();
  await expect(page.getByRole('heading', { name: 'No testimony yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import testimony…' }).click();
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
});

test('a hearing is read by its contents and pages, and always says who speaks', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  const contents = page.getByRole('grid', { name: 'Contents' });
  const header = page.getByRole('region', { name: 'Text' }).locator('header');
  await expect(contents.getByRole('row', { name: /^Title page and contents/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expectAccessible(page);

  await contents.getByRole('row', { name: /^Mr\. Loe: oral testimony/ }).click();
  await expect(passageWith(page, 'I have been a detective for 19 years')).toBeInViewport();
  await expect(header).toContainText('Mr. Loe');
  await expect(header).toContainText('Oral testimony');
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('6');

  await page.getByRole('textbox', { name: 'Page' }).click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(passageWith(page, 'that it did not know. It can say only')).toBeInViewport();
  await expect(header).toContainText('Ms. Doe');
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('3');
  await expect(contents.getByRole('row', { name: /^Ms\. Doe: oral testimony/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  await page.keyboard.press('Control+g');
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is no page “99”. The pages go from 1 to 12.')).toBeVisible();
});

test('words are found in it, counted and gone through, and stay chosen', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('what is already known');
  await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText('what is already known');
  await expect(page.locator('mark').first()).toBeInViewport();
  await expectAccessible(page);

  await page.keyboard.press('F3');
  await expect(page.getByText('2 of 2', { exact: true })).toBeVisible();
  await expect(passageWith(page, 'a duty to report be matched by a duty to look')).toBeInViewport();
  await page.keyboard.press('Shift+F3');
  await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.locator('mark')).toHaveCount(0);
  await expect.poll(() => chosenWords(page)).toBe('what is already known');
  await expect(page.getByRole('button', { name: 'Make excerpt' })).toBeVisible();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('no such words');
  await expect(page.getByRole('region', { name: 'Text' }).getByText('Nothing found')).toBeVisible();
});

test('by keyboard alone: speakers, pages, and words chosen with a caret', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await page.keyboard.press('Control+2');
  await ready(page);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: TITLE })).toBeFocused();
  const header = page.getByRole('region', { name: 'Text' }).locator('header');

  for (const speaker of ['Chair Roe', 'Ranking Member Poe', 'Chair Roe', 'Ms. Doe']) {
    await page.keyboard.press(']');
    await expect(header).toContainText(speaker);
  }
  await page.keyboard.press('[');
  await expect(header).toContainText('Chair Roe');

  await page.keyboard.press('Control+g');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: TITLE })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('6');
  await page.keyboard.press(']');
  await expect(header).toContainText('Chair Roe');
  await page.keyboard.press('F7');
  await expect(header).toContainText('Caret');
  for (let word = 0; word < 4; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => chosenWords(page)).toMatch(/^Thank you, Ms/);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Chosen words' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Chosen words' })).toBeHidden();
});

test('a restart opens it where it was left', async ({ app }) => {
  await keepSampleHearing(app.page);
  await openTestimony(app.page, TITLE);
  const stored = placeStored(app.page);
  await app.page
    .getByRole('grid', { name: 'Contents' })
    .getByRole('row', { name: /^Ms\. Noe: oral testimony/ })
    .click();
  await expect(passageWith(app.page, 'I am here for a network')).toBeInViewport();
  await stored;
  await app.restart();
  await expect(passageWith(app.page, 'I am here for a network')).toBeInViewport();
  await expect(passageWith(app.page, '[House Hearing, 119 Congress]')).not.toBeInViewport();
});

test('what is said of it can be corrected, and what was unclear is gone to', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.getByRole('button', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Details of the testimony' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Sample hearing, corrected');
  await dialog.getByRole('button', { name: /^Oral testimony, Mr\. Loe/ }).click();
  await dialog.getByRole('textbox', { name: 'Organisation' }).fill('Example Police Department');
  await dialog.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByRole('heading', { name: 'Sample hearing, corrected', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: /^\d+ things? to look at$/ }).click();
  const unclear = page.getByRole('dialog', { name: /to look at/ });
  await expectAccessible(page);
  await unclear
    .getByRole('button', { name: /^Go to it/ })
    .first()
    .click();
  await expect(unclear).toBeHidden();
  await expect(page.locator('[data-outlined]')).toBeInViewport();
});

test('it is removed, and brought back', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Remove this testimony' }).click();
  await expect(page.getByRole('heading', { name: 'No testimony yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('grid', { name: 'Testimony' }).getByRole('row', { name: TITLE })).toBeVisible();
});

test('the list is narrowed by kind and topic', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  const letter = await keepText(
    page,
    'Dear Chair Roe,\n\nRe: Sample bill\n\n[Sample text] We write in support.\n\nSincerely,\n\nJane Doe\n',
    'letter.txt',
    { details: { ...BLANK, kind: 'letter', title: 'Sample letter' } },
  );
  await callLibrary(page, 'testimony.setTopics', { id: letter, topics: ['Support'] });
  await page.getByRole('link', { name: 'Testimony' }).click();
  const rows = page.getByRole('grid', { name: 'Testimony' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Letter' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Sample letter');
  await page.getByRole('button', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Guidance' }).click();
  await expect(page.getByText('No testimony of this kind and topic')).toBeVisible();
  await page.getByRole('button', { name: 'Show all testimony' }).click();
  await page.getByRole('button', { name: 'Topic' }).click();
  await page.getByRole('option', { name: 'Support' }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await expect(page.getByText('[Sample text] We write in support.')).toBeVisible();
});

test('everything said on a topic stands by year, day and forum', async ({ app }) => {
  const { page } = app;
  const id = await keepSampleHearing(page);
  await callLibrary(page, 'testimony.setTopics', { id, topics: ['Duty of care'] });
  const quote = 'A clear duty protects the company that keeps it';
  const span = await callLibrary(page, 'excerpts.locate', { testimony: id, quote });
  await callLibrary(page, 'excerpts.create', { testimony: id, span });
  await page.evaluate(() => {
    location.hash = '/timeline/Duty%20of%20care';
  });
  await ready(page);
  await expect(page.getByRole('heading', { name: '2026', level: 2 })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /March 4, 2026.*Subcommittee on Sample Affairs/ }),
  ).toBeVisible();
  await expect(page.getByText(quote)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Mr. Loe, p. 6' }).click();
  await expect(page.getByRole('region', { name: 'Excerpt', exact: true }).first()).toContainText(quote);
});

test('a transcript of thousands of passages opens at once and is gone through from end to end', async ({
  app,
}) => {
  const { page } = app;
  await keepText(page, longHearing(6_000), 'long-hearing.txt');
  await openTestimony(page, /Long Sample Hearing/i);
  await page.getByRole('textbox', { name: 'Page' }).click();
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await expect(page.getByText('[Sample text] Turn 4500 of many.')).toBeInViewport();
  // Only what is near is there.
  expect(await page.locator('[data-passage]').count()).toBeLessThan(200);
  await page.keyboard.press('End');
  await expect(page.getByText('[Sample text] Turn 5999 of many.')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.getByText('[House Hearing, 119 Congress]')).toBeInViewport();
});

test('in a small window and with large text, one thing is shown at a time', async ({ app }) => {
  const { page } = app;
  await keepSampleHearing(page);
  await openTestimony(page, TITLE);
  await page.setViewportSize({ width: 880, height: 600 });
  await expect(page.getByRole('grid', { name: 'Contents' })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Contents', exact: true }).click();
  await page.getByRole('grid', { name: 'Contents' }).focus();
  await page.keyboard.type('Mr. Loe: oral');
  await expect(page.getByRole('row', { name: /^Mr\. Loe: oral/ })).toBeFocused();
  const stored = placeStored(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Contents' })).toBeHidden();
  await expect(passageWith(page, 'I have been a detective')).toBeInViewport();

  await stored;
  await page.setViewportSize({ width: 1440, height: 900 });
  await callLibrary(page, 'preferences.set', { textSize: 200 });
  await app.restart();
  await expect(passageWith(app.page, 'I have been a detective')).toBeInViewport();
  await expectAccessible(app.page);
});

/** Once the place where one reads is kept. Opening stores one too: the beginning. */
function placeStored(page: Page): Promise<unknown> {
  return page.waitForResponse((response) => {
    const place = /"testimony\/\d+":(\d+)/.exec(response.request().postData() ?? '')?.[1];
    return Number(place) > 50;
  });
}

const BLANK = {
  kind: 'other' as const,
  title: '',
  forum: '',
  jurisdiction: '',
  date: null,
  congress: '',
  bill: '',
  serial: '',
  docket: '',
  url: '',
};

/** A hearing in the form of the Government Publishing Office's transcripts, 15 turns to a page. */
function longHearing(turns: number): string {
  const lines = [
    '[House Hearing, 119 Congress]',
    '[From the U.S. Government Publishing Office]',
    '',
    '                      LONG SAMPLE HEARING',
    '',
    '=======================================================================',
    '',
    '                                HEARING',
    '                               BEFORE THE',
    '                      COMMITTEE ON SAMPLE MATTERS',
    '                     U.S. HOUSE OF REPRESENTATIVES',
    '             HEARING HELD IN WASHINGTON, DC, MARCH 4, 2026',
    '                           Serial No. 119-001',
    '',
    '    The Committee met, pursuant to notice, at 10:02 a.m., in Room 0000,',
    'Hon. Ben Roe [Chair of the Committee] presiding.',
  ];
  for (let turn = 0; turn < turns; turn++) {
    if (turn % 15 === 0) lines.push('', `[[Page ${turn / 15}]]`, '');
    const speaker = turn % 2 === 0 ? 'Chair Roe' : 'Ms. Doe';
    lines.push(`    ${speaker}. [Sample text] Turn ${turn} of many. Nothing else is said in it.`);
  }
  return lines.join('\n');
}
