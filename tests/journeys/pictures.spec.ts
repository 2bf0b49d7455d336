import type { Locator, Page } from '@playwright/test';
import { expectOutline, expectSaved, expectSpoken, openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { exif, makeJpeg, makePng } from '../support/pictures/make-pictures.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script>
  <image href="https://example.org/pixel.png" width="9" height="9"/><rect width="40" height="20" fill="#0b5868"/></svg>`;

test('a picture is added, described, sized and captioned; without alt text it stops the export', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const id = await openBriefing(page, 'Pictures', [{ heading: 'Evidence' }]);
  await page.getByRole('textbox', { name: 'Heading of level 1' }).focus();
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type('pict');
  await expect(page.getByRole('menuitem', { name: 'Picture…' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'chart.png', mimeType: 'image/png', buffer: makePng(400, 200) });
  await expectSpoken(page, 'Added Picture after Evidence, 2 of 2');
  const alt = page.getByRole('textbox', { name: 'Alt text' });
  await expect(alt).toBeFocused();
  await expect(page.getByText('This picture has no alt text.')).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.type('Bars that rise from May to June');
  await page.getByRole('textbox', { name: 'Caption of the picture' }).click();
  await page.keyboard.type('Sample chart');
  await page.getByText('Two thirds').click();
  await expectOutline(page, ['Evidence', 'Sample chart']);
  await expect(page.getByText('This picture has no alt text.')).toBeHidden();
  const picture = page.getByRole('img', { name: 'Bars that rise from May to June' });
  await expect(picture).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Two thirds' })).toBeChecked();
  await expectSaved(page);
  await expectAccessible(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.blocks[1]).toMatchObject({ format: 'png', width: 400, height: 200, size: 'medium' });

  await app.restart();
  await expect(app.page.getByRole('img', { name: 'Bars that rise from May to June' })).toBeVisible();
});

test('an SVG becomes a picture, a photo on its side is turned, and what is no picture is refused by name', async ({
  app,
}) => {
  const { page } = app;
  const id = await openBriefing(page, 'Files', [{ heading: 'Evidence' }]);
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add something else' }).click();
    await page.getByRole('menuitem', { name: 'Picture…' }).click();
    await (await chooser).setFiles({ name, mimeType: '', buffer });
  };
  await choose('chart.svg', Buffer.from(SVG));
  await expectOutline(page, ['Evidence', 'Picture']);
  await choose('photo.jpg', makeJpeg([exif(6)]));
  await expectOutline(page, ['Evidence', 'Picture', 'Picture']);
  await expectSaved(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.blocks.slice(1)).toMatchObject([
    { format: 'png', width: 1950, height: 975 },
    { format: 'jpeg', width: 8, height: 8 },
  ]);

  await choose('broken.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect'));
  await expect(page.getByText('“broken.svg” can’t be read as an SVG picture.')).toBeVisible();
  await choose('named.png', makeJpeg());
  await expect(
    page.getByText('“named.png” is named as a PNG picture, but is a JPEG by its content.'),
  ).toBeVisible();
  await expectOutline(page, ['Evidence', 'Picture', 'Picture']);
});

test('a picture is pasted below the block one is in, and is said to be decorative, by keyboard alone', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const id = await openBriefing(page, 'Pasted', [{ heading: 'First' }, { heading: 'Second' }]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('textbox', { name: 'Heading of level 1' }).first().focus();
  await copyPicture(page, makePng(40, 20));
  await keyboard.press('ControlOrMeta+v');
  await expectSpoken(page, 'Added Picture after First, 2 of 3');
  await expectOutline(page, ['First', 'Picture', 'Second']);
  const alt = page.getByRole('textbox', { name: 'Alt text' });
  await expect(alt).toBeFocused();

  await expect(page.getByText('This picture has no alt text.')).toBeVisible();
  await keyboard.press('F8');
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Write alt text' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(alt).toBeFocused();
  await keyboard.type('A line');
  await expect(page.getByText('This picture has no alt text.')).toBeHidden();
  await keyboard.press('Tab');
  const decorative = page.getByRole('checkbox', { name: 'Decorative' });
  await expect(decorative).toBeFocused();
  await keyboard.press('Space');
  await expect(alt).toBeHidden();
  await expect(page.getByText('None needed')).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page);
  const { document } = await callLibrary(page, 'briefings.get', { id });
  expect(document.blocks[1]).toMatchObject({ type: 'picture', decorative: true, width: 40 });
  await keyboard.press('Space');
  await expect(alt).toHaveValue('A line');
});

test('words that bring a picture of themselves along are pasted as words', async ({ app }) => {
  const { page } = app;
  await openBriefing(page, 'Pasted words', [{ text: 'Own words.' }]);
  await page.getByRole('textbox', { name: 'Own text' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.evaluate(
    (bytes) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      carried.setData('text/plain', ' From a sheet.');
      const paste = new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true });
      window.document.activeElement?.dispatchEvent(paste);
    },
    [...makePng(4, 4)],
  );
  await expect(page.getByRole('textbox', { name: 'Own text' })).toContainText('Own words. From a sheet.');
  await expectOutline(page, ['Own text']);
});

test('pictures are dropped at an exact place, and what is none of them is refused by name', async ({
  app,
}) => {
  const { page } = app;
  await openBriefing(page, 'Dropped', [{ heading: 'First' }, { heading: 'Second' }]);
  const second = page.getByRole('textbox', { name: 'Heading of level 1' }).last();
  await dropPictures(page, second, [
    { name: 'one.png', bytes: [...makePng(40, 20)] },
    { name: 'broken.png', bytes: [1, 2, 3] },
    { name: 'empty.jpg', bytes: [1] },
    { name: 'two.png', bytes: [...makePng(20, 20)] },
  ]);
  await expectOutline(page, ['First', 'Picture', 'Picture', 'Second']);
  await expect(
    page.getByText('2 files could not be added: “broken.png” and “empty.jpg”. “broken.png” is no PNG'),
  ).toBeVisible();
  await expect(page).toHaveURL(/briefings/);
  await page.getByRole('button', { name: 'It is decorative' }).first().press('Enter');
  await expect(page.getByRole('textbox', { name: 'Caption of the picture' }).first()).toBeFocused();
  const write = page.getByRole('button', { name: 'Write alt text' });
  await expect(write).toHaveCount(1);
  await write.click();
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expectOutline(page, ['First', 'Second']);
});

async function copyPicture(page: Page, png: Buffer): Promise<void> {
  await page.evaluate(
    async (bytes) => {
      const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    },
    [...png],
  );
}

/** As from a folder, over the upper edge of an element; the insertion line is seen before they are let go. */
async function dropPictures(
  page: Page,
  over: Locator,
  files: readonly { name: string; bytes: number[] }[],
): Promise<void> {
  const carried = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, bytes } of list) {
      data.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
    }
    return data;
  }, files);
  const box = await over.boundingBox();
  if (!box) throw new Error('The place is not on screen.');
  const event = { dataTransfer: carried, clientX: box.x + 10, clientY: box.y + 2 };
  await over.dispatchEvent('dragover', event);
  await expect(page.locator('[data-document] [data-insertion]')).toContainText('Insert here, in “First”');
  await over.dispatchEvent('drop', event);
}
