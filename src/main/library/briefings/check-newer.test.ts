import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { Block, PositionBlock } from '../../../shared/briefings.ts';

const SLUG = 'sample-duty';
const STATEMENT = 'Keep the duty. Fund it.';

async function startWith(block: Partial<PositionBlock>) {
  const library = await openTemporaryLibrary({ starter: false });
  const contentOf = (statement: string) => ({ title: 'Sample duty', statement, sections: [] });
  await library.call('positions.create', { content: contentOf(STATEMENT) });
  const briefing = await library.call('briefings.create', {
    details: { title: 'Sample' },
    blocks: [{ type: 'position', id: 'a', slug: SLUG, version: 1, sections: [], ...block }],
  });
  let { revision } = briefing;
  return {
    library,
    id: briefing.id,
    publish: (baseVersion: number, statement: string) =>
      library.call('positions.edit', { slug: SLUG, baseVersion, content: contentOf(statement) }),
    async replace(changed: Partial<PositionBlock>) {
      const replaced: Block = { type: 'position', id: 'a', slug: SLUG, version: 1, sections: [], ...changed };
      const operations = [{ type: 'replace' as const, block: replaced }];
      ({ revision } = await library.call('briefings.edit', {
        ...{ id: briefing.id, revision },
        ...{ operations, burst: null },
      }));
    },
    codes: async (of = briefing.id) =>
      (await library.call('briefings.check', { id: of })).map(({ code }) => code),
  };
}

describe('a newer version', () => {
  it('that was declined is told no more, but one that is newer still', async () => {
    const { publish, replace, codes } = await startWith({});
    await publish(1, 'Keep it.');
    expect(await codes()).toEqual(['position-outdated']);
    await replace({ kept: 2 });
    expect(await codes()).toEqual([]);
    await publish(2, 'Keep it always.');
    expect(await codes()).toEqual(['position-outdated']);
  });

  it('is told of again in a copy for a new occasion', async () => {
    const { library, id, publish, codes } = await startWith({ kept: 2 });
    await publish(1, 'Keep it.');
    expect(await codes()).toEqual([]);
    const copy = await library.call('briefings.create', { details: {}, from: { briefing: id } });
    expect(copy.document.blocks[0]).not.toHaveProperty('kept');
    expect(await codes(copy.id)).toEqual(['position-outdated']);
  });

  it('that has a point left out in other words only is worth a look', async () => {
    const points = { leftOut: ['Keep the duty.', 'Fund it.'] };
    const { library, id, publish, replace, codes } = await startWith({ points: { leftOut: ['Fund it.'] } });
    expect(await codes()).toEqual([]);
    await publish(1, 'Keep the duty to report. Fund all of it.');
    await replace({ version: 2, points });
    const [found] = await library.call('briefings.check', { id });
    expect(found?.code).toBe('points-reworded');
    expect(found?.message).toBe(
      'Version 2 of “Sample duty” no longer has 2 points that were left out in the same words: “Keep the duty.” and 1 more. If it is worded anew, it is used. Choose the points again.',
    );
    await replace({ version: 2, points: { leftOut: ['Fund all of it.'] } });
    expect(await codes()).toEqual([]);
  });
});
