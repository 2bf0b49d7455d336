import { cellsFromTabbed, type PastedCell, placeCells } from '../../shared/tables.ts';

/** More than a table can have; the cells of further rows are not even read. */
const MOST_READ = 1000;

/** The cells of a table on the clipboard, as Word and spreadsheets put it there; undefined where there is none. */
export function pastedCells(clipboard: DataTransfer): string[][] | undefined {
  return cellsFromHtml(clipboard.getData('text/html')) ?? cellsFromTabbed(clipboard.getData('text/plain'));
}

/** Of several tables the first. What a cell over several rows or columns covers besides its first is empty. */
export function cellsFromHtml(html: string): string[][] | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  // A parsed document is inert: nothing in it runs or loads.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = [...(table?.rows ?? [])];
  const read = placeCells(rows.slice(0, MOST_READ).map((row) => [...row.cells].map(readCell)));
  const filled = read.filter((row) => row.length > 0);
  const unread = rows.slice(MOST_READ).map(() => []);
  return filled.length > 0 ? [...filled, ...unread] : undefined;
}

function readCell(cell: HTMLTableCellElement): PastedCell {
  return {
    text: textOf(cell),
    // 0 is all the rows to come.
    rows: cell.rowSpan === 0 ? MOST_READ : Math.min(cell.rowSpan, MOST_READ),
    columns: Math.min(cell.colSpan, MOST_READ),
  };
}

/** One line a paragraph or line break; white space as a browser shows it. */
function textOf(cell: HTMLTableCellElement): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (!(node instanceof Element)) return;
    if (node.localName === 'br') text += '\n';
    if (node.matches('script, style')) return;
    for (const child of node.childNodes) visit(child);
    if (node.matches('p, div, li')) text += '\n';
  };
  for (const child of cell.childNodes) visit(child);
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
}
