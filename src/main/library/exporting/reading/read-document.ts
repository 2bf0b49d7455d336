/**
 * A written Word document, read again as a reader takes it in. Other formats are written from this, so that they say
 * what the document says, whatever kinds of block there are.
 */
import { unzipSync } from 'fflate/browser';
import { toOneLine } from '../../../../shared/text.ts';
import {
  BLOCK_QUOTE,
  CALL_OUT_TITLE,
  CONTACT_NAME,
  COVER_TITLE,
  LABEL,
  LIST_ITEM,
  placedStyles,
  QUESTION,
  QUOTE,
  STATEMENT,
} from '../document/style-names.ts';
import {
  type Flow,
  type FlowBlock,
  type FlowList,
  type FlowParagraph,
  type Inline,
  plainOf,
} from './flow.ts';
import { readLists, readOutlineLevels, readRelations } from './read-parts.ts';
import {
  type ReadBlock,
  type ReadInline,
  type ReadParagraph,
  type ReadTable,
  readText,
} from './read-text.ts';

const DOCUMENT = 'word/document.xml';
const quotedStyles: ReadonlySet<string> = new Set([STATEMENT, BLOCK_QUOTE, QUOTE]);

/** Whose words Word sets in bold. */
const boldStyles: ReadonlySet<string> = new Set([CALL_OUT_TITLE, CONTACT_NAME, QUESTION]);

interface Reading {
  outline: ReadonlyMap<string, number>;
  lists: ReadonlyMap<string, boolean[]>;
  relations: ReadonlyMap<string, string>;
  parts: Readonly<Record<string, Uint8Array>>;
  /** The stories of notes by place and id, and those met so far. */
  stories: ReadonlyMap<string, readonly ReadBlock[]>;
  notes: Inline[][];
}

/** `bytes` are those that `writeDocument` gave. */
export function readDocument(bytes: Uint8Array): Flow {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const found = parts[name];
    if (!found) throw new Error(`The document has no part ${name}.`);
    return found;
  };
  const relations = relationsOf(DOCUMENT, parts);
  const reading: Reading = {
    outline: readOutlineLevels(part('word/styles.xml')),
    lists: parts['word/numbering.xml'] ? readLists(parts['word/numbering.xml']) : new Map(),
    relations,
    parts,
    stories: new Map([...notesOf('footnote', parts), ...notesOf('endnote', parts)]),
    notes: [],
  };
  const [story] = readText(part(DOCUMENT), relations);
  const blocks = readBlocks(story?.blocks ?? [], reading);
  return { title: titleIn(blocks), blocks, notes: reading.notes };
}

function notesOf(
  place: 'footnote' | 'endnote',
  parts: Readonly<Record<string, Uint8Array>>,
): [string, readonly ReadBlock[]][] {
  const name = `word/${place}s.xml`;
  const part = parts[name];
  if (!part) return [];
  return readText(part, relationsOf(name, parts)).map(({ id, blocks }) => [`${place} ${id}`, blocks]);
}

function relationsOf(name: string, parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const relations = parts[name.replace(/([^/]+)$/, '_rels/$1.rels')];
  return relations ? readRelations(relations) : new Map();
}

function titleIn(blocks: readonly FlowBlock[]): string {
  const title = blocks.find((block) => block.kind === 'paragraph' && block.heading === 1);
  return title?.kind === 'paragraph' ? toOneLine(plainOf(title.inlines)) : '';
}

function readBlocks(blocks: readonly ReadBlock[], reading: Reading): FlowBlock[] {
  const flow: FlowBlock[] = [];
  /** The lists that are open, the outermost first. */
  let open: { list: FlowList; id: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      open = [];
      flow.push(...readTable(block, reading));
      continue;
    }
    // The contents name pages, which there are none of.
    if (block.style.startsWith('TOC')) continue;
    const paragraph = readParagraph(block, reading);
    if (paragraph.inlines.length === 0) continue;
    if (block.list !== null) {
      open = openList(open, { ...block.list, flow }, reading);
      open.at(-1)?.list.items.push([paragraph]);
    } else if (placedStyles.get(block.style) === LIST_ITEM && open.length > 0) {
      open.at(-1)?.list.items.at(-1)?.push(paragraph);
    } else {
      open = [];
      flow.push(paragraph);
    }
  }
  return flow;
}

