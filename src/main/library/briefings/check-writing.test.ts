import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { Block, BriefingDetails, HeadingLevel } from '../../../shared/briefings.ts';
import { ownHouseStyle } from '../../../shared/house-style.ts';
import { type Inline, richTextFromPlain } from '../../../shared/rich-text.ts';
import { checkPageLimit } from './check-page-limit.ts';

const heading = (id: string, level: HeadingLevel, text: string = id): Block => ({
  type: 'heading',
  id,
  level,
  text,
});
const text = (id: string, words: string): Block => ({ type: 'text', id, content: richTextFromPlain(words) });

const asMemo = { titlePage: 'memo', audience: 'Staff', preparedBy: 'Policy', date: '2026-06-18' } as const;

const link = (words: string) => ({
  type: 'text' as const,
  text: words,
  marks: [{ type: 'link' as const, attrs: { href: 'https://example.org/' } }],
});

async function check(blocks: Block[], details: Partial<BriefingDetails> = {}) {
  const library = await openTemporaryLibrary();
  const { id } = await library.call('briefings.create', { details: { title: 'Sample', ...details }, blocks });
  const findings = await library.call('briefings.check', { id });
  return findings.map(({ code, block, message }) => `${block ?? 'whole'} ${code}: ${message}`);
}

describe('the outline of a briefing', () => {
  it('is in order where each level follows the one above', async () => {
    const blocks = [
      ...[heading('a', 1), text('b', 'Words.'), heading('c', 2), heading('d', 3), text('e', 'Words.')],
      ...[heading('f', 1), text('g', 'Words.')],
    ];
    expect(await check(blocks)).toEqual([]);
  });

  it('says where a level is left out, and how the document begins', async () => {
    expect(await check([heading('a', 2), text('b', 'Words.'), heading('c', 3), text('d', 'Words.')])).toEqual(
      ['a level-skipped: The first heading is of level 2. In the document it becomes level 1.'],
    );
    expect(await check([heading('a', 1), heading('b', 3), text('c', 'Words.')])).toEqual([
      'b level-skipped: This heading is of level 3, and the one above it of level 1. Level 2 is left out.',
    ]);
  });

  it('says over which headings nothing stands, but not of those with something below', async () => {
    const blocks = [
      heading('a', 1, 'Ask'),
      heading('b', 2, 'Why'),
      heading('c', 1, ' '),
      heading('d', 1, 'End'),
    ];
    expect(await check(blocks)).toEqual([
      'b empty-section: Nothing stands below “Why”. Write it, or remove the heading.',
      'c empty-block: This heading has no words.',
      'd empty-section: Nothing stands below “End”. Write it, or remove the heading.',
    ]);
  });
});

