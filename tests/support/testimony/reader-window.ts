/** What journeys through the reader share: testimony to read, and choosing words in it as a person does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { TestimonyCorrection } from '../../../src/shared/testimony.ts';
import { callLibrary } from '../call-library.ts';
import { ready } from '../journey.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'testimony');

/** Keeps the sample hearing of twelve pages, as another journey shows how to import it; gives its id. */
export async function keepSampleHearing(
  page: Page,
  correction: Partial<TestimonyCorrection> = {},
): Promise<string> {
  const text = await readFile(join(fixtures, 'hearings', 'sample-hearing.txt'), 'utf8');
  return keepText(page, text, 'sample-hearing.txt', correction);
}

/** Keeps the text as testimony, as it was understood but for the correction; gives its id. */
export async function keepText(
  page: Page,
  text: string,
  name: string,
  correction: Partial<TestimonyCorrection> = {},
): Promise<string> {
  const upload = await page.evaluate(
    async ({ content, fileName }) => {
      const response = await fetch(`/upload?name=${encodeURIComponent(fileName)}`, {
        method: 'POST',
        body: new File([content], fileName),
      });
      return ((await response.json()) as { value: { upload: string } }).value.upload;
    },
    { content: text, fileName: name },
  );
  const job = 'keep';
  const read = await callLibrary(page, 'importing.preview', { job, uploads: [upload], as: ['testimony'] });
  const [file] = read.files;
  if (file?.outcome !== 'testimony') throw new Error(`“${name}” was not read as testimony.`);
  const testimony = {
    details: file.details,
    use: { label: 'public' as const },
    statements: [],
    ...correction,
  };
  const kept = await callLibrary(page, 'importing.keep', {
    preview: read.preview,
    files: [{ file: 0, testimony }],
  });
  const id = kept.files[0]?.testimony;
  if (!id) throw new Error(`“${name}” was not kept.`);
  return id;
}

/** Opens testimony as staff do: from the list. */
export async function openTestimony(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Testimony' }).click();
  await ready(page);
  await page.getByRole('grid', { name: 'Testimony' }).getByRole('row', { name: title }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await ready(page);
}

/** A passage of the text that has these words. */
export function passageWith(page: Page, words: string) {
  return page.locator('[data-passage]').filter({ hasText: words }).first();
}

/** Chooses from the beginning of the first words to the end of the last ones, by dragging over them. */
export async function dragOver(page: Page, first: string, last = first): Promise<void> {
  await passageWith(page, first).scrollIntoViewIfNeeded();
  await atRest(page, first);
  const from = await edgeOf(page, first, 'start');
  const to = await edgeOf(page, last, 'end');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Puts the caret before the words, by a click. */
export async function clickBefore(page: Page, words: string): Promise<void> {
  await atRest(page, words);
  const place = await edgeOf(page, words, 'start');
  await page.mouse.click(place.x, place.y);
}

/** Until the words stand still: after going to a place, its neighbours are drawn and move it. */
async function atRest(page: Page, words: string): Promise<void> {
  let before = await edgeOf(page, words, 'start');
  await expect(async () => {
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const now = await edgeOf(page, words, 'start');
    const moved = now.x !== before.x || now.y !== before.y;
    before = now;
    expect(moved, `“${words}” moved`).toBe(false);
  }).toPass();
}

/** Where words begin or end in the window. */
export function edgeOf(page: Page, words: string, edge: 'start' | 'end'): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ wanted, side }) => {
      for (const passage of document.querySelectorAll('[data-passage]')) {
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Text && !node.parentElement?.closest('[data-aside]')) nodes.push(node);
        }
        const at = nodes
          .map((node) => node.data)
          .join('')
          .indexOf(wanted);
        if (at < 0) continue;
        let left = side === 'start' ? at : at + wanted.length - 1;
        const node = nodes.find((one) => {
          if (left < one.length) return true;
          left -= one.length;
          return false;
        });
        if (!node) break;
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const { left: x, right, top, height } = range.getBoundingClientRect();
        return { x: side === 'start' ? x + 0.5 : right - 0.5, y: top + height / 2 };
      }
      throw new Error(`“${wanted}” is not on screen.`);
    },
    { wanted: words, side: edge },
  );
}

/** The words chosen in the text, as the reader has them. */
export function chosenWords(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '');
}
