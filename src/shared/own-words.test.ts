import { describe, expect, it } from 'vitest';
import { blankDetails } from './blank-details.ts';
import type { Block } from './briefings.ts';
import { editOwnDetails, editOwnWords, filledWordsOf, ownDetailsOf, ownWordsOf } from './own-words.ts';

const bold = [{ type: 'bold' as const }];
const block: Block = {
  type: 'text',
  id: 'one',
  content: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Against ' },
          { type: 'text', text: 'child', marks: bold },
          { type: 'text', text: ' porn now' },
        ],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Quoted' }] }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'A line' },
                  { type: 'hardBreak' },
                  { type: 'text', text: 'more' },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
};

describe('own words', () => {
  it('are those of headings and text, a paragraph each, without what is quoted', () => {
    expect(ownWordsOf(block)).toEqual(['Against child porn now', 'A line\nmore']);
    expect(ownWordsOf({ type: 'heading', id: 'h', level: 1, text: 'Ask' })).toEqual(['Ask']);
    expect(ownWordsOf({ type: 'position', id: 'p', slug: 's', version: 1, sections: [] })).toEqual([]);
  });

  it('are edited across their formatting, which what is put in takes from the first', () => {
    const edited = editOwnWords(block, (text) => {
      const start = text.indexOf('child porn');
      return start < 0 ? [] : [{ start, end: start + 'child porn'.length, text: 'CSAM' }];
    });
    expect(edited).toMatchObject({
      content: {
        content: [
          {
            content: [
              { type: 'text', text: 'Against ' },
              { type: 'text', text: 'CSAM', marks: bold },
              { type: 'text', text: ' now' },
            ],
          },
          (block as { content: { content: unknown[] } }).content.content[1],
          (block as { content: { content: unknown[] } }).content.content[2],
        ],
      },
    });
  });

  it('of a picture are its alt text only while that is said', () => {
    const picture: Block = {
      ...{ type: 'picture', id: 'p', file: 'f', format: 'png', width: 1, height: 1 },
      ...{ alt: 'What it shows', caption: 'Caption', size: 'full' },
    };
    expect(ownWordsOf(picture)).toEqual(['What it shows', 'Caption']);
    expect(ownWordsOf({ ...picture, decorative: true })).toEqual(['Caption']);
  });

  it('are filled in with those of quotations among them', () => {
    expect(filledWordsOf(block)).toEqual(['Against child porn now', 'Quoted', 'A line\nmore']);
  });

  it('of the details are those that are printed, and only those edited are given', () => {
    const details = { ...blankDetails, title: 'On A', kind: 'Brief', audience: 'A', marking: 'Draft' };
    expect(ownDetailsOf(details)).toEqual(['On A', 'Brief', 'A', '', '', 'Draft']);
    expect(ownDetailsOf({ ...details, titlePage: 'memo' })).not.toContain('Brief');
    const edit = (text: string) => (text === 'A' ? [{ start: 0, end: 1, text: 'B' }] : []);
    expect(editOwnDetails(details, edit)).toEqual({ audience: 'B' });
  });

  it('may lose a line’s break, and stay the same block where nothing is edited', () => {
    const edited = editOwnWords(block, (text) =>
      text.includes('\n') ? [{ start: 2, end: text.length, text: 'B' }] : [],
    );
    expect(ownWordsOf(edited)).toEqual(['Against child porn now', 'A B']);
    expect(editOwnWords(block, () => [])).toBe(block);
  });
});
