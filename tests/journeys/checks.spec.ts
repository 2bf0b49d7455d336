import type { Page } from '@playwright/test';
import type { Block, HeadingLevel } from '../../src/shared/briefings.ts';
import { expectSaved, expectSpoken } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

const heading = (id: string, level: HeadingLevel, text: string): Block => ({
  type: 'heading',
  id,
  level,
  text,
});
const bold = [{ type: 'bold' as const }];
const text = (id: string, ...words: [string, string, string]): Block => ({
  type: 'text',
  id,
  content: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: words[0] },
          { type: 'text', text: words[1], marks: bold },
          { type: 'text', text: words[2] },
        ],
      },
    ],
  },
});

const BLOCKS: Block[] = [
  heading('ask', 1, 'The ask'),
  text('words', 'Sample: images of ', 'child pornography', ' and “sexting” are shared.'),
  heading('why', 3, 'Why it matters'),
  text('more', 'Circulated on [date of circulation]. ', 'Sextortion', ' grows.'),
  heading('next', 1, 'Next steps'),
];

async function open(page: Page): Promise<void> {
  const { id } = await callLibrary(page, 'briefings.create', {
    details: { title: 'Checked' },
    blocks: BLOCKS,
  });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await page.getByRole('button', { name: 'Checks 5 warnings' }).waitFor();
}

const noteOf = (page: Page, title: string) => page.getByRole('note', { name: `Worth a look: ${title}` });

