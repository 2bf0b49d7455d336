/**
 * Every screen of the app, for the README and the guide, for whoever changes one, and for axe-core. A new screen is a
 * line: go there, wait for what it shows, and `take` it, or `look` at it where the guide needs no picture.
 */
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileChooser, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { callLibrary } from '../support/call-library.ts';
import { makeTemplate } from '../support/docx/make-template.ts';
import { openPosition, ready, test } from '../support/journey.ts';
import {
  goTo,
  heading,
  makeExcerpts,
  openBriefingOf,
  openSampleBriefing,
  openSampleMemo,
  position,
  setScene,
  text,
} from './scenes.ts';
import { look, take } from './take.ts';

const root = resolve(import.meta.dirname, '../..');

type Files = Parameters<FileChooser['setFiles']>[0];

async function chooseFiles(page: Page, button: string | RegExp, files: Files): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}

test('first start', async ({ app }) => {
  const { page } = app;
  await take(page, 'first-start');
  for (const address of ['/testimony', '/excerpts', '/new/position', '/import', '/check-document']) {
    await goTo(page, address);
    await look(page, `empty${address.replaceAll('/', '-')}`);
  }
  for (const address of ['/briefings/none', '/testimony/none']) {
    await goTo(page, address);
    await look(page, `missing${address.replaceAll('/', '-')}`);
  }
});

