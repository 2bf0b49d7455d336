import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { PositionContent } from '../../../shared/positions.ts';
import { openConnection } from '../database/connection.ts';
import type { Library } from '../open-library.ts';

const sample = (statement: string, title = 'Sample position'): PositionContent => ({
  title,
  statement,
  sections: [{ heading: 'What is it?', text: '[Sample text]' }],
});

const titlesOf = async (
  library: Library,
  request: { order?: 'page' | 'title' | 'topic'; topic?: string } = {},
) => (await library.call('positions.list', request)).positions.map((position) => position.title);

describe('versions', () => {
  it('are added by each edit and never lost', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { slug } = await library.call('positions.create', { content: sample('First.') });
    await library.call('positions.edit', { slug, baseVersion: 1, content: sample('Second.') });
    const restored = await library.call('positions.restore', { slug, baseVersion: 2, version: 1 });
    expect(restored).toMatchObject({ version: 3, statement: 'First.' });
    expect(restored.versions.map(({ version, origin }) => [version, origin])).toEqual([
      [3, 'restored'],
      [2, 'written'],
      [1, 'written'],
    ]);
    expect(await library.call('positions.getVersion', { slug, version: 2 })).toMatchObject({
      statement: 'Second.',
      currentVersion: 3,
    });
  });

  it('are not made where nothing changed', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { slug } = await library.call('positions.create', { content: sample('Same.') });
    expect(
      await library.call('positions.edit', { slug, baseVersion: 1, content: sample('Same.') }),
    ).toMatchObject({ version: 1 });
  });

  it('refuse an edit begun on an older one', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { slug } = await library.call('positions.create', { content: sample('First.') });
    await library.call('positions.edit', { slug, baseVersion: 1, content: sample('Second.') });
    for (const statement of ['First.', 'Third.']) {
      await expect(
        library.call('positions.edit', { slug, baseVersion: 1, content: sample(statement) }),
      ).rejects.toMatchObject({ code: 'stale' });
    }
  });

  it('say something: blank words are no statement', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    await expect(library.call('positions.create', { content: sample(' \n ') })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('carry the SHA-256 of their canonical text', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { sha256 } = await library.call('positions.create', { content: sample('“Words” — é 😀') });
    const canonical = '["Sample position","“Words” — é 😀",[["What is it?","[Sample text]"]]]';
    expect(sha256).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
  });

  it('can’t be changed or deleted, not even in the file', async () => {
    const library = await openTemporaryLibrary();
    const connection = await openConnection(join(library.folder, 'library.sqlite'), 'write');
    await expect(connection.run(`UPDATE position_version SET statement = 'other'`)).rejects.toThrow(
      'immutable',
    );
    await expect(connection.run('DELETE FROM position_version')).rejects.toThrow('never deleted');
    await connection.close();
  });

  it('that were altered behind the library’s back are found by the check', async () => {
    const library = await openTemporaryLibrary();
    const connection = await openConnection(join(library.folder, 'library.sqlite'), 'write');
    await connection.execute(
      `DROP TRIGGER position_version_is_immutable;
       UPDATE position_version SET statement = replace(statement, 'should', 'could') WHERE title = 'Rule of Law'`,
    );
    await connection.close();
    const { ok, findings } = await library.call('library.check', {});
    expect(ok).toBe(false);
    expect(findings).toMatchObject([
      { code: 'version-altered', message: expect.stringContaining('Rule of Law') },
    ]);
  });
});

describe('text of every kind', () => {
  it.each([
    ['right-to-left', 'حماية الأطفال'],
    ['CJK and emoji', '児童の保護 😀👩‍👧'],
    ['control characters', 'a\u0007b\u001Bc\u007F'],
    ['noncharacters', 'a\uFFFEb\uFFFF'],
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
  ])('is kept to the letter: %s', async (_, words) => {
    const library = await openTemporaryLibrary({ starter: false });
    const { slug } = await library.call('positions.create', { content: sample(words, words) });
    expect(await library.call('positions.get', { slug })).toMatchObject({ title: words, statement: words });
    expect(await library.call('library.check', {})).toEqual({ ok: true, findings: [] });
  });

  it('that can’t be kept is marked where it stood', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { slug } = await library.call('positions.create', { content: sample('a\uD800b\u0000c') });
    expect((await library.call('positions.get', { slug })).statement).toBe('a\uFFFDb\uFFFDc');
  });
});

describe('positions.list', () => {
  it('goes by the page, by title, or by topic with the untagged last', async () => {
    const library = await openTemporaryLibrary();
    await library.call('positions.setTopics', { slug: 'rule-of-law', topics: ['Sample A'] });
    await library.call('positions.setTopics', {
      slug: 'app-store-liability',
      topics: ['sample B', 'Sample a'],
    });
    expect((await titlesOf(library))[0]).toBe('End-to-End Encryption');
    expect((await titlesOf(library, { order: 'title' })).slice(0, 2)).toEqual([
      'App Store Liability',
      'Civil Liability of Online Platforms',
    ]);
    expect((await titlesOf(library, { order: 'topic' })).slice(0, 3)).toEqual([
      'App Store Liability',
      'Rule of Law',
      'Civil Liability of Online Platforms',
    ]);
    expect(await titlesOf(library, { topic: 'sample b' })).toEqual(['App Store Liability']);
    expect(await library.call('topics.list', {})).toEqual([
      { name: 'Sample A', positions: 2, testimony: 0, excerpts: 0 },
      { name: 'sample B', positions: 1, testimony: 0, excerpts: 0 },
    ]);
  });

  it('takes names that read alike for one topic, however they were typed', async () => {
    const library = await openTemporaryLibrary();
    await library.call('positions.setTopics', {
      slug: 'rule-of-law',
      topics: ['Cafe\u0301', 'Caf\u00e9', 'Two\n lines', 'Two lines'],
    });
    const names = (await library.call('topics.list', {})).map(({ name }) => name);
    expect(names).toEqual(['Caf\u00e9', 'Two lines']);
  });

  it('writes a topic anew in capitals where nothing else has it', async () => {
    const library = await openTemporaryLibrary();
    await library.call('positions.setTopics', { slug: 'rule-of-law', topics: ['privacy'] });
    await library.call('positions.setTopics', { slug: 'rule-of-law', topics: ['Privacy'] });
    expect((await library.call('positions.get', { slug: 'rule-of-law' })).topics).toEqual(['Privacy']);
  });

  it('forgets a topic that nothing has any more', async () => {
    const library = await openTemporaryLibrary();
    await library.call('positions.setTopics', { slug: 'rule-of-law', topics: ['Sample'] });
    await library.call('positions.setTopics', { slug: 'rule-of-law', topics: [] });
    expect(await library.call('topics.list', {})).toEqual([]);
  });
});

it('gives a second position of the same title a name of its own', async () => {
  const library = await openTemporaryLibrary({ starter: false });
  const first = await library.call('positions.create', { content: sample('One.') });
  const second = await library.call('positions.create', { content: sample('Two.') });
  expect([first.slug, second.slug]).toEqual(['sample-position', 'sample-position-2']);
});
