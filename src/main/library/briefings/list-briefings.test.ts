import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { Block, BriefingDetails } from '../../../shared/briefings.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { richTextFromPlain } from '../../../shared/rich-text.ts';

const TODAY = '2026-06-18';
const text = (words: string): Block => ({
  type: 'text',
  id: words.slice(0, 64),
  content: richTextFromPlain(words),
});

/** A library with three briefings, made a minute apart. */
async function openWithBriefings() {
  let time = Date.parse(`${TODAY}T12:00:00Z`);
  const now = () => {
    time += 60_000;
    return new Date(time);
  };
  const library = await openTemporaryLibrary({ now });
  const make = (details: Partial<BriefingDetails>, blocks: Block[] = []) =>
    library.call('briefings.create', { details, blocks });
  const memo = await make({ title: 'Encryption memo', audience: 'Sample office', date: '2026-06-17' }, [
    text('Three of our positions bear on the draft.'),
  ]);
  await make({ title: 'avoiding harm', distribution: 'internal', meeting: 'Markup', date: TODAY });
  await make({ title: '' });
  const titles = async (asked: InputOf<'briefings.list'>) =>
    (await library.call('briefings.list', asked)).map(({ title }) => title);
  return { library, memo, titles };
}

describe('briefings.list', () => {
  it('is in the order asked for, and the other way round', async () => {
    const { titles } = await openWithBriefings();
    expect(await titles({})).toEqual(['', 'avoiding harm', 'Encryption memo']);
    expect(await titles({ reversed: true })).toEqual(['Encryption memo', 'avoiding harm', '']);
    expect(await titles({ order: 'title' })).toEqual(['avoiding harm', 'Encryption memo', '']);
    expect(await titles({ order: 'title', reversed: true })).toEqual([
      'Encryption memo',
      'avoiding harm',
      '',
    ]);
    expect(await titles({ order: 'date' })).toEqual(['avoiding harm', 'Encryption memo', '']);
    expect(await titles({ order: 'date', reversed: true })).toEqual(['Encryption memo', 'avoiding harm', '']);
  });

  it('is narrowed by words of the title, the details and own text, from their beginnings', async () => {
    const { titles } = await openWithBriefings();
    expect(await titles({ text: 'encr' })).toEqual(['Encryption memo']);
    expect(await titles({ text: 'SAMPLE off' })).toEqual(['Encryption memo']);
    expect(await titles({ text: 'markup' })).toEqual(['avoiding harm']);
    expect(await titles({ text: '"bear on the draft"' })).toEqual(['Encryption memo']);
    expect(await titles({ text: 'draft markup' })).toEqual([]);
    expect(await titles({ text: '  ' })).toHaveLength(3);
    for (const typed of ['"', '-', 'NOT (', 'by:doe', '*', '🗓'])
      expect(await titles({ text: typed })).toEqual([]);
  });

  it('finds words at once after they were written', async () => {
    const { library, memo, titles } = await openWithBriefings();
    expect(await titles({ text: 'hashing' })).toEqual([]);
    await library.call('briefings.edit', {
      id: memo.id,
      revision: 1,
      burst: null,
      operations: [{ type: 'insert', blocks: [text('Perceptual hashing')], before: null }],
    });
    expect(await titles({ text: 'hashing' })).toEqual(['Encryption memo']);
  });

  it('is narrowed by distribution and by the day of the meeting; today is still to come', async () => {
    const { titles } = await openWithBriefings();
    expect(await titles({ distribution: 'internal' })).toEqual(['avoiding harm']);
    expect(await titles({ meeting: 'upcoming' })).toEqual(['avoiding harm']);
    expect(await titles({ meeting: 'past' })).toEqual(['Encryption memo']);
    expect(await titles({ meeting: 'none' })).toEqual(['']);
    expect(await titles({ meeting: 'past', distribution: 'internal' })).toEqual([]);
  });

  it('leaves archived briefings out until they are asked for or come back', async () => {
    const { library, memo, titles } = await openWithBriefings();
    await library.call('briefings.setArchived', { ids: [memo.id], archived: true });
    expect(await titles({})).toEqual(['', 'avoiding harm']);
    expect(await titles({ among: 'archived' })).toEqual(['Encryption memo']);
    expect((await library.call('library.status', {})).briefings).toBe(2);
    await library.call('briefings.setArchived', { ids: [memo.id], archived: false });
    expect(await titles({})).toHaveLength(3);
  });

  it('finds what was removed by title, audience and meeting, the last removed first, until it comes back', async () => {
    const { library, memo, titles } = await openWithBriefings();
    const [untitled, , first] = await library.call('briefings.list', {});
    await library.call('briefings.setArchived', { ids: [memo.id], archived: true });
    await library.call('briefings.remove', { id: memo.id });
    await library.call('briefings.remove', { id: untitled?.id ?? '' });
    expect(await titles({})).toEqual(['avoiding harm']);
    expect(await titles({ among: 'archived' })).toEqual([]);
    expect(await titles({ among: 'removed' })).toEqual(['', 'Encryption memo']);
    expect(await titles({ among: 'removed', text: 'OFFICE encr' })).toEqual(['Encryption memo']);
    expect(await titles({ among: 'removed', text: 'markup' })).toEqual([]);
    expect(await titles({ among: 'removed', meeting: 'past' })).toEqual(['Encryption memo']);
    const [, removed] = await library.call('briefings.list', { among: 'removed' });
    expect(removed).toMatchObject({ id: first?.id, removedAt: expect.any(String) });
    await library.call('briefings.bringBack', { id: memo.id });
    expect(await titles({ among: 'removed' })).toEqual(['']);
    expect(await titles({ among: 'archived' })).toEqual(['Encryption memo']);
  });

  it('archives all of them or none', async () => {
    const { library, memo, titles } = await openWithBriefings();
    const attempt = library.call('briefings.setArchived', { ids: [memo.id, '999'], archived: true });
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    expect(await titles({ among: 'archived' })).toEqual([]);
  });

  it('shows of each its sections, its first page in shapes, and what it holds', async () => {
    const { library } = await openWithBriefings();
    const words = 'word '.repeat(2000);
    const blocks: Block[] = [
      { type: 'heading', id: 'a', level: 1, text: 'Ask' },
      { type: 'heading', id: 'b', level: 2, text: 'Details' },
      text(words),
      { type: 'position', id: 'd', slug: 'rule-of-law', version: 1, sections: [] },
      ...Array.from({ length: 30 }, (_, index): Block => {
        return { type: 'heading', id: `more-${index}`, level: 1, text: `Section ${index}` };
      }),
    ];
    await library.call('briefings.create', { details: { title: 'Long' }, blocks });
    const [row] = await library.call('briefings.list', {});
    expect(row).toMatchObject({
      title: 'Long',
      revision: 1,
      positions: 1,
      archivedAt: null,
      lastExportedAt: null,
    });
    expect(row?.sections.slice(0, 2)).toEqual(['Ask', 'Section 0']);
    expect(row?.sections).toHaveLength(20);
    expect(row?.sketch.slice(0, 4)).toEqual([
      { type: 'heading', level: 1, size: expect.any(Number) },
      { type: 'heading', level: 2, size: expect.any(Number) },
      { type: 'text', level: null, size: 1200 },
      { type: 'position', level: null, size: 0 },
    ]);
    expect(row?.sketch).toHaveLength(14);
  });
});
