import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { openConnection } from '../database/connection.ts';

/** What the check finds in a library with one briefing, after somebody else wrote to its file. */
async function findAfter(sql: string) {
  const library = await openTemporaryLibrary();
  await library.call('briefings.create', {
    details: { title: 'Sample briefing' },
    blocks: [{ type: 'position', id: 'a', slug: 'rule-of-law', version: 1, sections: [] }],
  });
  const connection = await openConnection(`${library.folder}/library.sqlite`, 'write');
  await connection.execute(sql);
  await connection.close();
  const { ok, findings } = await library.call('library.check', {});
  expect(ok).toBe(findings.length === 0);
  return findings.map(({ code }) => code);
}

describe('library.check', () => {
  it('finds nothing in a sound library', async () => {
    expect(await findAfter('')).toEqual([]);
  });

  it.each([
    ['another statement', `UPDATE position_version SET statement = 'Other words.' WHERE position_id = 3`],
    ['sections that are none', `UPDATE position_version SET sections = '[1]' WHERE position_id = 3`],
    ['sections that are no list', `UPDATE position_version SET sections = '{}' WHERE position_id = 3`],
  ])('finds %s', async (_, sql) => {
    expect(await findAfter(`DROP TRIGGER position_version_is_immutable; ${sql}`)).toEqual([
      'version-altered',
    ]);
  });

  it.each([
    [
      'a title in the list that the position does not have',
      `UPDATE position SET title = 'Other' WHERE id = 3`,
      'title-altered',
    ],
    [
      'a briefing whose position is gone',
      `UPDATE position SET slug = 'other' WHERE slug = 'rule-of-law'`,
      'briefing-dangling',
    ],
    ['a briefing that is none', `UPDATE briefing SET document = '{}'`, 'briefing-unreadable'],
    ['a briefing without its history', 'DELETE FROM briefing_revision', 'history-missing'],
    ['a position that no search would find', 'DELETE FROM search_index WHERE rowid = 3', 'not-searchable'],
  ])('finds %s', async (_, sql, code) => {
    expect(await findAfter(sql)).toEqual([code]);
  });
});
