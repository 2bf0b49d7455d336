/** Takes a screen's pictures as the window stands: in light and dark, or where there is little room. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '../support/journey.ts';
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

const pictures: readonly View[] = [
  { name: 'light', colours: 'light', size: NORMAL, textSize: 100 },
  { name: 'dark', colours: 'dark', size: NORMAL, textSize: 100 },
];
const tight: readonly View[] = [
  { name: 'smallest', colours: 'light', size: SMALLEST, textSize: 100 },
  { name: 'large-text', colours: 'light', size: NORMAL, textSize: 200 },
  { name: 'smallest-large-text', colours: 'dark', size: SMALLEST, textSize: 200 },
];

/** Writes `docs/screenshots/NAME-light.png` and `-dark.png`; for `tight`, to `test-results/tight`. */
export async function take(page: Page, name: string): Promise<void> {
  const isTight = test.info().project.name === 'tight';
  const folder = join(root, isTight ? 'test-results/tight' : 'docs/screenshots');
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize() ?? NORMAL;
  // Nothing that the pointer happens to lie on is lit.
  await page.mouse.move(0, 0);
  for (const view of isTight ? tight : pictures) {
    await page.emulateMedia({ colorScheme: view.colours, reducedMotion: 'reduce' });
    await page.setViewportSize(view.size);
    await setTextSize(page, view.textSize);
    const png = await page.screenshot({ animations: 'disabled' });
    await writeFile(join(folder, `${name}-${view.name}.png`), makeSmall(png));
  }
  // The room is worked out from the window, which therefore comes first.
  await page.setViewportSize(before);
  await setTextSize(page, 100);
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
