import { expect, it } from 'vitest';
import { linksOf, saysWhereItLeads } from './link-words.ts';
import type { Inline, Mark } from './rich-text.ts';

it.each([
  'here',
  'Click here.',
  'See more…',
  'read more →',
  'this link',
  'https://example.org/a?b=c',
  'www.example.org',
])('“%s” does not say where it leads', (words) => {
  expect(saysWhereItLeads(words)).toBe(false);
});

it.each(['The bill as introduced', 'Here is the bill', 'office@example.org', 'More about the bill'])(
  '“%s” does',
  (words) => {
    expect(saysWhereItLeads(words)).toBe(true);
  },
);

it('finds links in lists and quotations, each once however its words are formatted', () => {
  const link = (text: string, href: string, ...more: Mark[]): Inline => ({
    type: 'text',
    text,
    marks: [...more, { type: 'link', attrs: { href } }],
  });
  const block = {
    type: 'text' as const,
    id: 'a',
    content: {
      type: 'doc' as const,
      content: [
        {
          type: 'bulletList' as const,
          content: [
            {
              type: 'listItem' as const,
              content: [
                {
                  type: 'paragraph' as const,
                  content: [
                    link('the ', 'https://example.org/1'),
                    link('bill', 'https://example.org/1', { type: 'bold' }),
                    { type: 'text' as const, text: ' and ' },
                    link('here', 'https://example.org/1'),
                    link('there', 'https://example.org/2'),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  };
  expect(linksOf(block)).toEqual(['the bill', 'here', 'there']);
});
