/** Takes the README's pictures. Statements are the real ones; topics, sections and changes are marked as sample. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Block } from '../../src/shared/briefings.ts';
import { callLibrary } from '../support/call-library.ts';
import { openPosition, ready, test } from '../support/journey.ts';
import { keepSampleHearing } from '../support/testimony/reader-window.ts';

const root = resolve(import.meta.dirname, '../..');

async function take(
  page: Page,
  name: string,
  themes: readonly ('light' | 'dark')[] = ['light'],
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({
      path: join(root, 'docs', 'screenshots', `${name}-${colorScheme}.png`),
      animations: 'disabled',
    });
  }
}

const topics: Record<string, string[]> = {
  'end-to-end-encryption': ['Encryption', 'Detection'],
  'reporting-by-online-platforms': ['Reporting', 'Platform duties'],
  'generative-ai-csam': ['Generative AI'],
  'prioritizing-victim-identification': ['Law enforcement', 'Survivors’ rights'],
  'safety-by-design': ['Platform duties', 'Prevention'],
  'exploitative-content': ['Platform duties'],
  'civil-liability-of-online-platforms': ['Liability'],
  'app-store-liability': ['Liability'],
  'voluntary-detection-by-online-platforms': ['Detection'],
};

async function setScene(page: Page): Promise<void> {
  for (const [slug, names] of Object.entries(topics)) {
    await callLibrary(page, 'positions.setTopics', { slug, topics: names });
  }
  const { title, statement } = await callLibrary(page, 'positions.get', { slug: 'end-to-end-encryption' });
  await callLibrary(page, 'positions.edit', {
    slug: 'end-to-end-encryption',
    baseVersion: 1,
    content: {
      title,
      statement,
      sections: [
        {
          heading: 'What is it?',
          text: '[Sample text] End-to-end encryption scrambles a message so that only the sender and the recipient can read it. The service that carries the message cannot see what it contains, and neither can anyone who asks the service for it.',
        },
        {
          heading: 'Why does it matter?',
          text: '[Sample text] Services that cannot see content cannot find known abuse images passing through them.',
        },
        {
          heading: 'What context is relevant?',
          text: '[Sample text] Laws in several jurisdictions weigh the privacy of correspondence against duties to protect children.',
        },
      ],
    },
  });
}

async function makeBriefing(page: Page): Promise<void> {
  const { excerpt } = await makeExcerpts(page);
  const text = (id: string, words: string): Block => ({
    type: 'text',
    id,
    content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  });
  const heading = (id: string, words: string): Block => ({ type: 'heading', id, level: 1, text: words });
  const position = (id: string, slug: string): Block => ({
    type: 'position',
    id,
    slug,
    version: 1,
    sections: [],
  });
  const { id } = await callLibrary(page, 'briefings.create', {
    details: {
      title: 'Safety duties of online platforms',
      audience: 'the Sample Subcommittee staff',
      date: '2026-06-18',
      preparedBy: 'Policy',
    },
    blocks: [
      heading('a', 'Bottom line'),
      text(
        'b',
        '[Sample text] Three of our positions bear on the draft. We ask that the duty to use known detection tools stay in it, and that it apply to services that make or alter images.',
      ),
      position('c', 'minimum-child-safety-measures-for-online-platforms'),
      heading('d', 'Background'),
      text('e', '[Sample text] The draft was circulated in May and covers large services.'),
      position('f', 'end-to-end-encryption'),
      heading('k', 'What witnesses have said'),
      { type: 'excerpt', id: 'l', excerpt, version: 2 },
      heading('g', 'Considerations'),
      position('h', 'safety-by-design'),
      heading('i', 'Next steps'),
      text('j', '[Sample text] A call with the subcommittee staff.'),
    ],
  });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/briefings/${id}`);
  await page.getByRole('grid', { name: 'Blocks of the briefing' }).waitFor();
  await ready(page);
}

test('first start', async ({ app }) => {
  await take(app.page, 'first-start');
});

test('positions, search and versions', async ({ app: { page } }) => {
  await setScene(page);
  await makeExcerpts(page);
  await openPosition(page, 'End-to-End Encryption');
  await take(page, 'positions', ['light', 'dark']);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('detect');
  await page.getByRole('option').first().waitFor();
  await take(page, 'search');
});

test('import', async ({ app: { page } }) => {
  const saved = await readFile(join(root, 'resources', 'starter', 'policy-advocacy.txt'), 'utf8');
  const changed = saved
    .replace('other proven strategies', 'other tested [Sample change] strategies')
    .replace(
      'There should be legislative incentives',
      'There should be legislative and regulatory [Sample change] incentives',
    );
  const added =
    '\nSample position: Age-Appropriate Settings\n[Sample text] Services used by children should set the most protective settings by default and explain any change to them in plain words.\nContinue Reading\n';
  await page.keyboard.press('ControlOrMeta+i');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles({
    name: 'policy-advocacy-june.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${changed}${added}`),
  });
  await page.getByText('Becomes version 2').first().waitFor();
  await take(page, 'import');
});

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await ready(page);
}

/** Two excerpts of the sample hearing, one with recorded edits and what staff say of it. */
async function makeExcerpts(page: Page): Promise<{ testimony: string; excerpt: string }> {
  const testimony = await keepSampleHearing(page);
  const quote = async (from: string, to: string) => {
    const { start } = await callLibrary(page, 'excerpts.locate', { testimony, quote: from });
    const { end } = await callLibrary(page, 'excerpts.locate', { testimony, quote: to });
    return callLibrary(page, 'excerpts.create', { testimony, span: { start, end } });
  };
  await quote('Where that decision is left to chance', 'is left to chance as well.');
  const { id, text } = await quote('a provider that does not detect', 'and what they do next.');
  const omitted = text.indexOf(' It can say only');
  await callLibrary(page, 'excerpts.edit', {
    id,
    baseVersion: 1,
    edits: [
      { type: 'insert', id: 'case', start: 0, end: 1, text: 'A' },
      { type: 'omit', id: 'omitted', start: omitted, end: text.indexOf('We ask that') - 1 },
    ],
  });
  await callLibrary(page, 'excerpts.setTopics', { id, topics: ['Detection'] });
  await callLibrary(page, 'excerpts.setSupports', { id, slugs: ['end-to-end-encryption'] });
  return { testimony, excerpt: id };
}

