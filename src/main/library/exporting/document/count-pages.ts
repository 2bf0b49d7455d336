import { ownHouseStyle } from '../../../../shared/house-style.ts';
import { wordsOfOwnBlock } from '../../../../shared/own-blocks.ts';
import { PICTURE_SHARES } from '../../../../shared/pictures.ts';
import { plainFromRichText } from '../../../../shared/rich-text.ts';
import { type ExportSource, isExportedOwnBlock } from '../export-source.ts';

/** Of Standpoint's own size of text. A4 is narrower than letter, and longer. */
const SHEETS = { letter: { columns: 85, lines: 40 }, a4: { columns: 82, lines: 43 } } as const;

/** Roughly how many pages the document has in its size of text: enough to tell a short one from a long one, at once. */
export function countPages({
  details,
  blocks,
  house,
}: Pick<ExportSource, 'details' | 'blocks' | 'house'>): number {
  const scale = ownHouseStyle.textSize / house.textSize;
  const columns = SHEETS[details.pageSize].columns * scale;
  const linesInPage = SHEETS[details.pageSize].lines * scale;
  const countLines = (text: string) => countLinesOf(text, columns);
  const lines = blocks.reduce((sum, block) => {
    if (block.type === 'heading') return sum + countLines(block.text) + 2;
    if (block.type === 'text') return sum + countLines(plainFromRichText(block.content));
    if (block.type === 'picture') return sum + linesInPage * PICTURE_SHARES[block.size] * 0.5 + 2;
    if (isExportedOwnBlock(block)) {
      return wordsOfOwnBlock(block).reduce((all, words) => all + countLines(words), sum + 1);
    }
    // An introduction, space, and the lines of a narrower block.
    if (block.type === 'excerpt') return sum + Math.ceil(countLines(block.version.text) * 1.3) + 3;
    return block.parts.reduce(
      (all, { text, points }) => all + countLines((points ?? [text]).join('\n')) + 2,
      sum + countLines(block.version.title) + 1,
    );
  }, 12 + countLines(details.title));
  return lines / linesInPage + (details.titlePage === 'cover' ? 1 : 0);
}

function countLinesOf(text: string, columns: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0);
}
