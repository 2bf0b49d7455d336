/** Words set apart in a box, which is a table of one cell: a box around lists has no other form in Word. */
import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { CallOutBlock } from '../../../../shared/own-blocks.ts';
import { plainFromRichText } from '../../../../shared/rich-text.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { Lists } from './lists.ts';
import type { Piece } from './pieces.ts';
import { writeRichText } from './rich-text.ts';
import { isShortQuotation } from './short-quotation.ts';
import { CALL_OUT, CALL_OUT_BOX, CALL_OUT_TITLE, CALL_OUT_TITLE_LONG } from './style-names.ts';
import { makeParagraph, type ParagraphOptions, textParagraph } from './text-paragraph.ts';

/** `textWidth` is that of the page: see `page.ts`. */
export function writeCallOut({ title, content }: CallOutBlock, lists: Lists, textWidth: number): Piece[] {
  const words = toOneLine(title);
  // A short box stands on one page, as a short quotation does.
  const isShort = isShortQuotation([words, plainFromRichText(content)]);
  const paragraphs: ParagraphOptions[] = [
    ...(words === '' ? [] : [textParagraph(isShort ? CALL_OUT_TITLE : CALL_OUT_TITLE_LONG, words)]),
    ...writeRichText(content, lists, { style: CALL_OUT, steps: 0 }),
  ];
  if (paragraphs.length === 0) return [];
  const cell = new TableCell({
    width: { size: textWidth, type: WidthType.DXA },
    children: paragraphs.map(makeParagraph),
  });
  return [
    new Table({
      style: CALL_OUT_BOX,
      rows: [new TableRow({ children: [cell], cantSplit: isShort })],
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [textWidth],
      layout: TableLayoutType.FIXED,
    }),
  ];
}
