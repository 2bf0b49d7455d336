import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { Block } from '../../../shared/briefings.ts';
import { ownWordsOf } from '../../../shared/own-words.ts';
import { findPlaceholders } from '../../../shared/placeholders.ts';
import { resourcesFolder } from '../resources.ts';
import { readTemplateFile } from './template-file.ts';

const heading = (id: string, text: string): Block => ({ type: 'heading', id, level: 1, text });
const law: Block = { type: 'position', id: 'law', slug: 'rule-of-law', version: 1, sections: [] };

/** As the field knows them: see “What a document of each kind holds”. */
const SECTIONS: Record<string, string[]> = {
  'leave-behind': ['The ask', 'Background', 'Why it matters', 'Evidence', 'Contact'],
  'briefing-memo': [
    'Bottom line',
    'Background',
    'Considerations',
    'Arguments for and against',
    'Recommendation',
    'Next steps',
    'Attachments',
  ],
  'hearing-packet': [
    'Hearing and scope',
    'Logistics',
    'Oral statement',
    'Written statement',
    'Positions at issue',
    'Questions expected',
    'Prior testimony on the topic',
    'Opposing views',
    'Witness biography',
    'Commitments and follow-ups',
  ],
  'meeting-packet': [
    'Agenda and logistics',
    'Who is attending',
    'The asks',
    'Talking points',
    'Evidence',
    'Rebuttals',
    'Leave-behind',
    'Follow-up',
  ],
  'statement-for-the-record': [
    'Introduction',
    'The problem',
    'Our position',
    'What we recommend',
    'Conclusion',
  ],
  'position-digest': ['About this digest', 'Positions', 'Contact'],
};

describe('the templates that ship', () => {
  it('have the sections of their kind, in the order in which they are offered', async () => {
    const library = await openTemporaryLibrary();
    const shipped = await library.call('templates.list', {});
    expect(Object.fromEntries(shipped.map(({ id, sections }) => [id, sections]))).toEqual(SECTIONS);
    expect(shipped.map(({ id }) => id)).toEqual(Object.keys(SECTIONS));
    for (const { description, isOwn } of shipped) {
      expect(description).toMatch(/^\S.{20,120}\.$/);
      expect(isOwn).toBe(false);
    }
  });

  it('have something to fill in under each heading, so that nothing made up is exported by mistake', async () => {
    const folder = join(resourcesFolder, 'templates');
    for (const name of await readdir(folder)) {
      const { blocks } = readTemplateFile(await readFile(join(folder, name), 'utf8'));
      for (const block of blocks) {
        const words = ownWordsOf(block).join('\n');
        if (block.type === 'heading' || words === '') continue;
        expect(findPlaceholders(words).length, `${name}: ${words}`).toBeGreaterThan(0);
      }
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1];
        if (block.type !== 'heading') continue;
        const isFilled = next !== undefined && (next.type !== 'heading' || next.level > block.level);
        expect(isFilled, `${name}: ${block.text}`).toBe(true);
      }
    }
  });

  it.each([
    ['no name', { description: 'D', blocks: [{ heading: 'H' }] }],
    ['a field of another kind', { name: 'N', description: 'D', blocks: [{ heding: 'H' }] }],
    [
      'a detail that no briefing has',
      { name: 'N', description: 'D', details: { to: 'X' }, blocks: [{ text: 'T' }] },
    ],
    ['a block that no briefing has', { name: 'N', description: 'D', blocks: [{ type: 'no-such-block' }] }],
    ['no block', { name: 'N', description: 'D', blocks: [] }],
  ])('are refused with %s', (_, file) => {
    expect(() => readTemplateFile(JSON.stringify(file))).toThrow();
  });
});

