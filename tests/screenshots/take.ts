/** Looks at a screen as the window stands: for a picture of it, where there is little room, or with axe-core. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { COLOUR_RULES, findViolations } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';
import { makeSmall } from './small-png.ts';

const root = resolve(import.meta.dirname, '../..');

interface View {
  /** Behind the name of the screen. */
  name: string;
  colours: 'light' | 'dark';
  size: { width: number; height: number };
  /** Percent. */
  textSize: number;
}

const NORMAL = { width: 1280, height: 800 };
const SMALLEST = { width: 880, height: 600 };

const LIGHT: View = { name: 'light', colours: 'light', size: NORMAL, textSize: 100 };
const DARK: View = { name: 'dark', colours: 'dark', size: NORMAL, textSize: 100 };
const TIGHT: readonly View[] = [
  { name: 'smallest', colours: 'light', size: SMALLEST, textSize: 100 },
  { name: 'large-text', colours: 'light', size: NORMAL, textSize: 200 },
  { name: 'smallest-large-text', colours: 'dark', size: SMALLEST, textSize: 200 },
];

/**
 * Of a screen that the guide shows: writes `docs/screenshots/NAME-light.png` and `-dark.png`. Else as `look`: for
 * `tight`, and for the journeys’ `screens`.
 */
export async function take(page: Page, name: string, open?: () => Promise<void>): Promise<void> {
  if (test.info().project.name !== 'pictures') return look(page, name, open);
  await inEach([LIGHT, DARK], page, (view) => writePicture(page, 'docs/screenshots', `${name}-${view.name}`));
}

/**
 * Of any screen, menu or dialog: pictures where there is little room, in `test-results/tight`; or axe-core in light,
 * in dark, and in the smallest window with the largest text. A menu that closes as the window changes is opened
 * again by `open`.
 */
export async function look(page: Page, name: string, open?: () => Promise<void>): Promise<void> {
  switch (test.info().project.name) {
    case 'tight':
      return inEach(
        TIGHT,
        page,
        (view) => writePicture(page, 'test-results/tight', `${name}-${view.name}`),
        open,
      );
    case 'screens':
      return inEach([LIGHT, DARK, ...TIGHT.slice(-1)], page, (view) => expectClean(page, name, view), open);
  }
}

async function inEach(
  views: readonly View[],
  page: Page,
  act: (view: View) => Promise<void>,
  open?: () => Promise<void>,
): Promise<void> {
  const before = page.viewportSize() ?? NORMAL;
  // Nothing that the pointer happens to lie on is lit.
  await page.mouse.move(0, 0);
  for (const view of views) {
    await page.emulateMedia({ colorScheme: view.colours, reducedMotion: 'reduce' });
    await page.setViewportSize(view.size);
    await setTextSize(page, view.textSize);
    if (open && (await page.locator(OPEN).count()) === 0) await open();
    await act(view);
  }
  // The room is worked out from the window, which therefore comes first.
  await page.setViewportSize(before);
  await setTextSize(page, 100);
}

const OPEN = '[role="menu"], [role="listbox"], [role="dialog"]';

async function writePicture(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(join(root, folder), { recursive: true });
  const png = await page.screenshot({ animations: 'disabled' });
  await writeFile(join(root, folder, `${name}.png`), makeSmall(png));
}

/** Goes on after a violation, so that one run names all of them. */
async function expectClean(page: Page, name: string, view: View): Promise<void> {
  const found = await findViolations(page, view === DARK ? COLOUR_RULES : undefined);
  expect.soft(found, `${name}, ${view.name}`).toEqual([]);
}

/** As the setting does it, which can't be reached from under a dialog: larger text also leaves less room for panes. */
async function setTextSize(page: Page, percent: number): Promise<void> {
  await page.evaluate(async (size) => {
    document.documentElement.style.fontSize = `${size}%`;
    const room = (document.documentElement.clientWidth * 100) / size;
    Object.defineProperty(window, 'innerWidth', { configurable: true, value: room });
    window.dispatchEvent(new Event('resize'));
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    await nextFrame();
    await nextFrame();
  }, percent);
}
