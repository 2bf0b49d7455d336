/** What is laid out, measured: lines and rows, and where one breaks in two. */
import type { FlowBlock } from './draw-blocks.ts';
import type { Piece } from './place-pieces.ts';

/** A block's pieces: the lines of a paragraph or the rows of a table. */
export interface MeasuredBlock {
  block: FlowBlock;
  pieces: Piece[];
  /** Where its first line begins in the window, and how high each line is. */
  top: number;
  lineHeight: number;
}

export function measureBlock(block: FlowBlock): MeasuredBlock {
  return block.kind === 'table' ? measureTable(block) : measureParagraph(block);
}

function measureParagraph(block: FlowBlock): MeasuredBlock {
  const { element, above, below, keepLines, keepNext, widowControl } = block;
  const box = element.getBoundingClientRect();
  const height = Math.max(0, box.height - above - below);
  const usual = Number.parseFloat(element.style.lineHeight) || height;
  // A picture makes its line as high as itself: such a paragraph is not cut.
  const lines = element.querySelector('img') ? 1 : Math.max(1, Math.round(height / usual));
  const lineHeight = height / lines;
  const top = box.top + above;
  const notes: string[][] = Array.from({ length: lines }, () => []);
  for (const note of element.querySelectorAll<HTMLElement>('[data-note]')) {
    const place = note.getBoundingClientRect();
    const line = Math.floor(((place.top + place.bottom) / 2 - top) / lineHeight);
    notes[Math.min(Math.max(line, 0), lines - 1)]?.push(note.dataset.note ?? '');
  }
  const last = lines - 1;
  const pieces = notes.map((inLine, line): Piece => {
    const isWidowed = widowControl && (line === 0 || line === last - 1);
    return {
      height: lineHeight + (line === 0 ? above : 0) + (line === last ? below : 0),
      before: line === 0 ? block.before : 0,
      after: line === last ? block.after : 0,
      withNext: line === last ? keepNext : keepLines || isWidowed,
      beginsPage: line === 0 && block.beginsPage,
      notes: inLine,
    };
  });
  return { block, pieces, top, lineHeight };
}

function measureTable(block: FlowBlock): MeasuredBlock {
  const rows = rowsOf(block.element);
  const pieces = rows.map(
    (row, index): Piece => ({
      height: row.getBoundingClientRect().height,
      before: 0,
      after: 0,
      withNext: row.dataset.head !== undefined && index < rows.length - 1,
      beginsPage: index === 0 && block.beginsPage,
      notes: [...row.querySelectorAll<HTMLElement>('[data-note]')].map((one) => one.dataset.note ?? ''),
    }),
  );
  return { block, pieces, top: 0, lineHeight: 0 };
}

function rowsOf(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(':scope > tr')];
}

/** Where a line begins: the first place in the text that stands on it. Null where that is not in the text. */
export function findLine({ block, top, lineHeight }: MeasuredBlock, line: number): Range | null {
  const edge = top + line * lineHeight - 1;
  const texts = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isBelow = (node: Node, offset: number): boolean => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = range.getBoundingClientRect();
    return (box.top + box.bottom) / 2 > edge;
  };
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (length === 0 || !isBelow(node, length - 1)) continue;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(node, middle)) high = middle;
      else low = middle + 1;
    }
    const found = document.createRange();
    found.setStart(node, low);
    found.setEnd(block.element, block.element.childNodes.length);
    return found;
  }
  return null;
}

/** The rest of a paragraph from a line on, as a paragraph of its own that goes on without a beginning. */
export function cutParagraph(element: HTMLElement, from: Range): HTMLElement {
  const rest = element.cloneNode(false) as HTMLElement;
  rest.append(from.extractContents());
  rest.style.textIndent = '0';
  rest.style.marginTop = '0';
  rest.style.paddingTop = '0';
  rest.style.borderTop = '0';
  element.style.marginBottom = '0';
  element.style.paddingBottom = '0';
  element.style.borderBottom = '0';
  // The last line here was not the last: it stays as wide.
  if (element.style.textAlign === 'justify') element.style.textAlignLast = 'justify';
  return rest;
}

/** The rows of a table from one on, under its head again. */
export function cutTable(element: HTMLElement, from: number): HTMLElement {
  const rows = rowsOf(element);
  const rest = element.cloneNode(false) as HTMLElement;
  const columns = element.querySelector('colgroup');
  if (columns) rest.append(columns.cloneNode(true));
  rest.append(...rows.filter((row) => row.dataset.head !== undefined).map((row) => row.cloneNode(true)));
  rest.append(...rows.slice(from));
  return rest;
}
