/** What the pictures show. Statements are the real ones; topics, sections, testimony and text are marked as sample. */
import type { Page } from '@playwright/test';
import type { Block, BriefingDetails } from '../../src/shared/briefings.ts';
import { richTextFromPlain } from '../../src/shared/rich-text.ts';
import { callLibrary } from '../support/call-library.ts';
import { ready } from '../support/journey.ts';
import { keepSampleHearing } from '../support/testimony/reader-window.ts';

const TOPICS: Record<string, string[]> = {
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

/** Where staff have worked for a while: topics, and a position that has become version 2. */
export async function setScene(page: Page): Promise<void> {
  for (const [slug, topics] of Object.entries(TOPICS)) {
    await callLibrary(page, 'positions.setTopics', { slug, topics });
  }
  const slug = 'end-to-end-encryption';
  const { title, statement } = await callLibrary(page, 'positions.get', { slug });
  const sections = [
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
  ];
  await callLibrary(page, 'positions.edit', {
    slug,
    baseVersion: 1,
    content: { title, statement, sections },
  });
}

/** Two excerpts of the sample hearing, one with recorded edits and what staff say of it. */
export async function makeExcerpts(page: Page): Promise<{ testimony: string; excerpt: string }> {
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
  await callLibrary(page, 'testimony.setTopics', { id: testimony, topics: ['Detection'] });
  return { testimony, excerpt: id };
}

export const heading = (id: string, words: string): Block => ({ type: 'heading', id, level: 1, text: words });

export const text = (id: string, words: string): Block => ({
  type: 'text',
  id,
  content: richTextFromPlain(words),
});

export const position = (id: string, slug: string): Block => ({
  type: 'position',
  id,
  slug,
  version: 1,
  sections: [],
});

export async function openBriefingOf(
  page: Page,
  details: Partial<BriefingDetails>,
  blocks: Block[],
): Promise<string> {
  const { id } = await callLibrary(page, 'briefings.create', { details, blocks });
  await goTo(page, `/briefings/${id}`);
  await page.getByRole('grid', { name: 'Blocks of the briefing' }).waitFor();
  return id;
}

/** A briefing as it is the day before a meeting: positions, one of them outdated, an excerpt and own text. */
export async function openSampleBriefing(page: Page): Promise<string> {
  const { excerpt } = await makeExcerpts(page);
  const id = await openBriefingOf(
    page,
    {
      title: 'Safety duties of online platforms',
      audience: 'the Sample Subcommittee staff',
      date: '2026-06-18',
      preparedBy: 'Policy',
    },
    [
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
  );
  await setScene(page);
  await page.getByText('Version 2 available').waitFor();
  return id;
}

/** A memo with contents, talking points and every kind of block that staff fill. */
export async function openSampleMemo(page: Page): Promise<string> {
  const picture = await callLibrary(page, 'pictures.add', { upload: await uploadChart(page) });
  return openBriefingOf(
    page,
    {
      title: 'What we ask of the draft',
      audience: 'the director',
      preparedBy: 'Policy',
      date: '2026-06-18',
      distribution: 'internal',
      marking: 'Internal – not for distribution',
      titlePage: 'memo',
      contents: 'placed',
    },
    [
      {
        type: 'call-out',
        id: 'a',
        title: 'Bottom line',
        content: richTextFromPlain('[Sample text] Support the draft, and ask for one more duty.'),
      },
      { type: 'contents', id: 'b' },
      heading('c', 'What to say'),
      {
        type: 'position',
        id: 'd',
        slug: 'minimum-child-safety-measures-for-online-platforms',
        version: 1,
        sections: [],
        points: { leftOut: [] },
      },
      {
        type: 'question',
        id: 'e',
        question: '[Sample] What would the duty cost a small service?',
        answer: richTextFromPlain(
          '[Sample text] Tools for known images are offered to services of any size at no charge.',
        ),
      },
      heading('f', 'Evidence'),
      {
        type: 'picture',
        id: 'g',
        file: picture.file,
        format: picture.format,
        width: picture.width,
        height: picture.height,
        alt: 'Six bars that rise from January to June',
        caption: 'Sample chart: reports by month',
        size: 'medium',
      },
      heading('h', 'Next steps'),
      {
        type: 'table',
        id: 'i',
        caption: 'Sample steps',
        header: true,
        rows: [
          ['Step', 'Who', 'By when'],
          ['Send the draft to the office', 'Policy', 'June 12'],
          ['Prepare the call', 'Counsel', 'June 16'],
        ],
      },
      {
        type: 'contact',
        id: 'j',
        name: 'Sample Person',
        title: 'Policy',
        organisation: 'Sample Organisation',
        mail: 'policy@example.org',
        phone: '',
      },
      { type: 'position-list', id: 'k' },
    ],
  );
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await ready(page);
}

/** Draws six bars, and gives the upload's name. */
async function uploadChart(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 360);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('There is nothing to draw with.');
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, 1200, 360);
    pen.fillStyle = '#0b5868';
    [80, 120, 110, 170, 210, 260].forEach((height, at) => {
      pen.fillRect(80 + at * 180, 320 - height, 110, height);
    });
    pen.fillStyle = '#555555';
    pen.fillRect(40, 320, 1120, 4);
    const response = await fetch('/upload?name=chart.png', {
      method: 'POST',
      body: new File([await canvas.convertToBlob()], 'chart.png'),
    });
    return ((await response.json()) as { value: { upload: string } }).value.upload;
  });
}
