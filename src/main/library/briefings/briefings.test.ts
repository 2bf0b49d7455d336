import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { importTestimony } from '../../../../tests/support/testimony/import-testimony.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import type { Block } from '../../../shared/briefings.ts';
import { richTextFromPlain } from '../../../shared/rich-text.ts';
import type { Library } from '../open-library.ts';

const text = (id: string, words: string): Block => ({ type: 'text', id, content: richTextFromPlain(words) });
const positionBlock = (id: string, slug: string, version = 1): Block => ({
  type: 'position',
  id,
  slug,
  version,
  sections: [],
});

async function makeBriefing(library: Library, blocks: Block[] = []) {
  return library.call('briefings.create', { details: { title: 'Sample briefing' }, blocks });
}

/** A clock that the test moves. */
function startClock() {
  let time = Date.parse('2026-01-02T03:04:05.000Z');
  return {
    now: () => new Date(time),
    wait: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

describe('briefings.edit', () => {
  it('refuses an edit made on a revision that is no longer current, and changes nothing', async () => {
    const library = await openTemporaryLibrary();
    const { id, revision } = await makeBriefing(library);
    const edit = (title: string) =>
      library.call('briefings.edit', {
        id,
        revision,
        operations: [{ type: 'set-details', details: { title } }],
        burst: 'details:title',
      });
    await edit('First');
    await expect(edit('Second')).rejects.toMatchObject({ code: 'stale' });
    expect((await library.call('briefings.get', { id })).document.details.title).toBe('First');
  });

  it('leaves a detail alone that is named without a value, as a window may send it', async () => {
    const library = await openTemporaryLibrary();
    const { id, revision } = await makeBriefing(library);
    const operations = [{ type: 'set-details' as const, details: { title: undefined, meeting: 'Hearing' } }];
    await library.call('briefings.edit', { id, revision, operations, burst: null });
    const { details } = (await library.call('briefings.get', { id })).document;
    expect(details).toMatchObject({ title: 'Sample briefing', meeting: 'Hearing' });
  });

  it('keeps the revision that was exported, also where typing goes on in the same burst', async () => {
    const folder = await makeTemporaryFolder();
    const library = await openTemporaryLibrary({ host: processHost(join(folder, 'briefing.docx')) });
    const briefing = await makeBriefing(library);
    const { id } = briefing;
    const type = (revision: number, title: string) =>
      library.call('briefings.edit', {
        id,
        revision,
        operations: [{ type: 'set-details', details: { title } }],
        burst: 'details:title',
      });
    const exported = await type(briefing.revision, 'Exported');
    const target = await library.call('exporting.chooseTarget', { briefing: id });
    await library.call('exporting.export', { job: 'a', briefing: id, target: target?.target ?? '' });
    const typed = await type(exported.revision, 'Exported and more');

    await library.call('briefings.undo', { id, revision: typed.revision });
    const { document, revision } = await library.call('briefings.get', { id });
    expect([document.details.title, revision]).toEqual(['Exported', exported.revision]);
  });

  it('refuses a block that pins a version which the library does not have', async () => {
    const library = await openTemporaryLibrary();
    const { id, revision } = await makeBriefing(library);
    await expect(
      library.call('briefings.edit', {
        id,
        revision,
        operations: [{ type: 'insert', blocks: [positionBlock('a', 'rule-of-law', 2)], before: null }],
        burst: null,
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await library.call('briefings.get', { id })).revision).toBe(revision);
  });

  it('gives the words of the positions that come in, pinned to their version', async () => {
    const library = await openTemporaryLibrary();
    const { id } = await makeBriefing(library, [positionBlock('a', 'rule-of-law')]);
    const law = await library.call('positions.get', { slug: 'rule-of-law' });
    await library.call('positions.edit', {
      slug: law.slug,
      baseVersion: 1,
      content: { title: law.title, statement: '[Sample text]', sections: [] },
    });
    const briefing = await library.call('briefings.get', { id });
    expect(briefing.positions).toMatchObject([{ statement: law.statement, version: 1, currentVersion: 2 }]);
    expect(await library.call('briefings.check', { id })).toMatchObject([
      { severity: 'warning', code: 'position-outdated', block: 'a' },
    ]);
    const used = await library.call('positions.get', { slug: 'rule-of-law' });
    expect(used.usedIn).toEqual([{ briefing: id, title: 'Sample briefing', version: 1 }]);
  });

  it('makes one step of a run of typing, and a new one after a pause or elsewhere', async () => {
    const clock = startClock();
    const library = await openTemporaryLibrary({ now: clock.now });
    let { id, revision } = await makeBriefing(library, [text('a', ''), text('b', '')]);
    const type = async (block: string, words: string) => {
      ({ revision } = await library.call('briefings.edit', {
        id,
        revision,
        operations: [{ type: 'replace', block: text(block, words) }],
        burst: `text:${block}`,
      }));
    };
    const undo = async () => {
      ({ revision } = await library.call('briefings.undo', { id, revision }));
      return (await library.call('briefings.get', { id })).document.blocks;
    };
    await type('a', 'o');
    await type('a', 'on');
    await type('a', 'one');
    clock.wait(10);
    await type('a', 'one two');
    await type('b', 'three');
    expect(await undo()).toEqual([text('a', 'one two'), text('b', '')]);
    expect(await undo()).toEqual([text('a', 'one'), text('b', '')]);
    expect(await undo()).toEqual([text('a', ''), text('b', '')]);
  });

  it('begins a new step when typing goes on after an undo, even at once', async () => {
    const library = await openTemporaryLibrary({ now: startClock().now });
    const { id, revision } = await makeBriefing(library, [text('a', ''), text('b', '')]);
    const type = (block: string, words: string, at: number) =>
      library.call('briefings.edit', {
        id,
        revision: at,
        operations: [{ type: 'replace', block: text(block, words) }],
        burst: `text:${block}`,
      });
    const first = await type('a', 'one', revision);
    const second = await type('b', 'two', first.revision);
    const undone = await library.call('briefings.undo', { id, revision: second.revision });
    const third = await type('a', 'one!', undone.revision);
    await library.call('briefings.undo', { id, revision: third.revision });
    expect((await library.call('briefings.get', { id })).document.blocks).toEqual([
      text('a', 'one'),
      text('b', ''),
    ]);
  });
});

describe('an excerpt in a briefing', () => {
  const WORDS = 'We ask that services be able to show what they do.';

  async function makeExcerpt(library: Library) {
    const testimony = await importTestimony(library, shortHearing);
    const span = await library.call('excerpts.locate', { testimony, quote: WORDS });
    return library.call('excerpts.create', { testimony, span });
  }
  const excerptBlock = (id: string, excerpt: string, version = 1): Block => ({
    type: 'excerpt',
    id,
    excerpt,
    version,
  });

  it('comes in with its words, pinned, and is counted once', async () => {
    const library = await openTemporaryLibrary();
    const { id: excerpt } = await makeExcerpt(library);
    const { id, revision } = await makeBriefing(library);
    const change = await library.call('briefings.edit', {
      id,
      revision,
      operations: [
        { type: 'insert', blocks: [excerptBlock('a', excerpt), excerptBlock('b', excerpt)], before: null },
      ],
      burst: null,
    });
    expect(change).toMatchObject({ positions: [], excerpts: [{ id: excerpt, version: 1, text: WORDS }] });
    await library.call('excerpts.edit', {
      id: excerpt,
      baseVersion: 1,
      edits: [{ type: 'sic', id: 'x', at: 6 }],
    });
    expect((await library.call('briefings.get', { id })).excerpts).toMatchObject([
      { version: 1, currentVersion: 2, text: WORDS, edits: [] },
    ]);
    expect(await library.call('briefings.list', {})).toMatchObject([{ positions: 0, excerpts: 1 }]);
    expect((await library.call('excerpts.get', { id: excerpt })).usedIn).toEqual([
      { briefing: id, title: 'Sample briefing', version: 1 },
    ]);
    expect(await library.call('briefings.check', { id })).toMatchObject([
      { severity: 'warning', code: 'excerpt-outdated', block: 'a' },
      { severity: 'warning', code: 'excerpt-outdated', block: 'b' },
    ]);
  });

  it('is forgotten when it goes, and comes back with its words when that is undone', async () => {
    const library = await openTemporaryLibrary();
    const { id: excerpt } = await makeExcerpt(library);
    const { id, revision } = await makeBriefing(library, [excerptBlock('a', excerpt)]);
    const removed = await library.call('briefings.edit', {
      id,
      revision,
      operations: [{ type: 'remove', ids: ['a'] }],
      burst: null,
    });
    expect((await library.call('excerpts.get', { id: excerpt })).usedIn).toEqual([]);
    const undone = await library.call('briefings.undo', { id, revision: removed.revision });
    expect(undone.excerpts).toMatchObject([{ id: excerpt, text: WORDS }]);
    expect((await library.call('excerpts.get', { id: excerpt })).usedIn).toHaveLength(1);
  });

  it('is refused in a version that the library does not have', async () => {
    const library = await openTemporaryLibrary();
    const { id: excerpt } = await makeExcerpt(library);
    for (const [named, version] of [
      [excerpt, 2],
      ['99', 1],
      ['x', 1],
    ] as const) {
      await expect(makeBriefing(library, [excerptBlock('a', named, version)])).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    expect(await library.call('briefings.list', {})).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('at the end of the line do nothing and say so', async () => {
    const library = await openTemporaryLibrary();
    const { id, revision, canUndo, canRedo } = await makeBriefing(library);
    expect([canUndo, canRedo]).toEqual([false, false]);
    expect(await library.call('briefings.undo', { id, revision })).toMatchObject({
      revision,
      operations: [],
    });
    expect(await library.call('briefings.redo', { id, revision })).toMatchObject({
      revision,
      operations: [],
    });
  });
});

describe('briefings.remove', () => {
  it('takes the briefing out of sight and brings it back with its history', async () => {
    const library = await openTemporaryLibrary();
    const { id, revision } = await makeBriefing(library);
    await library.call('briefings.edit', {
      id,
      revision,
      operations: [{ type: 'set-details', details: { title: 'Renamed' } }],
      burst: null,
    });
    await library.call('briefings.remove', { id });
    await expect(library.call('briefings.get', { id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await library.call('briefings.list', {})).toEqual([]);
    await library.call('briefings.bringBack', { id });
    expect(await library.call('briefings.get', { id })).toMatchObject({
      canUndo: true,
      document: { details: { title: 'Renamed' } },
    });
  });
});

describe('briefings.create', () => {
  it('refuses two blocks of one id, which no edit could tell apart', async () => {
    const library = await openTemporaryLibrary();
    await expect(makeBriefing(library, [text('a', 'One'), text('a', 'Two')])).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await library.call('briefings.list', {})).toEqual([]);
  });
});