describe('own words of a briefing', () => {
  it('have placeholders that a template left named, each once, with the title’s', async () => {
    const words = 'On [date] at [place], again [date]. He said so [sic]; see [a], [b note], [the third].';
    expect(await check([text('a', words)], { title: 'For [name]' })).toEqual([
      'whole placeholder-left: “[name]” is left from the template.',
      'a placeholder-left: “[date]”, “[place]”, “[b note]” and 1 more are left from the template.',
    ]);
  });

  it('are also those of the details that are printed, and of quotations where something is to be filled in', async () => {
    const quoted = (words: string) => ({
      type: 'blockquote' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
    });
    const quote: Block = {
      type: 'text',
      id: 'a',
      content: { type: 'doc', content: [quoted('[words of the witness]')] },
    };
    const details = {
      kind: '[kind]',
      audience: 'On sexting',
      preparedBy: '[your name]',
      marking: '[marking]',
    };
    const found = await check([quote], details);
    expect(found.map((one) => one.replace(/ is to be used.*/, ''))).toEqual([
      'whole placeholder-left: “[kind]”, “[your name]” and “[marking]” are left from the template.',
      'whole discouraged-term: “sexting”',
      'a placeholder-left: “[words of the witness]” is left from the template.',
    ]);
    expect(await check([text('a', 'Words.')], { kind: '[kind]', ...asMemo })).toEqual([]);
  });

  it('have discouraged terms named with what is better and why, in headings, text and the title', async () => {
    const blocks = [heading('a', 1, 'Revenge porn'), text('b', 'Child porn and child pornography.')];
    expect(await check(blocks, { title: 'On sexting' })).toEqual([
      'whole discouraged-term: “sexting” is to be used with caution. Often better: “self-generated sexual content” or “non-consensual sharing”. It covers very different acts.',
      'a discouraged-term: “revenge porn” is discouraged. Better: “non-consensual sharing of intimate images” or “image-based sexual abuse”. It implies fault and a product.',
      'b discouraged-term: “child porn” and “child pornography” (2 times) are discouraged. Better: “child sexual abuse material (CSAM)” or “child sexual exploitation material”. It implies consent and a product, not a crime.',
    ]);
  });

  it('are not those of positions and quotations', async () => {
    const quote: Block = {
      type: 'text',
      id: 'b',
      content: {
        type: 'doc',
        content: [
          {
            type: 'blockquote',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Child porn.' }] }],
          },
        ],
      },
    };
    const position: Block = {
      type: 'position',
      id: 'a',
      slug: 'prioritizing-victim-identification',
      version: 1,
      sections: [],
    };
    expect(await check([position, quote])).toEqual([]);
  });

  it('may keep a term where a person let it stand', async () => {
    const blocks = [text('a', 'Of sexting.'), text('b', 'Of sexting.')];
    const acceptedTerms = [{ block: 'a', term: 'sexting' }];
    expect((await check(blocks, { acceptedTerms })).map((found) => found.slice(0, 1))).toEqual(['b']);
  });

  it('are told once of a word that is wrong only alone, and not where it isn’t alone or was let stand', async () => {
    const blocks = [text('a', 'The victim spoke.'), text('b', 'Victims were heard.')];
    const found = await check(blocks);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^a discouraged-term: “victim”, as the only word, is to be used with caution/);
    expect(await check([...blocks, text('c', 'Survivors too.')])).toEqual([]);
    expect(await check(blocks, { acceptedTerms: [{ block: 'a', term: 'victim' }] })).toEqual([]);
  });

  it('are checked by the list as it is now', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { id } = await library.call('briefings.create', {
      details: { title: 'Sample' },
      blocks: [text('a', 'Of sexting and of widgets.')],
    });
    const terms = async () => (await library.call('briefings.check', { id })).map(({ term }) => term?.id);
    expect(await terms()).toEqual(['sexting']);
    await library.call('terms.switch', { id: 'sexting', isOn: false });
    expect(await terms()).toEqual([]);
    const own = await library.call('terms.create', {
      content: {
        ...{ discouraged: ['widget'], preferred: [], reason: '' },
        ...{ caution: false, near: [], unless: [], matchCase: false },
      },
    });
    expect(await terms()).toEqual([own.id]);
  });
});

describe('the length of a briefing', () => {
  it('is held against its limit, where it has one', async () => {
    const blocks = Array.from({ length: 60 }, (_, index) => text(`t${index}`, 'Sample words. '.repeat(40)));
    expect(await check(blocks)).toEqual([]);
    const [found, ...more] = await check(blocks, { pageLimit: 4 });
    expect(more).toEqual([]);
    expect(found).toMatch(
      /^whole page-limit-passed: The document has about \d+ pages, and may have 4\. Shorten it, or change the limit/,
    );
    expect(await check(blocks, { pageLimit: 40 })).toEqual([]);
  });

  it('depends on the size of text of the house style', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { id } = await library.call('briefings.create', {
      details: { title: 'Sample', pageLimit: 5 },
      blocks: [text('b', `${'Sample words. '.repeat(40)}\n`.repeat(24))],
    });
    const codes = async () => (await library.call('briefings.check', { id })).map(({ code }) => code);
    expect(await codes()).toEqual([]);
    await library.call('houseStyle.set', { changes: { textSize: 14 } });
    expect(await codes()).toEqual(['page-limit-passed']);
  });

  it('is told too where the library has lost a version', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const words = `${'Sample words. '.repeat(40)}\n`.repeat(40);
    const { id } = await library.call('briefings.create', {
      details: { title: 'Sample', pageLimit: 1 },
      blocks: [text('b', words)],
    });
    const briefing = await library.call('briefings.get', { id });
    const gone: Block = { type: 'position', id: 'a', slug: 'gone', version: 1, sections: [] };
    briefing.document.blocks.unshift(gone);
    expect(checkPageLimit(briefing, ownHouseStyle).map(({ code }) => code)).toEqual(['page-limit-passed']);
  });
});

describe('links', () => {
  it('are told of where their words say nothing by themselves', async () => {
    const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });
    const linked: Block = {
      type: 'text',
      id: 'a',
      content: {
        type: 'doc',
        content: [paragraph({ type: 'text', text: 'See ' }, link('here')), paragraph(link('the bill'))],
      },
    };
    expect(await check([linked])).toEqual([
      'a link-words: The link “here” does not say where it leads. Put it on words that do, such as a title.',
    ]);
  });
});
