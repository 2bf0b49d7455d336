/** A document as CommonMark, with tables and footnotes as GitHub and pandoc read them. Its words read back to the letter. */
import { escapeAddress, escapeMarkdown } from './escape-markdown.ts';
import {
  type Flow,
  type FlowBlock,
  type FlowList,
  type FlowParagraph,
  type FlowTable,
  type Inline,
  plainOf,
  type TextRun,
} from './flow.ts';

/** Notes stand at the end; a reader puts them where it has its notes. */
export function writeMarkdown({ blocks, notes }: Flow): string {
  const written = notes.map((note, index) => `[^${index + 1}]: ${indented(writeInlines(note), 4)}`);
  return `${[writeBlocks(blocks), ...written].join('\n\n')}\n`;
}

function writeBlocks(blocks: readonly FlowBlock[]): string {
  return quotesJoined(blocks)
    .map((block, index, all) => {
      const before = all[index - 1];
      // Lists that follow each other would be one, were it not for another mark.
      const isSecond = block.kind === 'list' && before?.kind === 'list' && marksDiffer(all, index);
      return writeBlock(block, isSecond);
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Whether this list, of several that follow each other, takes the other mark. */
function marksDiffer(blocks: readonly FlowBlock[], index: number): boolean {
  let first = index;
  while (blocks[first - 1]?.kind === 'list') first -= 1;
  return (index - first) % 2 === 1;
}

/** Paragraphs of one quotation stand in one. */
function quotesJoined(blocks: readonly FlowBlock[]): FlowBlock[] {
  const joined: FlowBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (!isQuote(block)) joined.push(block);
    else if (last?.kind === 'box' && isQuote(last.blocks[0])) last.blocks.push(block);
    else joined.push({ kind: 'box', blocks: [block] });
  }
  return joined;
}

function isQuote(block: FlowBlock | undefined): block is FlowParagraph {
  return block?.kind === 'paragraph' && block.isQuote;
}

function writeBlock(block: FlowBlock, isSecondList: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block);
    case 'list':
      return writeList(block, isSecondList);
    case 'table':
      return writeTable(block);
    case 'box': {
      const inside = isQuote(block.blocks[0])
        ? block.blocks.map((one) => (one.kind === 'paragraph' ? writeInlines(one.inlines) : '')).join('\n\n')
        : writeBlocks(block.blocks);
      return inside.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
    }
  }
}

function writeParagraph({ heading, inlines }: FlowParagraph): string {
  if (heading === null) return writeInlines(inlines);
  // A heading is one line, and would lose number signs at its end.
  const line = writeInlines(onOneLine(inlines)).replace(/#+$/, (signs) => signs.replace(/#/g, '\\#'));
  return `${'#'.repeat(heading)} ${line}`;
}

function onOneLine(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, text: inline.text.replaceAll('\n', ' ') } : inline,
  );
}

function writeList({ isOrdered, items }: FlowList, isSecond: boolean): string {
  return items
    .map((item, index) => {
      const mark = isOrdered ? `${index + 1}${isSecond ? ')' : '.'} ` : isSecond ? '* ' : '- ';
      return `${mark}${indented(writeItem(item), mark.length)}`;
    })
    .join('\n');
}

/** A list within an item follows its words at once. */
function writeItem(item: readonly FlowBlock[]): string {
  const [first, second] = item;
  if (first?.kind !== 'paragraph' || first.isQuote || second?.kind !== 'list') return writeBlocks(item);
  return `${writeBlocks([first])}\n${writeBlocks(item.slice(1))}`;
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function writeTable({ hasHeader, rows }: FlowTable): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const write = (row: readonly (readonly FlowParagraph[])[]) =>
    `| ${Array.from({ length: columns }, (_, index) => writeCell(row[index] ?? [])).join(' | ')} |`;
  const [first, ...rest] = hasHeader ? rows : [[], ...rows];
  return [write(first ?? []), `|${' --- |'.repeat(columns)}`, ...rest.map(write)].join('\n');
}

