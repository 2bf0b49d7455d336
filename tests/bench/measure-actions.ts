/** What a person does to an open briefing, and the longest that each keeps the window from answering. */
import type { Locator, Page } from '@playwright/test';
import { ms } from './statistics.ts';
import { traceTasks } from './trace-tasks.ts';

export interface Action {
  name: string;
  /** What is clicked. Found before anything is measured, because finding keeps the window busy too. */
  place?: (page: Page, turn: number) => Locator;
  /** Pressed after the click, if there is one. */
  key?: string;
}

/** Places of a kind between one turn and the next, so that each turn has its own. */
const APART = 12;
const FIRST = 9;
const TURNS = 4;

/** In this order: each finds the briefing as the one before left it. */
export const ACTIONS: readonly Action[] = [
  { name: 'click into own text', place: (page, turn) => field(page, 'Own text', turn) },
  { name: 'a key in it', key: 'a' },
  { name: 'click into a heading', place: (page, turn) => field(page, 'Heading of level', turn) },
  { name: 'a key in it', key: 'a' },
  { name: 'choose a position', place: position },
  { name: 'move it down', key: 'Alt+ArrowDown' },
  { name: 'undo', key: 'Control+z' },
  { name: 'redo', key: 'Control+Shift+z' },
  {
    name: 'choose a position of the library',
    place: (page, turn) => row(page, 'Positions of the library', turn),
  },
  { name: 'add it', key: 'Enter' },
  { name: 'choose another position', place: position },
  { name: 'remove it', key: 'Delete' },
  { name: 'choose a row of the outline', place: (page, turn) => row(page, 'Blocks of the briefing', turn) },
  { name: 'go to the next row', key: 'ArrowDown' },
  { name: 'move it down', key: 'Alt+ArrowDown' },
  { name: 'open the checks', key: 'Control+F8' },
  { name: 'close the checks', key: 'Escape' },
];

/** Finds what is clicked, and gives what does the rest. */
export async function prepareAction(page: Page, action: Action, turn: number): Promise<() => Promise<void>> {
  const place = action.place?.(page, turn);
  await place?.scrollIntoViewIfNeeded();
  const box = await place?.boundingBox();
  await settle(page);
  return async () => {
    if (box)
      await page.mouse.click(box.x + Math.min(40, box.width / 2), box.y + Math.min(15, box.height / 2));
    if (action.key) await page.keyboard.press(action.key);
    await settle(page);
  };
}

/** Each action's longest task in that briefing of `blocks` blocks, the first time and the longest after it. */
export async function measureActions(page: Page, briefing: string, blocks: number): Promise<string[][]> {
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${briefing}`);
  await page
    .locator('[data-block]')
    .nth(blocks - 1)
    .waitFor();
  const times = ACTIONS.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, action] of ACTIONS.entries()) {
      const act = await prepareAction(page, action, turn);
      const { longest } = await traceTasks(page, act);
      times[index]?.push(longest);
    }
  }
  return ACTIONS.map(({ name }, index) => {
    const [first = Number.NaN, ...others] = times[index] ?? [];
    return [name, ms(first), ms(Math.max(...others))];
  });
}

/** Until what the action began is saved and shown. */
export async function settle(page: Page): Promise<void> {
  await page.locator('[data-saving="saved"]').waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
      }),
  );
}

function field(page: Page, name: string, turn: number): Locator {
  return page
    .locator('[data-document]')
    .getByRole('textbox', { name: new RegExp(`^${name}`) })
    .nth(FIRST + turn * APART);
}

function position(page: Page, turn: number): Locator {
  return page.locator('[data-kind="position"] section').nth(FIRST + turn * APART);
}

function row(page: Page, list: string, turn: number): Locator {
  return page
    .getByRole('grid', { name: list })
    .getByRole('row')
    .nth(1 + turn);
}
