/** The words of a briefing that staff wrote themselves, as against those of the record. */
import type { Block, BriefingDetails } from './briefings.ts';
import type { Inline, ListItem, Paragraph, RichText, RichTextBlock } from './rich-text.ts';

/** Puts `text` in the place of what stands from `start` to `end`, in UTF-16 units. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Gives the edits of one paragraph, in order and apart from each other. */
export type EditParagraph = (text: string) => readonly TextEdit[];

/**
 * The own words of a block, a paragraph each. Official and verbatim words are none, and a quotation inside own text
 * is somebody else's too.
 */
export function ownWordsOf(block: Block): string[] {
  return collect((note) => editOwnWords(block, note));
}

/** The same with the quotations inside own text, whose words staff filled in too. */
export function filledWordsOf(block: Block): string[] {
  return collect((note) => editOwnWords(block, note, note));
}

/** What staff wrote into the details and is printed, the title first. */
export function ownDetailsOf(details: BriefingDetails): string[] {
  return collect((note) => editOwnDetails(details, note));
}

/** The details that are edited, the title among them; none where nothing is. */
export function editOwnDetails(details: BriefingDetails, edit: EditParagraph): Partial<BriefingDetails> {
  // A memo says itself what it is.
  const kind = details.titlePage === 'memo' ? [] : (['kind'] as const);
  const fields = ['title', ...kind, 'audience', 'meeting', 'preparedBy', 'marking'] as const;
  const edited = fields.map((field) => [field, editText(details[field], edit(details[field]))] as const);
  return Object.fromEntries(edited.filter(([field, text]) => text !== details[field]));
}

function collect(visit: (note: EditParagraph) => void): string[] {
  const words: string[] = [];
  visit((text) => {
    words.push(text);
    return [];
  });
  return words;
}

const leaveAsItIs: EditParagraph = () => [];

/**
 * The block with its own words edited, their formatting kept; the same block where nothing is edited. What is quoted
 * inside own text stays, unless `editQuoted` has something for it.
 */
export function editOwnWords(
  block: Block,
  edit: EditParagraph,
  editQuoted: EditParagraph = leaveAsItIs,
): Block {
  switch (block.type) {
    case 'heading': {
      const text = editText(block.text, edit(block.text));
      return text === block.text ? block : { ...block, text };
    }
    case 'text':
    case 'adapted': {
      const content = editRichText(block.content, edit, editQuoted);
      return content === block.content ? block : { ...block, content };
    }
    case 'question': {
      const question = editText(block.question, edit(block.question));
      const answer = editRichText(block.answer, edit, editQuoted);
      return question === block.question && answer === block.answer ? block : { ...block, question, answer };
    }
    case 'call-out': {
      const title = editText(block.title, edit(block.title));
      const content = editRichText(block.content, edit, editQuoted);
      return title === block.title && content === block.content ? block : { ...block, title, content };
    }
    case 'contact': {
      const fields = (['name', 'title', 'organisation', 'mail', 'phone'] as const).map(
        (name) => [name, editText(block[name], edit(block[name]))] as const,
      );
      const isEdited = fields.some(([name, text]) => text !== block[name]);
      return isEdited ? { ...block, ...Object.fromEntries(fields) } : block;
    }
    case 'picture': {
      // That of a decorative picture is said nowhere.
      const alt = block.decorative ? block.alt : editText(block.alt, edit(block.alt));
      const caption = editText(block.caption, edit(block.caption));
      return alt === block.alt && caption === block.caption ? block : { ...block, alt, caption };
    }
    case 'table': {
      const caption = editText(block.caption, edit(block.caption));
      const rows = editAll(block.rows, (row) => editAll(row, (cell) => editText(cell, edit(cell))));
      return caption === block.caption && rows === block.rows ? block : { ...block, caption, rows };
    }
    case 'position':
    case 'excerpt':
    case 'page-break':
    case 'position-list':
    case 'contents':
      return block;
  }
}

export function editText(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (edited, { start, end, text: put }) => edited.slice(0, start) + put + edited.slice(end),
    text,
  );
}

function editRichText(text: RichText, edit: EditParagraph, editQuoted: EditParagraph): RichText {
  const content = editAll(text.content, (block) => editBlock(block, edit, editQuoted));
  return content === text.content ? text : { ...text, content };
}

function editBlock(block: RichTextBlock, edit: EditParagraph, editQuoted: EditParagraph): RichTextBlock {
  switch (block.type) {
    case 'paragraph':
      return editParagraph(block, edit);
    case 'blockquote': {
      const content = editAll(block.content, (quoted) => editBlock(quoted, editQuoted, editQuoted));
      return content === block.content ? block : { ...block, content };
    }
    case 'bulletList':
    case 'orderedList': {
      const content = editAll(block.content, (item) => editItem(item, edit, editQuoted));
      return content === block.content ? block : { ...block, content };
    }
  }
}

function editItem(item: ListItem, edit: EditParagraph, editQuoted: EditParagraph): ListItem {
  const content = editAll(item.content, (block) => editBlock(block, edit, editQuoted));
  return content === item.content ? item : { ...item, content };
}

/** What is put in looks like the first of what it replaces. */
function editParagraph(paragraph: Paragraph, edit: EditParagraph): Paragraph {
  const parts = paragraph.content ?? [];
  const edits = edit(parts.map(wordsOf).join(''));
  if (edits.length === 0) return paragraph;
  let offset = 0;
  const content = parts.flatMap((part): Inline[] => {
    const from = offset;
    const to = from + wordsOf(part).length;
    offset = to;
    const touching = edits.filter((one) => one.start < to && one.end > from);
    if (touching.length === 0) return [part];
    const within = touching.map(({ start, end, text }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
      text: start >= from ? text : '',
    }));
    const text = editText(wordsOf(part), within);
    if (text === '') return [];
    return part.type === 'text' ? [{ ...part, text }] : [{ type: 'text', text }];
  });
  return { ...paragraph, content };
}

function wordsOf(part: Inline): string {
  return part.type === 'text' ? part.text : '\n';
}

/** The same list where nothing in it changes. */
function editAll<Item>(items: Item[], edit: (item: Item) => Item): Item[] {
  const edited = items.map(edit);
  return edited.every((item, index) => item === items[index]) ? items : edited;
}
