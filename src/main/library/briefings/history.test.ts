import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { Operation } from '../../../shared/briefings.ts';
import type { Library } from '../open-library.ts';

/** A day's work on one briefing, at times of this computer's zone. */
async function startWork() {
  const folder = await makeTemporaryFolder();
  let time = new Date(2026, 0, 5, 9, 0);
  const library: Library = await openTemporaryLibrary({
    host: processHost(join(folder, 'briefing.docx')),
    now: () => time,
  });
  const made = await library.call('briefings.create', {
    details: { title: 'Sample briefing' },
    blocks: [{ type: 'heading', id: 'a', level: 1, text: 'First' }],
  });
  const { id } = made;
  let { revision } = made;
  const edit = async (operation: Operation, burst: string | null = null) => {
    ({ revision } = await library.call('briefings.edit', { id, revision, operations: [operation], burst }));
    return revision;
  };
  return {
    library,
    id,
    at: (hours: number, minutes = 0) => {
      time = new Date(2026, 0, 5, hours, minutes);
    },
    write: (words: string, burst: string | null = null) =>
      edit({ type: 'replace', block: { type: 'heading', id: 'a', level: 1, text: words } }, burst),
    rename: (title: string) => edit({ type: 'set-details', details: { title } }),
    undo: async () => {
      ({ revision } = await library.call('briefings.undo', { id, revision }));
    },
    restore: async (to: number) => {
      ({ revision } = await library.call('briefings.restore', { id, revision, to }));
    },
    words: async () => {
      const { document } = await library.call('briefings.get', { id });
      return document.blocks.map((block) => (block.type === 'heading' ? block.text : ''));
    },
    moments: async () => (await library.call('briefings.history', { id })).moments,
    wordsAt: async (at: number) => {
      const past = await library.call('briefings.at', { id, revision: at });
      return past.document.blocks.map((block) => (block.type === 'heading' ? block.text : ''));
    },
    now: () => revision,
  };
}

describe('briefings.history', () => {
  it('tells what was done, the newest first, and gathers the rest by the hour', async () => {
    const work = await startWork();
    work.at(9, 5);
    await work.write('One');
    work.at(9, 40);
    await work.write('Two');
    work.at(10, 2);
    const third = await work.write('Three');
    await work.library.call('briefings.nameMoment', {
      id: work.id,
      revision: third,
      name: ' Sent \n to legal ',
    });
    work.at(10, 20);
    await work.rename('Ren');
    work.at(10, 21);
    await work.rename('Renamed');
    const target = await work.library.call('exporting.chooseTarget', { briefing: work.id });
    await work.library.call('exporting.export', {
      job: 'a',
      briefing: work.id,
      target: target?.target ?? '',
    });
    work.at(11);
    await work.restore(1);
    expect((await work.moments()).map(({ kind, name, edits }) => [kind, name, edits])).toEqual([
      ['restored', '', 0],
      ['exported', 'briefing.docx', 0],
      ['renamed', 'Renamed', 0],
      ['named', 'Sent to legal', 0],
      ['worked', '', 1],
      ['worked', '', 2],
      ['created', '', 0],
    ]);
    const [restored, , , , , early] = await work.moments();
    expect(restored?.from).toBe(new Date(2026, 0, 5, 9).toISOString());
    expect([early?.from, early?.at]).toEqual([
      new Date(2026, 0, 5, 9, 5).toISOString(),
      new Date(2026, 0, 5, 9, 40).toISOString(),
    ]);
  });

  it('shows what was undone, also after another way was taken, and says so', async () => {
    const work = await startWork();
    work.at(9, 5);
    const undone = await work.write('Undone');
    await work.undo();
    work.at(12);
    await work.write('Kept');
    expect((await work.moments()).map(({ kind, undone: was }) => [kind, was])).toEqual([
      ['worked', false],
      ['worked', true],
      ['created', false],
    ]);
    expect(await work.wordsAt(undone)).toEqual(['Undone']);
    expect(await work.wordsAt(1)).toEqual(['First']);
    await expect(work.library.call('briefings.at', { id: work.id, revision: 99 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps a name that was undone beside the one that was given instead in the same hour', async () => {
    const work = await startWork();
    work.at(9, 5);
    await work.rename('First name');
    await work.undo();
    await work.rename('Other');
    await work.rename('Other name');
    expect((await work.moments()).map(({ name, undone }) => [name, undone])).toEqual([
      ['Other name', false],
      ['First name', true],
      ['', false],
    ]);
  });

  it('gives the words that a block had then, and the revisions before and after', async () => {
    const work = await startWork();
    const added = await work.library.call('briefings.edit', {
      id: work.id,
      revision: 1,
      operations: [
        {
          type: 'insert',
          blocks: [{ type: 'position', id: 'p', slug: 'rule-of-law', version: 1, sections: [] }],
          before: null,
        },
      ],
      burst: null,
    });
    await work.library.call('briefings.edit', {
      id: work.id,
      revision: added.revision,
      operations: [{ type: 'remove', ids: ['p'] }],
      burst: null,
    });
    const past = await work.library.call('briefings.at', { id: work.id, revision: added.revision });
    expect(past).toMatchObject({ previous: 1, next: 3, positions: [{ slug: 'rule-of-law', version: 1 }] });
  });

  it('leaves a named state as it is where typing goes on in the same run', async () => {
    const work = await startWork();
    const named = await work.write('Named', 'typing');
    await work.library.call('briefings.nameMoment', { id: work.id, revision: named, name: 'Before lunch' });
    await work.write('Named and more', 'typing');
    expect(await work.wordsAt(named)).toEqual(['Named']);
    await work.library.call('briefings.nameMoment', { id: work.id, revision: named, name: '' });
    expect((await work.moments()).map(({ kind }) => kind)).toEqual(['worked', 'created']);
  });
});

describe('briefings.restore', () => {
  it('makes a new revision, which undo takes back; what was there stays in the history', async () => {
    const work = await startWork();
    await work.write('Second');
    await work.write('Third');
    await work.restore(1);
    expect(await work.words()).toEqual(['First']);
    await work.undo();
    expect(await work.words()).toEqual(['Third']);
    await work.restore(2);
    expect(await work.words()).toEqual(['Second']);
    expect(await work.wordsAt(3)).toEqual(['Third']);
  });

  it('stores nothing where the briefing is so already, and refuses what has moved on', async () => {
    const work = await startWork();
    await work.write('Second');
    await work.write('First');
    const before = work.now();
    await work.restore(1);
    expect(work.now()).toBe(before);
    await expect(
      work.library.call('briefings.restore', { id: work.id, revision: 1, to: 2 }),
    ).rejects.toMatchObject({ code: 'stale' });
  });
});
