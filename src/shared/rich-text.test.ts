import { describe, expect, it } from 'vitest';
import {
  isLinkAddress,
  plainFromRichText,
  type RichTextBlock,
  richText,
  richTextFromPlain,
} from './rich-text.ts';

const paragraph = (text: string): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('richText', () => {
  it('takes lists within lists, quotes and every mark', () => {
    const text = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                paragraph('one'),
                { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('nested')] }] },
              ],
            },
          ],
        },
        { type: 'blockquote', content: [paragraph('quoted')] },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'x',
              marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/' } }],
            },
            { type: 'hardBreak' },
          ],
        },
      ],
    };
    expect(richText.parse(text)).toEqual(text);
    expect(plainFromRichText(richText.parse(text))).toBe('one\nnested\nquoted\nx\n');
  });

  it('refuses what it does not know, links to elsewhere, and nesting without end', () => {
    expect(richText.safeParse({ type: 'doc', content: [{ type: 'image' }] }).success).toBe(false);
    expect(isLinkAddress('javascript:alert(1)')).toBe(false);
    expect(isLinkAddress('file:///etc/passwd')).toBe(false);
    let deep: RichTextBlock = paragraph('bottom');
    for (let level = 0; level < 200; level++) deep = { type: 'blockquote', content: [deep] };
    expect(richText.safeParse({ type: 'doc', content: [deep] }).success).toBe(false);
  });
});

describe('richTextFromPlain', () => {
  it('makes a paragraph of each line and none of a blank one', () => {
    expect(plainFromRichText(richTextFromPlain('one\r\n\r\n two\u2029three\n'))).toBe('one\n two\nthree');
  });
});