test('positions and search', async ({ app: { page } }) => {
  await setScene(page);
  await makeExcerpts(page);
  await openPosition(page, 'End-to-End Encryption');
  await take(page, 'positions');
  await page.getByRole('button', { name: /^Add to briefing/ }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'add-to-briefing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('detect');
  await page.getByRole('option').first().waitFor();
  await take(page, 'search');
  await page.getByRole('combobox').fill('sample of nothing');
  await page.getByText('Nothing found for “sample of nothing”').waitFor();
  await look(page, 'nothing-found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await take(page, 'shortcuts');
});

test('versions and editing', async ({ app: { page } }) => {
  const slug = 'safety-by-design';
  const { title, statement } = await callLibrary(page, 'positions.get', { slug });
  await callLibrary(page, 'positions.edit', {
    slug,
    baseVersion: 1,
    content: {
      title,
      statement: statement.replace('should', 'should, by law [Sample change],'),
      sections: [
        { heading: 'What is it?', text: '[Sample text] Safety is built in before a service opens.' },
      ],
    },
  });
  await goTo(page, `/positions/${slug}/versions`);
  await take(page, 'versions');
  await goTo(page, `/positions/${slug}/edit`);
  await take(page, 'edit-position');
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
  await chooseFiles(page, 'Choose files…', {
    name: 'policy-advocacy-june.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${changed}${added}`),
  });
  await page.getByText('Becomes version 2').first().waitFor();
  await take(page, 'import');
});

test('importing testimony', async ({ app: { page } }) => {
  const fixtures = join(root, 'tests', 'fixtures', 'testimony');
  await page.keyboard.press('ControlOrMeta+i');
  await chooseFiles(page, 'Choose files…', [
    join(fixtures, 'hearings', 'sample-hearing.txt'),
    join(fixtures, 'documents', 'prepared-statement.txt'),
  ]);
  await page.getByRole('heading', { name: 'What was found' }).waitFor();
  await take(page, 'import-testimony');
});

test('reading and quoting testimony', async ({ app: { page } }) => {
  const { testimony, excerpt } = await makeExcerpts(page);
  await goTo(page, '/testimony');
  await page.getByRole('grid', { name: 'Testimony' }).waitFor();
  await take(page, 'testimony-list');
  await goTo(page, `/testimony/${testimony}`);
  await page.getByRole('article').waitFor();
  await take(page, 'testimony');
  await goTo(page, `/excerpts/${excerpt}`);
  await take(page, 'excerpts');
  await page.getByRole('button', { name: 'Show in text' }).click();
  await ready(page);
  await page.getByText('2 recorded edits').waitFor();
  await take(page, 'excerpt');
  await goTo(page, '/timeline/Detection');
  await take(page, 'timeline');
});

test('the list of briefings, and what one begins with', async ({ app: { page } }) => {
  await goTo(page, '/briefings');
  await take(page, 'briefings-empty');
  await openSampleBriefing(page);
  await openSampleMemo(page);
  await callLibrary(page, 'briefings.create', {
    details: { title: 'Reply to the sample consultation', audience: 'the Sample Regulator' },
    from: { template: 'statement-for-the-record' },
  });
  await goTo(page, '/briefings');
  await take(page, 'briefings');
  const openMenu = () => page.getByRole('button', { name: /^More/ }).first().click();
  await openMenu();
  await look(page, 'briefing-menu', openMenu);
  await page.keyboard.press('Escape');
  await page.locator('label', { has: page.getByRole('radio', { name: 'Table' }) }).click();
  await page.getByRole('columnheader').first().waitFor();
  await take(page, 'briefings-table');
  await page.getByRole('button', { name: 'New briefing…' }).click();
  await page.getByRole('option', { name: 'Briefing memo' }).click();
  await page.getByRole('region', { name: 'Begins with: Briefing memo' }).waitFor();
  await take(page, 'new-briefing');
  await page.keyboard.press('Escape');
  await callLibrary(page, 'templates.create', {
    from: { template: 'leave-behind' },
    name: 'Our leave-behind',
    description: '[Sample] One page for every first meeting.',
  });
  await goTo(page, '/templates');
  await page.getByText('Our leave-behind').waitFor();
  await take(page, 'templates');
});

test('a briefing, its pages, checks and export', async ({ app: { page } }) => {
  await openSampleBriefing(page);
  const checks = page.getByRole('button', { name: /^Checks \d+ warnings?/ });
  await checks.waitFor();
  await take(page, 'briefing');
  await checks.click();
  await page.getByRole('dialog', { name: 'Checks' }).waitFor();
  await take(page, 'checks');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+p');
  await page.locator('[data-pages="ready"]').waitFor();
  await take(page, 'pages');
  await page.keyboard.press('ControlOrMeta+p');

  await page.keyboard.press('ControlOrMeta+Shift+E');
  await page.getByText('In order').waitFor();
  await take(page, 'export');
  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+Enter');
  await download;
  await page.getByRole('button', { name: 'Record to whom it is given' }).click();
  const form = page.getByRole('form', { name: 'Record to whom it is given' });
  await form.getByRole('textbox', { name: 'Given to' }).fill('Sample Subcommittee staff');
  await form.getByRole('textbox', { name: 'At the meeting' }).fill('Sample call');
  await take(page, 'exported');
  await page.keyboard.press('Enter');
  await page.getByText('Recorded: given to Sample Subcommittee staff').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Exports and deliveries…' }).click();
  await page.getByRole('dialog').getByText('Sample Subcommittee staff').waitFor();
  await take(page, 'deliveries');
});

test('a packet of two briefings', async ({ app: { page } }) => {
  await openSampleMemo(page);
  await openSampleBriefing(page);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Make a packet…' }).click();
  await page.getByLabel('Name').fill('Sample meeting packet');
  await page.getByRole('button', { name: 'Add a briefing…' }).click();
  await page.getByRole('menuitem', { name: 'What we ask of the draft' }).click();
  await page.getByRole('button', { name: /^Attach what is quoted/ }).click();
  await page.getByRole('list', { name: 'Attachments of the packet' }).getByRole('listitem').waitFor();
  await take(page, 'packet');
  await page.getByRole('button', { name: 'Back to the packets' }).click();
  await page.getByRole('link', { name: 'Sample meeting packet' }).waitFor();
  await take(page, 'packets');
});

test('a newer version is compared', async ({ app: { page } }) => {
  await openSampleBriefing(page);
  await page
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'compare');
});

test('a memo with every kind of block', async ({ app: { page } }) => {
  await openSampleMemo(page);
  await take(page, 'memo');
  const points = page.getByRole('region', { name: /official talking points/ });
  await points.click();
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Choose points…' }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'talking-points');
  await page.keyboard.press('Escape');
  await page.getByRole('table').first().scrollIntoViewIfNeeded();
  await take(page, 'blocks');
  const openMenu = () => page.getByRole('button', { name: 'Add something else' }).click();
  await openMenu();
  await page.getByRole('menu').waitFor();
  await take(page, 'add-block', openMenu);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Details' }).click();
  await take(page, 'details');
});

test('adapted words and history', async ({ app: { page } }) => {
  const id = await openBriefingOf(page, { title: 'Sample leave-behind' }, [
    heading('a', 'What we ask'),
    text('b', '[Sample text] The draft needs one more duty.'),
    position('c', 'safety-by-design'),
    position('d', 'rule-of-law'),
  ]);
  await page.getByRole('region', { name: /^Safety By Design, official/ }).click();
  await page.getByRole('button', { name: 'More for Safety By Design' }).click();
  await page.getByRole('menuitem', { name: 'Adapt' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' [Sample text] We ask for it in every service.');
  await page.keyboard.press('Escape');
  await page.getByRole('note', { name: 'Worth a look: Adapted text' }).waitFor();
  await take(page, 'adapted');
  await page.getByText(/^saved \d/).waitFor();
  const { revision } = await callLibrary(page, 'briefings.get', { id });
  await callLibrary(page, 'briefings.nameMoment', { id, revision: 1, name: 'As first sent' });
  await callLibrary(page, 'briefings.edit', {
    id,
    revision,
    burst: null,
    operations: [{ type: 'remove', ids: ['d'] }],
  });
  await goTo(page, `/briefings/${id}/history`);
  await page.getByRole('option', { name: /^As first sent/ }).click();
  await page.getByText(/Since then:/).waitFor();
  await take(page, 'history');
});

test('a document that came back', async ({ app: { page } }) => {
  const briefing = await openBriefingOf(page, { title: 'Sample leave-behind' }, [
    heading('a', 'What we ask'),
    position('b', 'rule-of-law'),
    text('c', '[Sample text] The draft needs one more duty.'),
    position('d', 'safety-by-design'),
  ]);
  const { docx } = await callLibrary(page, 'exporting.preview', { job: 'returned', briefing });
  const parts = unzipSync(Buffer.from(docx, 'base64'));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = document.replace('governments should', 'governments must').replace('one more', 'a further');
  await goTo(page, '/check-document');
  await chooseFiles(page, /^Choose a Word file/, {
    name: 'Sample leave-behind, returned.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(edited) })),
  });
  await page.getByRole('list', { name: 'Quoted items' }).waitFor();
  await take(page, 'check-document');
});

test('settings, terms and house style', async ({ app: { page } }) => {
  await goTo(page, '/settings');
  await take(page, 'settings');
  await goTo(page, '/settings/terms');
  await take(page, 'terms');
  await page.getByRole('button', { name: 'New term…' }).click();
  await page.getByRole('button', { name: 'Add the term' }).click();
  await page.getByText('Say which words are discouraged.').waitFor();
  await look(page, 'new-term');
  await page.keyboard.press('Escape');
  await goTo(page, '/settings/house-style');
  const sample = page.locator('[data-pages="ready"]');
  await sample.waitFor();
  await take(page, 'house-style');
  await chooseFiles(page, /^Choose a Word template…/, {
    name: 'Sample organisation.dotx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await makeTemplate()),
  });
  await page.getByText('where it has {{briefing}}.').waitFor();
  await sample.waitFor();
  await take(page, 'word-template');
});
