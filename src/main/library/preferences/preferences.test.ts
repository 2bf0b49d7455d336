import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { openDatabase } from '../database/database.ts';

describe('preferences', () => {
  it('keep what is readable where another Standpoint wrote one of them otherwise', async () => {
    const folder = await makeTemporaryFolder();
    const library = await openTemporaryLibrary({ folder, starter: false });
    const draft = {
      baseVersion: 0,
      content: { title: 'Begun', statement: 'Not saved yet', sections: [] },
      source: { publisher: '', work: '', page: '', savedOn: null },
      changedAt: '2026-01-02T03:04:05.000Z',
    };
    await library.call('preferences.set', { theme: 'dark', drafts: { '': draft } });

    const database = await openDatabase(`${folder}/library.sqlite`);
    await database.write((db) => db.run(`INSERT INTO preference (name, value) VALUES ('density', '"huge"')`));
    await database.close();

    expect(await library.call('preferences.get', {})).toMatchObject({
      theme: 'dark',
      drafts: { '': draft },
      density: 'comfortable',
    });
  });

  it('keep the drafts of one window where another begins and ends its own', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const draft = (title: string) => ({
      baseVersion: 1,
      content: { title, statement: '', sections: [] },
      source: { publisher: '', work: '', page: '', savedOn: null },
      changedAt: '2026-01-02T03:04:05.000Z',
    });
    await library.call('preferences.set', { drafts: { one: draft('One') } });
    await library.call('preferences.set', { drafts: { other: draft('Other') } });
    const both = { one: draft('One'), other: draft('Other') };
    expect((await library.call('preferences.get', {})).drafts).toEqual(both);
    await library.call('preferences.set', { drafts: { one: null } });
    expect((await library.call('preferences.get', {})).drafts).toEqual({ other: draft('Other') });
  });

  it('change only where a change is named', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    await library.call('preferences.set', { theme: 'dark', textSize: 130 });
    await library.call('preferences.set', { textSize: 150, theme: undefined });
    expect(await library.call('preferences.get', {})).toMatchObject({ theme: 'dark', textSize: 150 });
  });
});