/** The lists that are open for an item of `level`: those above it go on, and what is deeper is closed. */
function openList(
  open: readonly { list: FlowList; id: string }[],
  { id, level, flow }: { id: string; level: number; flow: FlowBlock[] },
  { lists }: Reading,
): { list: FlowList; id: string }[] {
  const same = open.findIndex((one) => one.id === id && one.list.items.length > 0);
  if (same >= 0) return open.slice(0, same + 1);
  const above = open.slice(0, level);
  const list: FlowList = { kind: 'list', isOrdered: lists.get(id)?.[level] === true, items: [] };
  (above.at(-1)?.list.items.at(-1) ?? flow).push(list);
  return [...above, { list, id }];
}

/** A table of one cell is a box around its words. */
function readTable({ hasHeader, rows }: ReadTable, reading: Reading): FlowBlock[] {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only && !hasHeader) return [{ kind: 'box', blocks: readBlocks(only, reading) }];
  return [
    {
      kind: 'table',
      hasHeader,
      rows: rows.map((row) => row.map((cell) => cell.map((paragraph) => readParagraph(paragraph, reading)))),
    },
  ];
}

function readParagraph(paragraph: ReadParagraph, reading: Reading): FlowParagraph {
  const { rightToLeft } = paragraph;
  const style = placedStyles.get(paragraph.style) ?? paragraph.style;
  const level = reading.outline.get(style);
  const inlines = withoutColumns(paragraph.inlines).map((inline) =>
    inline.kind === 'text' && boldStyles.has(style) ? { ...inline, bold: true } : inline,
  );
  return {
    kind: 'paragraph',
    heading:
      style === 'Title' || style === COVER_TITLE ? 1 : level === undefined ? null : Math.min(level + 2, 6),
    isQuote: quotedStyles.has(style),
    rightToLeft,
    inlines: joinRuns(inlines.flatMap((inline) => readInline(inline, reading))),
  };
}

/** What tabs set in columns beside labels, as in the title block, stands on lines of its own. */
function withoutColumns(inlines: readonly ReadInline[]): ReadInline[] {
  const isLabel = (inline: ReadInline | undefined) => inline?.kind === 'text' && inline.style === LABEL;
  return inlines.map((inline, index): ReadInline => {
    if (inline.kind !== 'text' || inline.text !== '\t') return inline;
    if (isLabel(inlines[index + 1])) return { ...inline, text: '\n' };
    return isLabel(inlines[index - 1]) ? { ...inline, text: ' ' } : inline;
  });
}

function readInline(inline: ReadInline, reading: Reading): Inline[] {
  if (inline.kind === 'note') {
    const blocks = reading.stories.get(`${inline.place} ${inline.id}`);
    if (!blocks) return [];
    const note: Inline[] = [];
    const number = reading.notes.push(note);
    const words = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? readParagraph(block, reading).inlines : [],
    );
    note.push(...withoutFirstSpace(words));
    return [{ kind: 'note', number }];
  }
  if (inline.kind === 'picture') {
    const { alt, widthPx, relation } = inline;
    const name = reading.relations.get(relation) ?? '';
    const data = reading.parts[`word/${name}`];
    return data
      ? [{ kind: 'picture', alt, widthPx, data, format: name.endsWith('.png') ? 'png' : 'jpeg' }]
      : [];
  }
  const { text, italic, underline, style, link } = inline;
  return [
    {
      kind: 'text',
      text,
      bold: inline.bold || style === LABEL,
      italic,
      underline: underline && link === null,
      link,
    },
  ];
}

/** Without the space that parts a note's number from its words. */
function withoutFirstSpace([first, ...rest]: readonly Inline[]): Inline[] {
  if (first?.kind !== 'text') return first ? [first, ...rest] : rest;
  const text = first.text.replace(/^ /, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

/** Neighbours of one look become one run. */
function joinRuns(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    const isSame =
      last?.kind === 'text' &&
      inline.kind === 'text' &&
      last.bold === inline.bold &&
      last.italic === inline.italic &&
      last.underline === inline.underline &&
      last.link === inline.link;
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}
