import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { richTextFromPlain } from '../../../shared/rich-text.ts';
import type { Highlighted } from '../../../shared/search.ts';

const wordsOf = (text: Highlighted) => text.map((part) => part.text).join('');
const foundIn = (text: Highlighted) => text.filter((part) => part.found).map((part) => part.text);

describe('search.query', () => {
  it('finds words by their beginning and shows where they stand', async () => {
    const library = await openTemporaryLibrary();
    const { results, total } = await library.call('search.query', { text: 'encrypt' });
    const [first] = results;
    expect(first).toMatchObject({ kind: 'position', id: 'end-to-end-encryption', version: 1 });
    expect(first && wordsOf(first.title)).toBe('End-to-End Encryption');
    expect(first && foundIn(first.title)).toEqual(['Encryption']);
    expect(total).toBe(results.length);
  });

  it('looks past accents, both ways', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    for (const title of ['A resume', 'Un résumé']) {
      await library.call('positions.create', {
        content: { title, statement: '[Sample text]', sections: [] },
      });
    }
    for (const text of ['resumé', 'resume', 'RÉSUMÉ']) {
      expect((await library.call('search.query', { text })).total).toBe(2);
    }
  });

  it('gives way to a newer question of the same asker, and to nobody else', async () => {
    const library = await openTemporaryLibrary();
    const ask = (text: string, asker: string | null) => library.answer('search.query', { text, asker });
    const answers = await Promise.all([
      ask('e', 'window'),
      ask('en', null),
      ask('enc', 'other'),
      ask('encrypt', 'window'),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'found' : answer.error.code))).toEqual([
      'superseded',
      'found',
      'found',
      'found',
    ]);
  });

  it('answers a pasted book too', async () => {
    const library = await openTemporaryLibrary();
    expect(
      (await library.call('search.query', { text: 'encryption '.repeat(100_000) })).total,
    ).toBeGreaterThan(0);
  });

  it('takes quoted words as a phrase and a minus as “without”', async () => {
    const library = await openTemporaryLibrary();
    const total = async (text: string) => (await library.call('search.query', { text })).total;
    expect(await total('"safety by design"')).toBe(1);
    expect(await total('design by safety')).toBe(1);
    expect(await total('"design by safety"')).toBe(0);
    expect(await total('encryption -exceptions')).toBe((await total('encryption')) - 1);
  });

  it('finds a briefing by its title and own words, as last edited, and not once it is removed', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const briefing = await library.call('briefings.create', {
      details: { title: 'Sample memo' },
      blocks: [{ type: 'text', id: 'a', content: richTextFromPlain('[Sample text] about harbours') }],
    });
    const find = async (text: string) =>
      (await library.call('search.query', { text })).results.map((one) => one.id);
    expect(await find('harbour')).toEqual([briefing.id]);
    await library.call('briefings.edit', {
      id: briefing.id,
      revision: briefing.revision,
      operations: [
        {
          type: 'replace',
          block: { type: 'text', id: 'a', content: richTextFromPlain('about lighthouses') },
        },
      ],
      burst: null,
    });
    expect(await find('harbour')).toEqual([]);
    expect(await find('lighthouse')).toEqual([briefing.id]);
    await library.call('briefings.remove', { id: briefing.id });
    expect(await find('lighthouse')).toEqual([]);
  });

  it('counts all that match by kind, whatever kind and number are asked for', async () => {
    const library = await openTemporaryLibrary();
    await library.call('briefings.create', { details: { title: 'Sample: platforms' } });
    const { results, total, counts } = await library.call('search.query', {
      text: 'platforms',
      kind: 'position',
      limit: 2,
    });
    expect(results).toHaveLength(2);
    expect(total).toBe(counts.position);
    expect(counts.position).toBeGreaterThan(2);
    expect(counts.briefing).toBe(1);
  });

  it('follows a position to its current version and its topics', async () => {
    const library = await openTemporaryLibrary();
    const position = await library.call('positions.get', { slug: 'rule-of-law' });
    await library.call('positions.edit', {
      slug: position.slug,
      baseVersion: 1,
      content: {
        title: position.title,
        statement: '[Sample text] lanterns',
        sections: [{ heading: 'Why?', text: 'windmill' }],
      },
    });
    await library.call('positions.setTopics', { slug: position.slug, topics: ['Sample topic: meadow'] });
    const total = async (text: string) => (await library.call('search.query', { text })).total;
    expect(await total('legal instruments')).toBe(0);
    expect(await total('lantern')).toBe(1);
    expect(await total('windmill')).toBe(1);
    expect(await total('meadow')).toBe(1);
  });

  it('answers anything at all', { timeout: 60_000 }, async () => {
    const library = await openTemporaryLibrary();
    const pieces = fc.constantFrom(
      '"',
      "'",
      '-',
      '*',
      ':',
      '(',
      ')',
      '^',
      '{',
      '}',
      '+',
      'AND',
      'NOT',
      'NEAR',
      ' ',
      'child',
      '\u0000',
      '\uD800',
      '“',
      '…',
      'ä',
      '保護',
      '😀',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        async (text) => {
          const answer = await library.answer('search.query', { text });
          expect(answer).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 1000 },
    );
    const long = await library.call('search.query', { text: 'child '.repeat(1500) });
    expect(long.total).toBeGreaterThan(0);
  });
});
