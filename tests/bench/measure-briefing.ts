import type { Page } from '@playwright/test';
import type { Library } from '../../src/main/library/open-library.ts';
import type { Block, BriefingDocument } from '../../src/shared/briefings.ts';
import type { RichText } from '../../src/shared/rich-text.ts';
import { makeWords, startRandom } from './sample-text.ts';
import { median, ms, percentile, timeOf } from './statistics.ts';
import { type Tasks, traceTasks } from './trace-tasks.ts';

const LEVELS = [1, 2, 3] as const;
const EDITS = 100;
const OPENED = 5;
const TYPED = 60;
const SCROLLED = 200;

/**
 * Of a heading, two blocks of staff's own and a position in turn, with positions of a made library. Most of the own ones
 * are text; each tenth of them is a table, a question, a call-out and a contact in turn.
 */
export async function makeLongBriefing(library: Library, blocks: number): Promise<string> {
  const random = startRandom(11);
  const { id } = await library.call('briefings.create', {
    details: { title: `Sample briefing of ${blocks} blocks`, audience: 'the bench' },
    blocks: Array.from({ length: blocks }, (_, index) => makeBlock(index, random)),
  });
  return id;
}

function makeBlock(index: number, random: () => number): Block {
  const id = `block-${index}`;
  const words = (count: number) => `[Sample text] ${makeWords(count, random)}`;
  if (index % 4 === 0) {
    const level = LEVELS[(index / 4) % LEVELS.length] ?? 1;
    return { type: 'heading', id, level, text: `Part ${index / 4 + 1}` };
  }
  if (index % 4 === 3)
    return { type: 'position', id, slug: `sample-${1 + ((index * 7) % 90)}`, version: 1, sections: [] };
  switch (index % 80) {
    case 2:
      return { type: 'table', id, caption: words(3), header: true, rows: makeRows(words) };
    case 22:
      return { type: 'question', id, question: words(8), answer: textTyped(words(40)) };
    case 42:
      return { type: 'call-out', id, title: words(3), content: textTyped(words(20)) };
    case 62:
      return { type: 'contact', id, name: words(2), title: '', organisation: words(3), mail: '', phone: '' };
    default:
      return { type: 'text', id, content: textTyped(words(50)) };
  }
}

function makeRows(words: (count: number) => string): string[][] {
  return Array.from({ length: 6 }, () => Array.from({ length: 3 }, () => words(4)));
}

/** From a key's edit to its transaction on disk: a run of typing in the middle, and edits each of their own. */
export async function measureDurability(library: Library, id: string): Promise<string[]> {
  let { revision, document } = await library.call('briefings.get', { id });
  const edit = async (index: number, burst: string | null) => {
    const block = typedInto(document, `${index}`);
    const change = await library.call('briefings.edit', {
      id,
      revision,
      operations: [{ type: 'replace', block }],
      burst,
    });
    revision = change.revision;
  };
  const burst: number[] = [];
  const apart: number[] = [];
  for (let index = 0; index < EDITS; index++) burst.push(await timeOf(() => edit(index, 'bench')));
  for (let index = 0; index < EDITS; index++) apart.push(await timeOf(() => edit(index, null)));
  return [burst, apart].flatMap((times) => [ms(median(times)), ms(percentile(times, 99))]);
}

function typedInto({ blocks }: BriefingDocument, more: string): Block {
  const block = blocks.find((one) => one.id === `block-${Math.floor(blocks.length / 8) * 4 + 1}`);
  if (block?.type !== 'text') throw new Error('The bench types into own text.');
  return { ...block, content: textTyped(more) };
}

/** Own text of one paragraph. */
export function textTyped(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/**
 * In a window: from choosing it to its first blocks, the longest that a key keeps the main thread, and the longest
 * while it is scrolled through.
 */
export async function measureBriefingInWindow(page: Page, id: string): Promise<string[]> {
  const times: number[] = [];
  for (let index = 0; index <= OPENED; index++) times.push(await openOnce(page, id));
  const [first = 0, ...others] = times;
  await beginWriting(page);
  const typing = await traceTasks(page, () => typeIn(page));
  const scrolling = await traceTasks(page, () => scrollThrough(page));
  return [ms(first), ms(median(others)), describeTasks(typing), describeTasks(scrolling)];
}

/** Timed in the window itself, so that nothing of the driver is in it. */
async function openOnce(page: Page, id: string): Promise<number> {
  await page.evaluate(() => {
    location.hash = '/briefings';
  });
  await page.locator('[data-block]').first().waitFor({ state: 'detached' });
  await page.locator('main[data-state="ready"]').waitFor();
  return page.evaluate(
    (address) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector('[data-block]')) {
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
          } else requestAnimationFrame(look);
        };
        location.hash = address;
        look();
      }),
    `/briefings/${id}`,
  );
}

/** With a key, so that what the first one after a click does is not taken for what each does. */
async function beginWriting(page: Page): Promise<void> {
  await page
    .locator('[data-document]')
    .getByRole('textbox', { name: /Own text/ })
    .first()
    .click();
  await page.keyboard.press('a');
  await page.locator('[data-saving="saved"]').waitFor();
}

async function typeIn(page: Page): Promise<void> {
  for (let index = 0; index < TYPED; index++) await page.keyboard.press('a');
  await page.locator('[data-saving="saved"]').waitFor();
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async (steps) => {
    const area = document.querySelector('[data-document]');
    for (let step = 0; step < steps; step++) {
      area?.scrollBy(0, innerHeight * 0.8);
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, SCROLLED);
}

function describeTasks({ longest, overFifty }: Tasks): string {
  return overFifty === 0 ? ms(longest) : `${ms(longest)}, ${overFifty} over 50 ms`;
}