function writeCell(paragraphs: readonly FlowParagraph[]): string {
  return paragraphs.map(({ inlines }) => writeInlines(inlines).replaceAll('\\\n', '<br>')).join('<br>');
}

function writeInlines(inlines: readonly Inline[]): string {
  let written = '';
  inlines.forEach((inline, index) => {
    const begins = written === '' || written.endsWith('\\\n');
    written = joined(written, writeInline(inline, begins, inlines[index - 1], inlines[index + 1]));
  });
  // A line break at the end is none, and white space there is dropped.
  return written.replace(/(?:\\\n)+$/, '').replace(/ $/, '&#32;');
}

function writeInline(
  inline: Inline,
  begins: boolean,
  before: Inline | undefined,
  after: Inline | undefined,
): string {
  if (inline.kind === 'note') return `[^${inline.number}]`;
  if (inline.kind === 'picture') return `*Picture: ${escapeMarkdown(inline.alt, false).trim()}*`;
  return writeRun(inline, begins, before, after);
}

/** An exclamation mark before a bracket would make a picture of it; a bracket or a colon after a note, a link or its words. */
function joined(before: string, after: string): string {
  const start = after.startsWith('[') ? before.replace(/!$/, '\\!') : before;
  const followsNote = /(?<!\\)\[\^\d+\]$/.test(start);
  return `${start}${followsNote ? after.replace(/^[(:]/, '\\$&') : after}`;
}

function writeRun(
  run: TextRun,
  begins: boolean,
  before: Inline | undefined,
  after: Inline | undefined,
): string {
  if (run.link === null && !run.bold && !run.italic && !run.underline)
    return escapeMarkdown(run.text, begins);
  // White space within the marks would undo them.
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
  if (words === '') return escapeMarkdown(run.text, begins);
  const inside = escapeMarkdown(words, false);
  // A link whose words begin with a circumflex would be a note.
  const linked =
    run.link === null ? inside : `[${inside.replace(/^\^/, '\\^')}](<${escapeAddress(run.link)}>)`;
  const underlined = run.underline ? `<u>${linked}</u>` : linked;
  const marked = mark(run, underlined, {
    isPlain: run.link === null && !run.underline,
    before: start === '' ? lastOf(before) : start,
    after: end === '' ? firstOf(after) : end,
  });
  const atStart = start === '' ? '' : escapeMarkdown(start, begins);
  return `${atStart}${marked}${end === '' ? '' : escapeMarkdown(end, false)}`;
}

/**
 * Bold and italic by asterisks where these surely take effect, which depends on the characters around them; by tags
 * elsewhere.
 */
function mark(
  { bold, italic }: TextRun,
  inside: string,
  around: { isPlain: boolean; before: string; after: string },
): string {
  if (!bold && !italic) return inside;
  const { isPlain, before, after } = around;
  const isFree = (beside: string) => beside === '' || /^\s$/u.test(beside.slice(0, 1));
  const takes = isPlain && isFree(before) && (isFree(after) || /^[.,;:!?)]/.test(after));
  if (takes) {
    const asterisks = bold && italic ? '***' : bold ? '**' : '*';
    return `${asterisks}${inside}${asterisks}`;
  }
  const tagged = italic ? `<em>${inside}</em>` : inside;
  return bold ? `<strong>${tagged}</strong>` : tagged;
}

/** The character that a neighbour begins or ends with; empty where there is none. */
function lastOf(inline: Inline | undefined): string {
  if (inline === undefined) return '';
  return inline.kind === 'text' ? plainOf([inline]).slice(-1) : 'x';
}
function firstOf(inline: Inline | undefined): string {
  if (inline === undefined) return '';
  return inline.kind === 'text' ? plainOf([inline]).slice(0, 1) : 'x';
}