test('checks are listed, gone to, mended and let stand by mouse', async ({ app }) => {
  const { page } = app;
  await open(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Checks 5 warnings' }).click();
  const list = page.getByRole('dialog', { name: 'Checks' });
  await expect(list.getByRole('list', { name: 'Worth a look' }).getByRole('listitem')).toHaveText([
    /^Discouraged term“child pornography” is discouraged\. Better: “child sexual abuse material \(CSAM\)”/,
    /^Level left out/,
    /^Placeholder“\[date of circulation\]” is left from the template\./,
    /^Discouraged term“sextortion” is to be used with caution/,
    /^Nothing below itNothing stands below “Next steps”/,
  ]);
  await list.getByRole('button', { name: 'Go to it: Discouraged term' }).first().click();
  await expect(list).toBeHidden();
  const first = noteOf(page, 'Discouraged term').filter({ hasText: 'child pornography' });
  await expect(first).toBeFocused();

  await first.getByRole('button', { name: 'Replace…' }).click();
  await page.getByRole('menuitem', { name: 'child sexual abuse material (CSAM)' }).click();
  await expect(
    page.getByRole('strong').filter({ hasText: 'child sexual abuse material (CSAM)' }),
  ).toBeVisible();
  await expect(first).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(first).toBeVisible();

  await noteOf(page, 'Discouraged term')
    .filter({ hasText: 'sextortion' })
    .getByRole('button', { name: 'Ignore here' })
    .click();
  await page.getByRole('button', { name: 'Checks 4 warnings' }).waitFor();
  await noteOf(page, 'Level left out').getByRole('button', { name: 'One level up' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Heading of level 2' })).toBeFocused();
  await page.getByRole('button', { name: 'Checks 3 warnings' }).waitFor();
  await noteOf(page, 'Nothing below it').getByRole('button', { name: 'Write below it' }).click();
  await page.keyboard.type('We ask for a meeting.');
  await page.getByRole('button', { name: 'Checks 2 warnings' }).waitFor();

  await app.restart();
  await app.page.getByRole('button', { name: 'Checks 2 warnings' }).waitFor();
});

test('checks are listed, gone to, mended and let stand by keyboard alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await open(page);
  await keyboard.press('ControlOrMeta+F8');
  const list = page.getByRole('dialog', { name: 'Checks' });
  await expect(list).toBeVisible();
  await keyboard.press('Escape');
  await expect(list).toBeHidden();

  await keyboard.press('F8');
  const note = noteOf(page, 'Discouraged term').filter({ hasText: 'child pornography' });
  await expect(note).toBeFocused();
  await keyboard.press('Tab');
  await expect(note.getByRole('button', { name: 'Replace…' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'child sexual exploitation material' })).toBeFocused();
  await keyboard.press('Enter');
  await expectSpoken(page, 'Replaced the term.');
  // The caret is in the text that was mended, and goes on from there.
  await expect(page.getByRole('textbox', { name: /^Own text/ }).first()).toBeFocused();
  await expect(
    page.getByRole('strong').filter({ hasText: 'child sexual exploitation material' }),
  ).toBeVisible();
  await keyboard.type(' Now.');
  await expectSaved(page);
  await expect(page.getByText('are shared. Now.')).toBeVisible();
  await page.getByRole('button', { name: 'Checks 4 warnings' }).waitFor();

  await keyboard.press('Shift+F8');
  await expect(noteOf(page, 'Nothing below it')).toBeFocused();
  await keyboard.press('Shift+F8');
  const last = noteOf(page, 'Discouraged term');
  await expect(last).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expectSpoken(page, 'The term stays here.');
  await page.getByRole('button', { name: 'Checks 3 warnings' }).waitFor();
  await keyboard.press('ControlOrMeta+z');
  await page.getByRole('button', { name: 'Checks 4 warnings' }).waitFor();
});

test('a page limit that is passed is told of, and one that is kept is not', async ({ app }) => {
  const { page } = app;
  const blocks = Array.from({ length: 30 }, (_, index) =>
    text(`t${index}`, 'Sample: ', 'Words. ', 'Words of a long briefing. '.repeat(20)),
  );
  const { id } = await callLibrary(page, 'briefings.create', { details: { title: 'Long' }, blocks });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByLabel('Pages at most').fill('2');
  await expect(noteOf(page, 'Too many pages')).toContainText('and may have 2');
  await page.getByLabel('Pages at most').fill('20');
  await expect(noteOf(page, 'Too many pages')).toBeHidden();
  await page.getByRole('radio', { name: '12 point, single-spaced' }).check({ force: true });
  await expectSaved(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.details).toMatchObject({ textSetting: 'filing', pageLimit: 20 });
  await expectAccessible(page);
});

test('a placeholder that is gone to is chosen whole, in own text, in a table and in the title', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const { id } = await callLibrary(page, 'briefings.create', {
    details: { title: 'On [name of the bill]', marking: 'Until [day]' },
    blocks: [
      heading('ask', 1, 'The ask'),
      text('words', 'Sample: due on ', '[date of circulation]', ' at noon.'),
      {
        type: 'table',
        id: 'steps',
        caption: '',
        header: true,
        rows: [
          ['Step', 'Who'],
          ['Write', 'Now [name]'],
        ],
      },
    ],
  });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await page.getByRole('button', { name: 'Checks 3 warnings' }).waitFor();
  const fill = async (words: string, left: string) => {
    await keyboard.press('F8');
    await keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Go to it' }).and(page.locator(':focus'))).toBeVisible();
    await keyboard.press('Enter');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const field = window.document.activeElement;
          if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) {
            return String(getSelection());
          }
          return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
        }),
      )
      .toMatch(/^\[.+\]$/);
    await keyboard.type(words);
    await page.getByRole('button', { name: left }).waitFor();
  };
  await fill('S. 1', 'Checks 3 warnings');
  await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toHaveValue('On S. 1');
  const note = noteOf(page, 'Placeholder').filter({ hasText: '[day]' });
  await expect(note).not.toContainText('[name of the bill]');
  await note.getByRole('button', { name: 'Go to it' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Marking on every page' })).toBeFocused();
  await keyboard.type('June 18');
  await expect(page.getByRole('textbox', { name: 'Marking on every page' })).toHaveValue('Until June 18');
  await page.getByRole('button', { name: 'Checks 2 warnings' }).waitFor();
  await fill('June 18', 'Checks 1 warning');
  await expect(page.getByRole('textbox', { name: /^Own text/ })).toHaveText(
    'Sample: due on June 18 at noon.',
  );
  await keyboard.press('F8');
  await page.getByRole('button', { name: 'Go to it' }).click();
  await keyboard.type('Policy');
  await expectSaved(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.blocks[2]).toMatchObject({
    rows: [
      ['Step', 'Who'],
      ['Write', 'Now Policy'],
    ],
  });
});

test('the check at the end of a long briefing is gone to by key as soon as it is known', async ({ app }) => {
  const { page } = app;
  const blocks: Block[] = Array.from({ length: 400 }, (_, index) =>
    text(`t${index}`, 'Sample: ', 'Words. ', index === 399 ? 'Ends with [name].' : 'More words.'),
  );
  const { id } = await callLibrary(page, 'briefings.create', { details: { title: 'Long' }, blocks });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await page.getByRole('button', { name: 'Checks 1 warning' }).waitFor();
  await page.keyboard.press('F8');
  await expect(page.locator('[data-block="t399"]:focus-within')).toBeVisible();
});