describe('a briefing from a template', () => {
  it('has its blocks under ids of their own, and the details that the person gave', async () => {
    const library = await openTemporaryLibrary();
    const make = () =>
      library.call('briefings.create', {
        details: { title: 'Sample memo', audience: 'Sample office' },
        from: { template: 'briefing-memo' },
      });
    const [one, other] = [await make(), await make()];
    expect(one.document.details).toMatchObject({
      title: 'Sample memo',
      audience: 'Sample office',
      distribution: 'internal',
      marking: 'Internal – not for distribution',
      date: null,
    });
    const idsOf = ({ document }: typeof one) => document.blocks.map(({ id }) => id);
    expect(new Set([...idsOf(one), ...idsOf(other)]).size).toBe(2 * one.document.blocks.length);
    expect(one.template).toBeNull();
    const { moments } = await library.call('briefings.history', { id: one.id });
    expect(moments.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'template Briefing memo',
      'created ',
    ]);
  });

  it('for a memo begins with its head, filled from the details, and tells what is missing there', async () => {
    const library = await openTemporaryLibrary();
    const { id, revision, document } = await library.call('briefings.create', {
      details: { title: 'Sample memo', audience: 'Sample office' },
      from: { template: 'briefing-memo' },
    });
    expect(document.details.titlePage).toBe('memo');
    const unaddressed = async () =>
      (await library.call('briefings.check', { id })).filter(({ code }) => code === 'memo-unaddressed');
    expect(await unaddressed()).toMatchObject([
      {
        message: 'The head of the memo lacks From and Date. Fill them in under Details.',
        block: null,
      },
    ]);
    const details = { preparedBy: 'Policy', date: '2026-06-18' };
    await library.call('briefings.edit', {
      id,
      revision,
      operations: [{ type: 'set-details', details }],
      burst: null,
    });
    expect(await unaddressed()).toEqual([]);
  });

  it('is refused where there is no such template, and nothing is made', async () => {
    const library = await openTemporaryLibrary();
    const attempt = library.call('briefings.create', { details: {}, from: { template: 'no-such-one' } });
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    expect(await library.call('briefings.list', {})).toEqual([]);
  });
});

describe('a briefing from an earlier one', () => {
  it('copies blocks and details, pinned as they were, without the date', async () => {
    const library = await openTemporaryLibrary();
    const earlier = await library.call('briefings.create', {
      details: { title: 'Earlier', meeting: 'Sample hearing', date: '2026-06-18', marking: 'Draft' },
      blocks: [heading('a', 'Ask'), law],
    });
    const position = await library.call('positions.get', { slug: 'rule-of-law' });
    await library.call('positions.edit', {
      slug: 'rule-of-law',
      baseVersion: 1,
      content: { title: position.title, statement: '[Sample text]', sections: [] },
    });
    const { id, document, positions } = await library.call('briefings.create', {
      details: { title: 'Later' },
      from: { briefing: earlier.id },
    });
    expect(id).not.toBe(earlier.id);
    expect(document.details).toMatchObject({
      title: 'Later',
      meeting: 'Sample hearing',
      date: null,
      marking: 'Draft',
    });
    expect(document.blocks).toMatchObject([
      { type: 'heading', text: 'Ask' },
      { type: 'position', slug: 'rule-of-law', version: 1 },
    ]);
    expect(document.blocks.map((block) => block.id)).not.toContain('a');
    expect(positions.map(({ version }) => version)).toEqual([1]);
    expect((await library.call('positions.get', { slug: 'rule-of-law' })).usedIn).toHaveLength(2);
  });

  it('lets the terms stand that were let stand there, and so does a template of it', async () => {
    const library = await openTemporaryLibrary();
    const acceptedTerms = [
      { block: null, term: 'sexting' },
      { block: 'a', term: 'sexting' },
      { block: 'removed', term: 'sexting' },
    ];
    const earlier = await library.call('briefings.create', {
      details: { title: 'On sexting', acceptedTerms },
      blocks: [heading('a', 'Of sexting'), law],
    });
    const termsIn = async (id: string) =>
      (await library.call('briefings.check', { id })).filter(({ code }) => code === 'discouraged-term');
    const copy = await library.call('briefings.create', { details: {}, from: { briefing: earlier.id } });
    expect(await termsIn(copy.id)).toEqual([]);
    expect(copy.document.details.acceptedTerms.map(({ block }) => block)).toEqual([
      null,
      copy.document.blocks[0]?.id,
    ]);
    const from = { briefing: earlier.id };
    const template = await library.call('templates.create', { from, name: 'Ours', description: '' });
    const later = await library.call('briefings.create', { details: {}, from: { template: template.id } });
    expect(await termsIn(later.id)).toEqual([]);
  });
});

