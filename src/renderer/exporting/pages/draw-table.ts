import type { Drawing } from './draw-paragraph.ts';
import { borderCss } from './look-css.ts';
import { type Border, colorOf, type Edge, readBorders } from './looks.ts';
import { child, childrenOf, isOn, number, twips, value } from './xml.ts';

type Append = (parent: Element, into: HTMLElement, drawing: Drawing) => void;
type Borders = Partial<Record<Edge | 'insideH' | 'insideV', Border>>;

interface Table {
  borders: Borders;
  margins: string;
  rows: number;
  columns: number;
  drawing: Drawing;
  append: Append;
}

/** Twentieths of a point at the sides of a cell, where the file says nothing. */
const CELL_SIDE = 108;

/** A table as a table: its heading rows are heads, which stand again on each page it goes on to. */
export function drawTable(source: Element, drawing: Drawing, append: Append): HTMLTableElement {
  const properties = child(source, 'w:tblPr');
  const columns = childrenOf(child(source, 'w:tblGrid'), 'w:gridCol').map((one) => number(one, 'w:w') ?? 0);
  const rows = childrenOf(source, 'w:tr');
  const borders = child(properties, 'w:tblBorders');
  const table: Table = {
    borders: borders ? readBorders(borders) : {},
    margins: marginsOf(child(properties, 'w:tblCellMar'), `0 ${twips(CELL_SIDE)}px`),
    rows: rows.length,
    columns: columns.length,
    drawing,
    append,
  };
  const element = document.createElement('table');
  const group = document.createElement('colgroup');
  const total = columns.reduce((sum, one) => sum + one, 0);
  for (const one of columns) {
    const column = document.createElement('col');
    column.style.width = `${(100 * one) / total}%`;
    group.append(column);
  }
  const indent = number(child(properties, 'w:tblInd'), 'w:w') ?? 0;
  const align = value(child(properties, 'w:jc'));
  element.style.cssText = [
    'border-collapse:collapse;table-layout:fixed',
    `width:${widthOf(child(properties, 'w:tblW'), total)}`,
    `margin-inline:${align === 'center' ? 'auto' : `${twips(indent)}px auto`}`,
  ].join(';');
  element.append(group, ...drawRows(rows, table));
  return element;
}

function drawRows(rows: readonly Element[], table: Table): HTMLTableRowElement[] {
  /** The cell that goes on downwards in each column. */
  const open: (HTMLTableCellElement | undefined)[] = [];
  return rows.map((source, index) => {
    const row = document.createElement('tr');
    const properties = child(source, 'w:trPr');
    const isHead = isOn(child(properties, 'w:tblHeader')) === true;
    if (isHead) row.dataset.head = '';
    const height = number(child(properties, 'w:trHeight'));
    if (height !== undefined) row.style.height = `${twips(height)}px`;
    let column = 0;
    for (const one of childrenOf(source, 'w:tc')) {
      const cell = child(one, 'w:tcPr');
      const span = number(child(cell, 'w:gridSpan')) ?? 1;
      const merge = child(cell, 'w:vMerge');
      const above = open[column];
      if (merge && value(merge) !== 'restart' && above) {
        above.rowSpan += 1;
      } else {
        const element = drawCell(one, cell, isHead, { index, column, span }, table);
        open[column] = merge ? element : undefined;
        row.append(element);
      }
      column += span;
    }
    return row;
  });
}

function drawCell(
  source: Element,
  properties: Element | undefined,
  isHead: boolean,
  { index, column, span }: { index: number; column: number; span: number },
  table: Table,
): HTMLTableCellElement {
  const element = document.createElement(isHead ? 'th' : 'td');
  if (isHead) element.scope = 'col';
  if (span > 1) element.colSpan = span;
  const own = child(properties, 'w:tcBorders');
  const borders: Borders = own ? readBorders(own) : {};
  const { borders: all } = table;
  const shade = colorOf(value(child(properties, 'w:shd'), 'w:fill'));
  element.style.cssText = [
    `padding:${marginsOf(child(properties, 'w:tcMar'), table.margins)}`,
    `border-top:${borderCss(borders.top ?? (index === 0 ? all.top : all.insideH))}`,
    `border-bottom:${borderCss(borders.bottom ?? (index === table.rows - 1 ? all.bottom : all.insideH))}`,
    `border-left:${borderCss(borders.left ?? (column === 0 ? all.left : all.insideV))}`,
    `border-right:${borderCss(borders.right ?? (column + span >= table.columns ? all.right : all.insideV))}`,
    `vertical-align:${{ center: 'middle', bottom: 'bottom' }[value(child(properties, 'w:vAlign')) ?? ''] ?? 'top'}`,
    'text-align:start',
    ...(shade ? [`background:${shade}`] : []),
  ].join(';');
  table.append(source, element, table.drawing);
  return element;
}

function marginsOf(margins: Element | undefined, otherwise: string): string {
  if (!margins) return otherwise;
  const of = (...names: string[]) =>
    twips(names.map((name) => number(child(margins, name), 'w:w')).find((one) => one !== undefined) ?? 0);
  return `${of('w:top')}px ${of('w:right', 'w:end')}px ${of('w:bottom')}px ${of('w:left', 'w:start')}px`;
}

function widthOf(width: Element | undefined, total: number): string {
  const type = value(width, 'w:type');
  const said = number(width, 'w:w') ?? 0;
  if (type === 'pct') return value(width, 'w:w')?.endsWith('%') ? `${said}%` : `${said / 50}%`;
  return type === 'dxa' && said > 0 ? `${twips(said)}px` : `${twips(total)}px`;
}
