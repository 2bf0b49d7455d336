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
