/** Blocks of every kind. They quote the starter library, and what `quoted-by-blocks.ts` keeps beside it. */
import type { Block } from '../../src/shared/briefings.ts';
import { richTextFromPlain } from '../../src/shared/rich-text.ts';
import { anyExcerpt, anyPicture } from './quoted-by-blocks.ts';

const kinds: readonly ((id: string, words: string) => Block)[] = [
  (id, words) => ({ type: 'text', id, content: richTextFromPlain(words) }),
  (id, words) => ({ type: 'heading', id, level: words.length % 2 ? 1 : 2, text: words }),
  (id) => ({ type: 'position', id, slug: 'rule-of-law', version: 1, sections: [] }),
  (id, words) => ({
    type: 'position',
    id,
    slug: 'rule-of-law',
    version: 1,
    sections: [],
    points: { leftOut: [words] },
  }),
  (id, words) => ({
    type: 'position',
    id,
    slug: 'rule-of-law',
    version: 1,
    sections: [],
    kept: 2 + words.length,
  }),
  (id) => ({ type: 'excerpt', id, excerpt: anyExcerpt, version: 1 }),
  (id, words) => ({ type: 'excerpt', id, excerpt: anyExcerpt, version: 1, kept: 2 + words.length }),
  (id, words) => ({
    type: 'adapted',
    id,
    from: { type: 'excerpt', excerpt: anyExcerpt, version: 1 },
    content: richTextFromPlain(words),
  }),
  (id, words) => ({ type: 'picture', id, ...anyPicture, alt: words, caption: '', size: 'medium' }),
  (id, words) => ({
    type: 'adapted',
    id,
    from: { type: 'position', slug: 'rule-of-law', version: 1, sections: [] },
    content: richTextFromPlain(words),
  }),
  (id, words) => ({ type: 'question', id, question: words, answer: richTextFromPlain(`${words}?`) }),
  (id, words) => ({ type: 'call-out', id, title: '', content: richTextFromPlain(words) }),
  (id, words) => ({
    type: 'table',
    id,
    caption: '',
    header: true,
    rows: [
      [words, ''],
      ['', words],
    ],
  }),
  (id, words) => ({ type: 'contact', id, name: words, title: '', organisation: '', mail: '', phone: '' }),
  (id) => ({ type: 'page-break', id }),
  (id) => ({ type: 'position-list', id }),
  (id) => ({ type: 'contents', id }),
];

/** The block of the `kind`th kind, counted round and round, with these words where it has any. */
export function blockOf(kind: number, id: string, words: string): Block {
  const make = kinds[kind % kinds.length];
  if (!make) throw new Error('There are no kinds of blocks.');
  return make(id, words);
}
