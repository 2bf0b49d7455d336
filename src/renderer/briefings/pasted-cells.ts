import { cellsFromTabbed } from '../../shared/tables.ts';

/** More than a table can have; the rest of a pasted sheet is not even read. */
const MOST_READ = 1000;

/** The cells of a table on the clipboard, as Word and spreadsheets put it there; undefined where there is none. */
export function pastedCells(clipboard: DataTransfer): string[][] | undefined {
  return cellsFromHtml(clipboard.getData('text/html')) ?? cellsFromTabbed(clipboard.getData('text/plain'));
}

/** Of several tables the first. A cell over several columns is followed by empty ones. */
export function cellsFromHtml(html: string): string[][] | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  // A parsed document is inert: nothing in it runs or loads.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = [...(table?.rows ?? [])]
    .slice(0, MOST_READ)
    .map((row) =>
      [...row.cells].flatMap((cell) => [
        textOf(cell),
        ...Array.from({ length: Math.min(cell.colSpan, MOST_READ) - 1 }, () => ''),
      ]),
    );
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0 ? filled : undefined;
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