test('importing testimony', async ({ app: { page } }) => {
  const fixtures = join(root, 'tests', 'fixtures', 'testimony');
  await page.keyboard.press('ControlOrMeta+i');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles([
    join(fixtures, 'hearings', 'sample-hearing.txt'),
    join(fixtures, 'documents', 'prepared-statement.txt'),
  ]);
  await page.getByRole('heading', { name: 'What was found' }).waitFor();
  await take(page, 'import-testimony');
});

test('reading and quoting testimony', async ({ app: { page } }) => {
  const { testimony, excerpt } = await makeExcerpts(page);
  await goTo(page, `/excerpts/${excerpt}`);
  await take(page, 'excerpts');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Show in text' }).click();
  await ready(page);
  await page.getByText('2 recorded edits').waitFor();
  await take(page, 'excerpt', ['light', 'dark']);
  await callLibrary(page, 'testimony.setTopics', { id: testimony, topics: ['Detection'] });
  await page.emulateMedia({ colorScheme: 'light' });
  await goTo(page, '/timeline/Detection');
  await take(page, 'timeline');
});

test('a briefing and its export', async ({ app: { page } }) => {
  await makeBriefing(page);
  await setScene(page);
  await page.getByText('Version 2 available').waitFor();
  await page.getByRole('button', { name: /^Checks \d+ warnings?/ }).waitFor();
  await take(page, 'briefing', ['light', 'dark']);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await page.getByText('In order').waitFor();
  await take(page, 'export');
});
