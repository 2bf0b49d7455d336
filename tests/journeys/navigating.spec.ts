import { openBriefing } from '../support/briefing-window.ts';
import { callLibrary } from '../support/call-library.ts';
import { expect, expectAccessible, openPosition, test } from '../support/journey.ts';
import { keepSamples, makeExcerpt } from '../support/testimony/sample-testimony.ts';

const KNOWN = 'A provider that does not detect what is already known cannot say that it did not know.';
const ENCRYPTION = 'End-to-End Encryption';

test('the four places of the library are a key away, each with how much is there', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  await makeExcerpt(page, hearing, KNOWN);
  const library = page.getByRole('navigation', { name: 'Library' });
  await expect(library.getByRole('link', { name: /^Testimony/ })).toContainText('2');
  await expect(library.getByRole('link', { name: /^Excerpts/ })).toContainText('1');
  for (const [key, place] of [
    ['2', 'Testimony'],
    ['3', 'Excerpts'],
    ['4', 'Briefings'],
    ['1', 'Positions'],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(library.getByRole('link', { name: new RegExp(`^${place}`) })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
  // Each takes the focus into its list, at the first row; nothing opens by that.
  for (const [key, place] of [
    ['2', 'Testimony'],
    ['3', 'Excerpts'],
    ['1', 'Positions'],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(page.getByRole('grid', { name: place }).getByRole('row').first()).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`#/${place.toLowerCase()}$`));
  }
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/#\/positions\/.+/);
  const second = page.getByRole('grid', { name: 'Positions' }).getByRole('row').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused();
});

test('the screen that a key leaves hears no key pressed after it, however fast', async ({ app }) => {
  const { page } = app;
  await page.getByRole('row', { name: ENCRYPTION }).click();
  const address = await page.evaluate(async () => {
    const press = async (key: string, ctrlKey = false) => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
      );
      // React shows what a key changed before the browser handles the next one, but after no turn of anything else.
      await Promise.resolve();
    };
    await press('2', true);
    await press('ArrowDown');
    return location.hash;
  });
  expect(address).toBe('#/testimony');
  await expect(page.getByRole('heading', { name: 'No testimony yet' })).toBeVisible();
});

test('a button that leads to another screen takes the focus along, into its list or to its title', async ({
  app,
}) => {
  const { page } = app;
  await openBriefing(page, 'Sample', [{ heading: 'Ask' }]);
  const focused = page.locator(':focus');
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await press('History');
  await expect(focused).toHaveRole('option');
  await press('Back to the briefing');
  await expect(focused).toHaveText('Sample');
  await press('Back to Briefings');
  await expect(focused).toHaveRole('row');
  await press('Packets');
  await expect(focused).toHaveText('Packets');
  await press('Back to the briefings');
  await expect(focused).toHaveAccessibleName(/^Sample/);
  await page.keyboard.press('Enter');
  await expect(focused).toHaveText('Sample');
  await page.goBack();
  await expect(focused).toHaveAccessibleName(/^Sample/);
  await openPosition(page, 'Safety By Design');
  await press('Edit');
  await expect(focused).toHaveText('Edit “Safety By Design”');
  await press(/^Back/);
  await expect(focused).toHaveAccessibleName('Safety By Design');
});

test('a topic leads to its positions and to the timeline of what was said on it', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  await makeExcerpt(page, hearing, KNOWN, { topics: ['Detection', 'Reporting'] });
  await callLibrary(page, 'testimony.setTopics', { id: hearing, topics: ['Detection'] });
  await callLibrary(page, 'positions.setTopics', { slug: 'end-to-end-encryption', topics: ['Detection'] });

  const detection = page.getByRole('link', { name: /^Detection/ });
  await expect(detection, 'one position and two records').toContainText('3');
  await detection.click();
  await expect(page.getByRole('row', { name: ENCRYPTION })).toBeVisible();
  const places = page.getByRole('list', { name: 'On the topic Detection' });
  await expect(places.getByRole('link')).toHaveText(['Positions1', 'Timeline2']);
  await expectAccessible(page);
  await places.getByRole('link', { name: /^Timeline/ }).click();
  await expect(page).toHaveURL(/#\/timeline\/Detection$/);
  await expect(places.getByRole('link', { name: /^Timeline/ })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('main')).toContainText('already known');

  // A topic without positions has a timeline alone.
  await page.getByRole('link', { name: /^Reporting/ }).click();
  await expect(page).toHaveURL(/#\/timeline\/Reporting$/);
});

test('a position leads to the excerpts that support it, and no others', async ({ app }) => {
  const { page } = app;
  const { hearing, statement } = await keepSamples(page);
  const known = await makeExcerpt(page, hearing, KNOWN);
  await makeExcerpt(page, statement, 'A report that nobody reads protects no child.');
  await callLibrary(page, 'excerpts.setSupports', { id: known.id, slugs: ['end-to-end-encryption'] });
  await openPosition(page, ENCRYPTION);
  await page.getByRole('link', { name: '1 excerpt' }).click();
  await expect(page).toHaveURL(/#\/excerpts$/);
  const excerpts = page.getByRole('grid', { name: 'Excerpts' }).getByRole('row');
  await expect(excerpts).toHaveCount(1);
  await expect(excerpts).toContainText('already known');
});

test('in the reader the navigation is the rail, and says where one is', async ({ app }) => {
  const { page } = app;
  const { hearing } = await keepSamples(page);
  await page.evaluate((id) => {
    location.hash = `/testimony/${id}`;
  }, hearing);
  const library = page.getByRole('navigation', { name: 'Library' });
  await expect(library.getByRole('link', { name: 'Testimony', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(library.getByRole('heading')).toHaveCount(0);
});
