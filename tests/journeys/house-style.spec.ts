import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { callLibrary } from '../support/call-library.ts';
import { changeParts, makeTemplate } from '../support/docx/make-template.ts';
import { openDocx, partOf } from '../support/docx/open-docx.ts';
import { expect, expectAccessible, ready, test } from '../support/journey.ts';
import { makePng } from '../support/pictures/make-pictures.ts';

const sample = (page: Page) => page.getByRole('region', { name: 'Sample', exact: true });

/** The sample is of all that was kept. */
async function sampleIsReady(page: Page) {
  await expect(sample(page)).toHaveAttribute('data-pages', 'ready');
}

async function exportedStyles(page: Page): Promise<{ styles: string; header: string; footer: string }> {
  const { id } = await callLibrary(page, 'briefings.create', {
    details: { title: 'Sample briefing' },
    blocks: [{ type: 'heading', id: 'a', level: 1, text: 'Purpose' }],
  });
  const { docx } = await callLibrary(page, 'exporting.preview', { job: 'journey', briefing: id });
  const file = openDocx(Buffer.from(docx, 'base64'));
  const edge = (kind: string) => [...file.parts].find(([name]) => name.startsWith(`word/${kind}`))?.[1] ?? '';
  return { styles: partOf(file, 'word/styles.xml'), header: edge('header'), footer: edge('footer') };
}

test('the house style is chosen by mouse, seen in the sample and in the document', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Choose the house style' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { name: 'House style', level: 1 })).toBeVisible();
  const heading = sample(page).getByRole('heading', { name: 'What we ask for' });
  await expect(heading).toHaveCSS('font-family', /Arial/);
  await expectAccessible(page);

  await page.getByRole('button', { name: /Headings/ }).click();
  await page.getByRole('option', { name: 'Georgia' }).click();
  await expect(
    page.getByText('Page numbers in the contents are a guess with this font.').first(),
  ).toBeVisible();
  await expect(heading).toHaveCSS('font-family', /Georgia/);

  const colour = page.getByRole('textbox', { name: 'Colour of headings', exact: true });
  await colour.fill('#FFCC00');
  await expect(page.getByText('Too pale to be read on paper')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Use #\w{6}, the nearest that can be read/ }).click();
  await expect(page.getByText('Too pale to be read on paper')).toBeHidden();
  const chosen = (await colour.inputValue()).slice(1);
  expect(chosen).not.toBe('FFCC00');

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a logo…' }).click();
  await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: makePng(60, 20) });
  await page.getByRole('textbox', { name: 'Alt text of the logo' }).fill('Sample Organisation');
  await expect(sample(page).getByRole('img', { name: 'Sample Organisation' }).first()).toBeVisible();

  await page.getByRole('textbox', { name: 'Footer, left: words' }).fill('Sample Organisation, Policy');
  await page.getByRole('group', { name: 'Footer, left' }).getByRole('button').click();
  await page.getByRole('option', { name: 'Nothing' }).click();
  await expect(sample(page).getByText('Sample Organisation, Policy').first()).toBeVisible();
  await sampleIsReady(page);
  await expectAccessible(page);

  const { styles, header, footer } = await exportedStyles(page);
  expect(styles).toContain('Georgia');
  expect(styles).toContain(chosen);
  expect(header).toContain('descr="Sample Organisation"');
  expect(footer).toContain('Sample Organisation, Policy');

  await app.restart();
  await expect(app.page.getByRole('combobox', { name: 'Headings' })).toHaveValue('Georgia');
  await app.page.getByRole('button', { name: 'Reset…' }).click();
  await app.page.getByRole('button', { name: 'Use Standpoint’s own' }).click();
  await expect(app.page.getByRole('combobox', { name: 'Headings' })).toHaveValue('Arial');
});

test('a Word template is explained when it is chosen, and one that can’t be used is refused', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('house style');
  await page.keyboard.press('Enter');
  await ready(page);
  const choose = async (name: string, bytes: Uint8Array) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Choose (a Word|another) template…/ }).click();
    await (await chooser).setFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
  };

  const good = await makeTemplate();
  await choose('Macros.dotm', changeParts(good, { 'word/vbaProject.bin': 'x' }));
  await expect(page.getByRole('alert')).toContainText(
    '“Macros.dotm” can’t be used as a template. It has macros',
  );
  await expectAccessible(page);
  await expect(page.getByRole('combobox', { name: 'Headings' })).toBeVisible();

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Dear colleagues'], 'Letter.docx'));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(page.getByRole('alert')).toContainText(
    '“Letter.docx” can’t be used as a template. It is not a Word',
  );
  await expect(page.getByRole('heading', { name: 'House style', level: 1 })).toBeVisible();

  await choose('Brand.dotx', good);
  await expect(page.getByText('where it has {{briefing}}.')).toBeVisible();
  await expect(page.getByText(/A4 paper, the fonts Verdana and Georgia/)).toBeVisible();
  await expect(page.getByText(/Statement,.*They are Standpoint’s/)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Headings' })).toBeHidden();
  await sampleIsReady(page);
  await expect(sample(page).getByText('For Staff of the Sample Subcommittee')).toBeVisible();
  await expectAccessible(page);
  const { header } = await exportedStyles(page);
  expect(header).toContain('Sample Organisation');

  await page.getByRole('button', { name: 'Stop using it' }).click();
  await expect(page.getByRole('combobox', { name: 'Headings' })).toBeVisible();
});

test('the house style is chosen by keyboard alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('house style');
  await expect(page.getByRole('option', { name: /House style/ })).toBeVisible();
  await keyboard.press('Enter');
  await ready(page);
  const own = page.getByRole('combobox', { name: 'Own text' });
  for (let step = 0; step < 30 && !(await own.evaluate((one) => one === document.activeElement)); step++) {
    await keyboard.press('Tab');
  }
  await expect(own).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Sample Sans');
  await keyboard.press('Tab');
  await expect(page.getByText('It is not on this computer').first()).toBeVisible();
  await expect.poll(() => callLibrary(page, 'houseStyle.get', {})).toMatchObject({ bodyFont: 'Sample Sans' });

  const size = page.getByRole('button', { name: /Size of own text/ });
  for (let step = 0; step < 10 && !(await size.evaluate((one) => one === document.activeElement)); step++) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await keyboard.type('12 ');
  await keyboard.press('Enter');
  await expect(size).toContainText('12 points');
  await sampleIsReady(page);
  expect((await exportedStyles(page)).styles).toContain('Sample Sans');
});
