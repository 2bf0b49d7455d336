/** Own text: the rich text that the editor edits, as paragraphs. */
import { ExternalHyperlink, type ParagraphChild } from 'docx';
import type { Inline, Mark, Paragraph, RichText, RichTextBlock } from '../../../../shared/rich-text.ts';
import { linkAddressOf } from './link-address.ts';
import type { Lists } from './lists.ts';
import { isShortQuotation } from './short-quotation.ts';
import { cutLine, LONGEST_PARAGRAPH } from './split-text.ts';
import {
  LAST_LIST_ITEM,
  LIST_ITEM,
  LIST_LEVELS,
  listContinueStyle,
  longQuoteStyle,
  QUOTE,
  quoteStyle,
} from './style-names.ts';
import { LIST_STEP, QUOTE_STEP } from './style-parts.ts';
import { isRightToLeft } from './text-direction.ts';
import type { ParagraphOptions } from './text-paragraph.ts';
import { type RunLook, textRuns } from './text-runs.ts';

/** Deeper lists look like this one. */
const DEEPEST_LIST = LIST_LEVELS - 1;

/** What the text as a whole stands in: the style of its paragraphs, and how many steps of a list it is moved in. */
export interface TextPlace {
  style: string;
  steps: number;
}
const IN_THE_BODY: TextPlace = { style: 'Normal', steps: 0 };

/** What a block stands in. `list` is null outside lists. */
interface Surroundings {
  place: TextPlace;
  quotes: number;
  list: { level: number; instance: number; kind: 'bulletList' | 'orderedList' } | null;
}

/** Paragraphs without words are left out: they are space in the editor, and space is the styles' work. */
export function writeRichText(
  text: RichText,
  lists: Lists,
  place: TextPlace = IN_THE_BODY,
): ParagraphOptions[] {
  return text.content.flatMap((block) => writeBlock(block, { place, quotes: 0, list: null }, lists));
}

function writeBlock(block: RichTextBlock, around: Surroundings, lists: Lists): ParagraphOptions[] {
  if (block.type === 'paragraph') return writeParagraph(block, around);
  if (block.type === 'blockquote') {
    const inside = { ...around, quotes: around.quotes + 1 };
    return block.content.flatMap((inner) => writeBlock(inner, inside, lists));
  }
  const level = around.list === null ? 0 : Math.min(around.list.level + 1, DEEPEST_LIST);
  const list = { kind: block.type, level, instance: lists.begin() };
  const paragraphs = block.content.flatMap((item) => {
    const inside = item.content.flatMap((inner) => writeBlock(inner, { ...around, list }, lists));
    return asItem(inside, list, around, lists);
  });
  return around.list === null ? withSpaceAfter(paragraphs) : paragraphs;
}

function writeParagraph({ content = [] }: Paragraph, around: Surroundings): ParagraphOptions[] {
  const text = content.map((part) => (part.type === 'text' ? part.text : '\n')).join('');
  if (text.trim() === '') return [];
  const rightToLeft = isRightToLeft(text);
  const style = styleIn(around, text);
  return splitLong(content).map((part) => ({
    style,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: writeInlines(part, rightToLeft),
  }));
}

function styleIn({ place, quotes, list }: Surroundings, text: string): string {
  const steps = place.steps + (list ? list.level + 1 : 0);
  if (quotes > 0) {
    const styleAt = isShortQuotation([text]) ? quoteStyle : longQuoteStyle;
    return styleAt(quotes + Math.ceil((steps * LIST_STEP) / QUOTE_STEP));
  }
  return list ? listContinueStyle(Math.min(steps, LIST_LEVELS)) : place.style;
}

/** What is too long for one paragraph goes on in the next, with its formatting. */
function splitLong(content: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const part of content.flatMap(cutInline)) {
    const added = part.type === 'text' ? part.text.length : 1;
    if (length + added > LONGEST_PARAGRAPH) {
      paragraphs.push([]);
      length = 0;
    }
    paragraphs.at(-1)?.push(part);
    length += added;
  }
  return paragraphs;
}

function cutInline(part: Inline): Inline[] {
  return part.type === 'text' ? cutLine(part.text).map((text) => ({ ...part, text })) : [part];
}

/** The first paragraph of an item carries its number or bullet; an item that begins with a list of its own has none. */
function asItem(
  paragraphs: ParagraphOptions[],
  { kind, level, instance }: NonNullable<Surroundings['list']>,
  { place, quotes }: Surroundings,
  lists: Lists,
): ParagraphOptions[] {
  const [first, ...rest] = paragraphs;
  if (!first || first.numbering) return paragraphs;
  const indent = place.steps * LIST_STEP + quotes * QUOTE_STEP;
  // A number or bullet says itself how far it stands in.
  const style = first.style?.startsWith(QUOTE) ? quoteBesideMark(first.style, quotes) : LIST_ITEM;
  const numbering = { reference: lists.referenceOf(kind, indent), level, instance };
  return [{ ...first, style, numbering }, ...rest];
}

function quoteBesideMark(style: string, quotes: number): string {
  return style.endsWith('Long') ? longQuoteStyle(quotes) : quoteStyle(quotes);
}

function withSpaceAfter(paragraphs: ParagraphOptions[]): ParagraphOptions[] {
  const last = paragraphs.at(-1);
  if (last?.style !== LIST_ITEM) return paragraphs;
  return [...paragraphs.slice(0, -1), { ...last, style: LAST_LIST_ITEM }];
}

function writeInlines(content: readonly Inline[], rightToLeft: boolean): ParagraphChild[] {
  return groupByLink(content).flatMap(({ address, parts }): ParagraphChild[] => {
    const look: RunLook = address === null ? {} : { style: 'Hyperlink' };
    const runs = parts.flatMap((part) =>
      part.type === 'text'
        ? textRuns(part.text, { ...look, ...lookOf(part.marks ?? []) }, rightToLeft)
        : textRuns('\n', look),
    );
    return address === null ? runs : [new ExternalHyperlink({ link: address, children: runs })];
  });
}

/** Neighbours with the same link make one link, however their words are formatted. */
function groupByLink(content: readonly Inline[]): { address: string | null; parts: Inline[] }[] {
  const groups: { address: string | null; parts: Inline[] }[] = [];
  for (const part of content) {
    const address = part.type === 'text' ? linkOf(part.marks ?? []) : null;
    const last = groups.at(-1);
    if (last?.address === address) last.parts.push(part);
    else groups.push({ address, parts: [part] });
  }
  return groups;
}

/** Null for no link, or one that no program takes. */
function linkOf(marks: readonly Mark[]): string | null {
  const link = marks.find((mark) => mark.type === 'link');
  return link ? linkAddressOf(link.attrs.href) : null;
}

function lookOf(marks: readonly Mark[]): RunLook {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type);
  return {
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
  };
}
