import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { importTestimony } from '../../../../tests/support/testimony/import-testimony.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import type { DeliveryContent } from '../../../shared/deliveries.ts';
import { richTextFromPlain } from '../../../shared/rich-text.ts';
import type { Library } from '../open-library.ts';

const SLUG = 'rule-of-law';

/** A library with a briefing that has one position and one excerpt. */
async function openWithBriefing() {
  const path = join(await makeTemporaryFolder(), 'Sample.docx');
  const library = await openTemporaryLibrary({ host: processHost(path) });
  const testimony = await importTestimony(library, shortHearing, { use: { label: 'public' } });
  const quote = 'We ask that services be able to show what they do.';
  const span = await library.call('excerpts.locate', { testimony, quote });
  const excerpt = await library.call('excerpts.create', { testimony, span });
  const briefing = await library.call('briefings.create', {
    details: { title: 'Sample briefing' },
    blocks: [
      { type: 'position', id: 'a', slug: SLUG, version: 1, sections: [] },
      { type: 'excerpt', id: 'b', excerpt: excerpt.id, version: 1 },
    ],
  });
  return { library, path, briefing: briefing.id, excerpt: excerpt.id };
}

async function exportBriefing(library: Library, briefing: string, at?: string): Promise<string> {
  const target = (await library.call('exporting.chooseTarget', { briefing }))?.target ?? '';
  const job = { job: 'job', briefing, target };
  return (await library.call('exporting.export', at === undefined ? job : { ...job, at })).export;
}

function given(change: Partial<DeliveryContent> = {}): DeliveryContent {
  return { export: null, recipient: 'Sample office', meeting: '', date: '2026-06-18', note: '', ...change };
}

async function takeOut(library: Library, id: string, blocks: string[]): Promise<void> {
  const { revision } = await library.call('briefings.get', { id });
  await library.call('briefings.edit', {
    id,
    revision,
    burst: null,
    operations: [{ type: 'remove', ids: blocks }],
  });
}

describe('what was exported', () => {
  it('is listed with its file and the versions that stand in it, the latest first', async () => {
    const { library, path, briefing, excerpt } = await openWithBriefing();
    expect(await library.call('exporting.list', { briefing })).toEqual([]);
    const first = await exportBriefing(library, briefing, '2026-06-17T12:00:00Z');
    const { title } = await library.call('positions.get', { slug: SLUG });
    await library.call('positions.edit', {
      slug: SLUG,
      baseVersion: 1,
      content: { title: 'Another title', statement: '[Sample text]', sections: [] },
    });
    await takeOut(library, briefing, ['b']);
    const second = await exportBriefing(library, briefing, '2026-06-18T12:00:00Z');

    const listed = await library.call('exporting.list', { briefing });
    expect(listed.map((one) => one.export)).toEqual([second, first]);
    expect(listed[1]).toMatchObject({
      file: path,
      exportedAt: '2026-06-17T12:00:00Z',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      positions: [{ slug: SLUG, title, version: 1, newest: 2 }],
      excerpts: [{ excerpt, version: 1, newest: 1, name: expect.stringMatching(/, p\. \d+$/) }],
    });
    expect(listed[0]?.excerpts).toEqual([]);
    const [row] = await library.call('briefings.list', {});
    expect(row?.lastExportedAt).toBe('2026-06-18T12:00:00Z');
  });
});

it('counts adapted words as no version of the record that went out', async () => {
  const { library, briefing, excerpt } = await openWithBriefing();
  const { revision } = await library.call('briefings.get', { id: briefing });
  const from = { type: 'position' as const, slug: SLUG, version: 1, sections: [] };
  const adapted = { type: 'adapted' as const, id: 'a', from, content: richTextFromPlain('Our own words.') };
  await library.call('briefings.edit', {
    id: briefing,
    revision,
    burst: null,
    operations: [{ type: 'replace', block: adapted }],
  });
  await exportBriefing(library, briefing);
  const [listed] = await library.call('exporting.list', { briefing });
  expect(listed).toMatchObject({ positions: [], excerpts: [{ version: 1 }] });
  await library.call('deliveries.create', { briefing, content: given() });
  expect(await library.call('deliveries.listOf', { position: SLUG })).toEqual([]);
  expect(await library.call('deliveries.listOf', { excerpt })).toMatchObject([{ version: 1 }]);
});

describe('a delivery', () => {
  it('is kept, edited, removed and brought back', async () => {
    const { library, briefing } = await openWithBriefing();
    const content = given({ recipient: '  Sample office ', meeting: 'Sample meeting', note: 'By hand.' });
    const { id } = await library.call('deliveries.create', { briefing, content });
    const list = () => library.call('deliveries.list', { briefing });
    expect(await list()).toEqual([{ ...content, recipient: 'Sample office', id, briefing }]);
    await library.call('deliveries.edit', { id, content: given({ date: '2026-06-19' }) });
    expect(await list()).toEqual([{ ...given({ date: '2026-06-19' }), id, briefing }]);
    expect((await library.call('briefings.list', {}))[0]?.deliveries).toBe(1);

    await library.call('deliveries.remove', { id });
    expect(await list()).toEqual([]);
    expect((await library.call('briefings.list', {}))[0]?.deliveries).toBe(0);
    await expect(library.call('deliveries.edit', { id, content: given() })).rejects.toMatchObject({
      code: 'not-found',
    });
    await library.call('deliveries.bringBack', { id });
    expect(await list()).toHaveLength(1);
  });

  it('is refused without a recipient, of no briefing, and with the export of another', async () => {
    const { library, briefing } = await openWithBriefing();
    const attempt = (content: DeliveryContent, of = briefing) =>
      library.call('deliveries.create', { briefing: of, content });
    await expect(attempt(given({ recipient: ' ' }))).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(attempt(given(), '999')).rejects.toMatchObject({ code: 'not-found' });
    const other = (await library.call('briefings.create', { details: { title: 'Other' } })).id;
    const exported = await exportBriefing(library, briefing);
    await expect(attempt(given({ export: exported }), other)).rejects.toMatchObject({ code: 'not-found' });
    expect(await library.call('deliveries.list', { briefing: other })).toEqual([]);
  });

  it('of an exported document counts for what stood in it, whatever the briefing has now', async () => {
    const { library, briefing, excerpt } = await openWithBriefing();
    const exported = await exportBriefing(library, briefing);
    await takeOut(library, briefing, ['a', 'b']);
    const { id } = await library.call('deliveries.create', {
      briefing,
      content: given({ export: exported }),
    });
    for (const of of [{ position: SLUG }, { excerpt }]) {
      expect(await library.call('deliveries.listOf', of)).toMatchObject([
        { id, briefing, title: 'Sample briefing', recipient: 'Sample office', version: 1 },
      ]);
    }
    await library.call('briefings.remove', { id: briefing });
    expect(await library.call('deliveries.listOf', { excerpt })).toHaveLength(1);
    await library.call('deliveries.remove', { id });
    expect(await library.call('deliveries.listOf', { excerpt })).toEqual([]);
  });

  it('of no named document counts for what the briefing has', async () => {
    const { library, briefing, excerpt } = await openWithBriefing();
    await library.call('deliveries.create', { briefing, content: given() });
    expect(await library.call('deliveries.listOf', { excerpt })).toHaveLength(1);
    await takeOut(library, briefing, ['b']);
    expect(await library.call('deliveries.listOf', { excerpt })).toEqual([]);
    expect(await library.call('deliveries.listOf', { position: SLUG })).toHaveLength(1);
    expect(await library.call('deliveries.listOf', { position: 'end-to-end-encryption' })).toEqual([]);
  });
});
