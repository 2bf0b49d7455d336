/** A table of staff's own, with its caption above and, where it has one, a header row that each page repeats. */
import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableBlock } from '../../../../shared/own-blocks.ts';
import { columnShares } from '../../../../shared/tables.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { Piece } from './pieces.ts';
import { splitParagraphs } from './split-text.ts';
import { TABLE, TABLE_CAPTION, TABLE_HEADER, TABLE_TEXT, TABLE_WITH_HEADER } from './style-names.ts';
import { isRightToLeft } from './text-direction.ts';
import { makeParagraph, textParagraph } from './text-paragraph.ts';

/** One without any words is left out. `textWidth` is that of the page: see `page.ts`. */
export function writeTable({ caption, header, rows }: TableBlock, textWidth: number): Piece[] {
  const title = toOneLine(caption);
  if (title === '' && rows.flat().every((cell) => cell.trim() === '')) return [];
  const widths = columnShares(rows).map((share) => Math.floor(share * textWidth));
  const fromRight = isReadFromRight(rows, header);
  const table = new Table({
    style: header ? TABLE_WITH_HEADER : TABLE,
    rows: rows.map((cells, index) => writeRow(cells, widths, { isHeader: header && index === 0, fromRight })),
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(fromRight ? { visuallyRightToLeft: true } : {}),
    tableLook: {
      firstRow: header,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  });
  return [...(title === '' ? [] : [textParagraph(TABLE_CAPTION, title)]), table];
}

/** Its columns begin where its words do: as those of its header are read, or else most of its cells. Figures say nothing. */
function isReadFromRight(rows: readonly (readonly string[])[], hasHeader: boolean): boolean {
  const named = hasHeader ? withWords(rows[0] ?? []) : [];
  const cells = named.length > 0 ? named : withWords(rows.flat());
  return cells.filter(isRightToLeft).length * 2 > cells.length;
}

function withWords(cells: readonly string[]): string[] {
  return cells.filter(hasWords);
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

interface RowLook {
  isHeader: boolean;
  fromRight: boolean;
}

function writeRow(cells: readonly string[], widths: readonly number[], look: RowLook): TableRow {
  const { isHeader } = look;
  return new TableRow({
    // A screen reader tells the cells by the names in this row.
    ...(isHeader ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: writeCell(text, look),
        }),
    ),
  });
}

/** A cell needs a paragraph, also where it has no words. */
function writeCell(text: string, { isHeader, fromRight }: RowLook): Paragraph[] {
  const style = isHeader ? TABLE_HEADER : TABLE_TEXT;
  const lines = splitParagraphs(text);
  return (lines.length > 0 ? lines : ['']).map((line) => {
    // Figures stand where the words of their column do.
    const direction = fromRight && !hasWords(line) ? { bidirectional: true } : {};
    return makeParagraph(textParagraph(style, line, direction));
  });
}
