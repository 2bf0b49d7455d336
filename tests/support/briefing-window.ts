/** The workspace of a briefing as staff name its parts. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Block } from '../../src/shared/briefings.ts';
import { callLibrary } from './call-library.ts';

export function outlineOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Blocks of the briefing' });
}

export function libraryOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Positions of the library' });
}

export function libraryExcerptsOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Excerpts of the library' });
}

/** The names in the outline, from the top. */
export async function expectOutline(page: Page, names: readonly (string | RegExp)[]): Promise<void> {
  await expect(outlineOf(page).getByRole('row')).toHaveText([...names]);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^saved \d\d:\d\d( [AP]M)?$/i)).toBeVisible();
}

/** What a screen reader is told, once it is. */
export async function expectSpoken(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: sentence }).first()).toBeAttached();
}

type Piece =
  | { heading: string }
  | { text: string }
  | { position: string }
  | { excerpt: { id: string; version: number } };

/** A briefing with these blocks, open in the window. A position is named by its title. */
export async function openBriefing(page: Page, title: string, pieces: readonly Piece[]): Promise<string> {
  const { positions } = await callLibrary(page, 'positions.list', {});
  const blocks = pieces.map((piece, index): Block => {
    const id = `block-${index}`;
    if ('heading' in piece) return { type: 'heading', id, level: 1, text: piece.heading };
    if ('text' in piece) {
      const content = [
        { type: 'paragraph' as const, content: [{ type: 'text' as const, text: piece.text }] },
      ];
      return { type: 'text', id, content: { type: 'doc', content } };
    }
    if ('excerpt' in piece) {
      return { type: 'excerpt', id, excerpt: piece.excerpt.id, version: piece.excerpt.version };
    }
    const position = positions.find((one) => one.title === piece.position);
    if (!position) throw new Error(`The library has no position “${piece.position}”.`);
    return { type: 'position', id, slug: position.slug, version: position.version, sections: [] };
  });
  const { id } = await callLibrary(page, 'briefings.create', { details: { title }, blocks });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await expect(outlineOf(page).getByRole('row')).toHaveCount(pieces.length);
  return id;
}

/** Drags with the real pointer, in steps, and drops near the top of `to`. */
export async function dragOnto(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('What is dragged, or where to, is not on screen.');
  await page.mouse.move(start.x + 90, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 96, start.y + start.height / 2 + 6, { steps: 3 });
  await page.mouse.move(end.x + 96, end.y + 3, { steps: 8 });
  await page.mouse.move(end.x + 98, end.y + 4, { steps: 3 });
}

/** More than there are places for the focus in a journey's briefing and its library. */
const MOST_TABS = 80;

/** By Tab, as far as it takes. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < MOST_TABS; step++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

/** A version of the position that says more than the one there is. */
export async function makeNewer(page: Page, slug: string): Promise<void> {
  const { title, statement, version } = await callLibrary(page, 'positions.get', { slug });
  const content = { title, statement: `${statement} [Sample change]`, sections: [] };
  await callLibrary(page, 'positions.edit', { slug, baseVersion: version, content });
}
