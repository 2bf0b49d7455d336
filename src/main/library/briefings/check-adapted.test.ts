import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { importTestimony } from '../../../../tests/support/testimony/import-testimony.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import { adaptedDifference, beginAdapting } from '../../../shared/adapted-text.ts';
import type { AdaptedBlock } from '../../../shared/briefings.ts';
import { plainFromRichText, richTextFromPlain } from '../../../shared/rich-text.ts';

const FROM = { type: 'position' as const, slug: 'safety-by-design', version: 1, sections: [] };

async function openWith(words: (statement: string) => string) {
  const path = join(await makeTemporaryFolder(), 'briefing.docx');
  const library = await openTemporaryLibrary({ host: processHost(path) });
  const { statement } = await library.call('positions.get', { slug: FROM.slug });
  const block: AdaptedBlock = {
    type: 'adapted',
    id: 'a',
    from: FROM,
    content: richTextFromPlain(words(statement)),
  };
  const { id } = await library.call('briefings.create', { details: { title: 'Sample' }, blocks: [block] });
  return { library, id, path, statement };
}

describe('adapted words', () => {
  it('begin as the points that were used, and are compared with those', async () => {
    const library = await openTemporaryLibrary();
    const content = { title: 'Sample', statement: 'Keep it. Fund it. Watch it.', sections: [] };
    const { slug } = await library.call('positions.create', { content });
    const version = await library.call('positions.getVersion', { slug, version: 1 });
    const from = {
      type: 'position' as const,
      slug,
      version: 1,
      sections: [],
      points: { leftOut: ['Fund it.'] },
    };
    const adapted = { from, content: beginAdapting(from, version) };
    expect(plainFromRichText(adapted.content)).toBe('Keep it.\nWatch it.');
    expect(adaptedDifference(adapted, version).every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('are named in the checks with how much they differ, and stop nothing', async () => {
    const { library, id } = await openWith((statement) =>
      statement.replace('device manufacturers', 'makers of devices'),
    );
    expect(await library.call('briefings.check', { id })).toEqual([
      {
        severity: 'warning',
        code: 'text-adapted',
        message: '“Safety By Design” differs from the official text by 3 words. It is exported as own text.',
        block: 'a',
      },
    ]);
  });

  it('are named also where they still say the same, or a newer version exists', async () => {
    const { library, id, statement } = await openWith((same) => same);
    await library.call('positions.edit', {
      slug: FROM.slug,
      baseVersion: 1,
      content: { title: 'Safety By Design', statement: `${statement} Always.`, sections: [] },
    });
    const [finding] = await library.call('briefings.check', { id });
    expect(finding?.message).toBe(
      '“Safety By Design” is an adapted copy, though its words are still those of version 1. Restore the official text, and it is exported as such. It was adapted from version 1; the library has version 2.',
    );
  });

  it('count as a use of the position, and keep its version known', async () => {
    const { library, id } = await openWith(() => 'Another text.');
    const { usedIn } = await library.call('positions.get', { slug: FROM.slug });
    expect(usedIn).toEqual([{ briefing: id, title: 'Sample', version: 1 }]);
    expect((await library.call('briefings.get', { id })).positions).toMatchObject([{ slug: FROM.slug }]);
    expect(await library.call('library.check', {})).toMatchObject({ ok: true });
    const found = await library.call('search.query', { text: '"another text"', kind: 'briefing' });
    expect(found.results).toHaveLength(1);
  });

  it('are exported as own text: without the record’s style, its title and its source', async () => {
    const { library, id, path } = await openWith((statement) => `${statement} In our words.`);
    const target = await library.call('exporting.chooseTarget', { briefing: id });
    await library.call('exporting.export', { job: 'a', briefing: id, target: target?.target ?? '' });
    const parts = unzipSync(await readFile(path));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('In our words.');
    expect(document).not.toMatch(/w:pStyle w:val="Statement"|footnoteReference|Sources|Safety By Design/);
  });

  it('of an internal excerpt stop a briefing for outside, in whatever words', async () => {
    const library = await openTemporaryLibrary();
    const testimony = await importTestimony(library, shortHearing);
    const quote = 'We ask that services be able to show what they do.';
    const span = await library.call('excerpts.locate', { testimony, quote });
    const { id: excerpt } = await library.call('excerpts.create', { testimony, span });
    await library.call('excerpts.setUse', { id: excerpt, use: { label: 'internal' } });
    const { id } = await library.call('briefings.create', {
      details: { title: 'Sample' },
      blocks: [
        {
          type: 'adapted',
          id: 'a',
          from: { type: 'excerpt', excerpt, version: 1 },
          content: richTextFromPlain('Services should show what they do.'),
        },
      ],
    });
    const findings = await library.call('briefings.check', { id });
    expect(findings.map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'excerpt-internal'],
      ['warning', 'text-adapted'],
    ]);
    expect(findings[1]?.message).toMatch(/differs from what was said by \d+ words/);
  });
});

describe('beginAdapting', () => {
  it('begins with all words shown, so that at first nothing differs', async () => {
    const library = await openTemporaryLibrary();
    await library.call('positions.edit', {
      slug: FROM.slug,
      baseVersion: 1,
      content: {
        title: 'Safety By Design',
        statement: 'One.\n\nTwo.',
        sections: [
          { heading: 'Why?', text: 'Because.' },
          { heading: 'How?', text: 'So.' },
        ],
      },
    });
    const version = await library.call('positions.getVersion', { slug: FROM.slug, version: 2 });
    const from = { ...FROM, version: 2, sections: ['How?'] };
    const content = beginAdapting(from, version);
    expect(plainFromRichText(content)).toBe('One.\nTwo.\nHow?\nSo.');
    expect(adaptedDifference({ from, content }, version).map(({ kind }) => kind)).toEqual(['same']);
  });
});
