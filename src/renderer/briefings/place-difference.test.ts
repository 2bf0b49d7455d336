import { describe, expect, it } from 'vitest';
import { differenceOfTexts } from '../../shared/difference.ts';
import { type Paragraph, plainFromRichText, type RichText } from '../../shared/rich-text.ts';
import { placeDifference } from './place-difference.ts';

const bold = [{ type: 'bold' as const }];

function placed(content: RichText, official: string) {
  const parts = differenceOfTexts(official, plainFromRichText(content));
  return [...placeDifference(content, parts).values()].map((words) =>
    words.map(({ kind, text, marks }) => `${kind}${marks.length > 0 ? ' bold' : ''}: ${text}`),
  );
}

const paragraph = (...content: NonNullable<Paragraph['content']>): Paragraph => ({
  type: 'paragraph',
  content,
});

describe('placeDifference', () => {
  it('tells in each paragraph what was added and removed, and keeps the formatting', () => {
    const content: RichText = {
      type: 'doc',
      content: [
        paragraph(
          { type: 'text', text: 'Governments ' },
          { type: 'text', text: 'must require', marks: bold },
        ),
        paragraph({ type: 'text', text: 'Second line.' }),
      ],
    };
    expect(placed(content, 'Governments should require\nSecond line.')).toEqual([
      ['same: Governments ', 'removed: should', 'added bold: must', 'same bold:  require'],
      ['same: Second line.'],
    ]);
  });

  it('keeps what was removed at the end, in lists and across paragraphs', () => {
    const content: RichText = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [paragraph({ type: 'text', text: 'One.' })] }],
        },
        paragraph({ type: 'text', text: 'Three.' }),
      ],
    };
    const all = placed(content, 'One.\nTwo.\nThree.\nFour.').flat();
    expect(all.filter((words) => words.startsWith('removed')).join(' ')).toMatch(/Two\..*Four/s);
    expect(all.filter((words) => !words.startsWith('removed'))).toEqual([
      'same: One.',
      'same: Three',
      'same: .',
    ]);
  });

  it('shows all of what there was where nothing is left', () => {
    expect(placed({ type: 'doc', content: [{ type: 'paragraph' }] }, 'Gone.')).toEqual([['removed: Gone.']]);
  });
});