describe('a template of the office', () => {
  async function saveTemplate() {
    const library = await openTemporaryLibrary();
    const briefing = await library.call('briefings.create', {
      details: { title: 'Hearing', meeting: 'Sample hearing', date: '2026-06-18', distribution: 'internal' },
      blocks: [heading('a', 'Ask'), law, heading('b', 'Contact')],
    });
    const from = { briefing: briefing.id };
    const template = await library.call('templates.create', {
      from,
      name: ' Our memo ',
      description: 'For us.',
    });
    return { library, briefing, template };
  }

  it('keeps blocks and details of the briefing, and nothing of its meeting', async () => {
    const { library, template } = await saveTemplate();
    expect(template).toMatchObject({
      name: 'Our memo',
      description: 'For us.',
      isOwn: true,
      details: { distribution: 'internal', title: '', meeting: '', date: null },
      sections: ['Ask', 'Contact'],
    });
    const { document, template: named } = await library.call('briefings.get', { id: template.id });
    expect(named).toEqual({ name: 'Our memo', description: 'For us.' });
    expect(document.details).toMatchObject({ title: '', meeting: '', date: null });
    expect((await library.call('templates.list', {})).at(-1)).toEqual(template);
  });

  it('is edited as a briefing is, without changing what was made from it', async () => {
    const { library, template } = await saveTemplate();
    const from = { template: template.id };
    const made = await library.call('briefings.create', { details: { title: 'Made' }, from });
    await library.call('briefings.edit', {
      id: template.id,
      revision: 1,
      burst: null,
      operations: [{ type: 'insert', blocks: [heading('c', 'Follow-up')], before: null }],
    });
    const next = await library.call('briefings.create', { details: {}, from });
    expect(next.document.blocks).toHaveLength(made.document.blocks.length + 1);
    expect((await library.call('briefings.get', { id: made.id })).document.blocks).toHaveLength(3);
  });

  it('may be without a title and with placeholders, which only what is made from it has to fill in', async () => {
    const library = await openTemporaryLibrary();
    const from = { template: 'briefing-memo' };
    const template = await library.call('templates.create', { from, name: 'Our memo', description: '' });
    const codesOf = async (id: string) =>
      new Set((await library.call('briefings.check', { id })).map(({ code }) => code));
    const open = ['no-title', 'memo-unaddressed', 'placeholder-left'] as const;
    const inTemplate = await codesOf(template.id);
    expect(open.filter((code) => inTemplate.has(code))).toEqual([]);
    const made = await library.call('briefings.create', { details: {}, from: { template: template.id } });
    expect(await codesOf(made.id)).toEqual(new Set([...inTemplate, ...open]));
    expect((await library.call('briefings.history', { id: template.id })).title).toBe('Our memo');
  });

  it('is no briefing: neither listed, nor counted, nor found, nor a use of what it holds', async () => {
    const { library, briefing } = await saveTemplate();
    expect((await library.call('briefings.list', {})).map(({ id }) => id)).toEqual([briefing.id]);
    expect((await library.call('library.status', {})).briefings).toBe(1);
    const { results } = await library.call('search.query', { text: 'contact', kind: 'briefing' });
    expect(results.map(({ id }) => id)).toEqual([briefing.id]);
    expect((await library.call('positions.get', { slug: 'rule-of-law' })).usedIn).toHaveLength(1);
    expect((await library.call('library.check', {})).findings).toEqual([]);
  });

  it('can be renamed, removed and brought back; briefings and what ships can not', async () => {
    const { library, briefing, template } = await saveTemplate();
    const { id } = template;
    await library.call('templates.rename', { id, name: 'Their memo', description: '' });
    const own = async () => (await library.call('templates.list', {})).filter(({ isOwn }) => isOwn);
    expect(await own()).toMatchObject([{ id, name: 'Their memo', description: '' }]);
    await library.call('templates.remove', { id });
    expect(await own()).toEqual([]);
    await library.call('templates.bringBack', { id });
    expect(await own()).toHaveLength(1);

    for (const other of [briefing.id, 'leave-behind', '999', "1' OR 1"]) {
      const attempts = [
        library.call('templates.rename', { id: other, name: 'Mine', description: '' }),
        library.call('templates.remove', { id: other }),
        library.call('templates.bringBack', { id: other }),
      ];
      for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('can begin as a copy of one that ships', async () => {
    const library = await openTemporaryLibrary();
    const from = { template: 'leave-behind' };
    const copy = await library.call('templates.create', { from, name: 'Our leave-behind', description: '' });
    expect(copy.sections).toEqual(SECTIONS['leave-behind']);
  });

  it('needs a name', async () => {
    const { library, briefing } = await saveTemplate();
    const attempt = library.call('templates.create', {
      from: { briefing: briefing.id },
      name: ' ',
      description: '',
    });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
