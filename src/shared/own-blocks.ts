/** The blocks that staff fill themselves besides headings and own text, and those that the briefing fills. */
import { z } from 'zod';
import { blockId, line } from './block-parts.ts';
import { keptPicture, pictureSize } from './pictures.ts';
import { plainFromRichText, richText } from './rich-text.ts';
import { MOST_COLUMNS, MOST_ROWS } from './tables.ts';

/** A question that is expected, and what to answer. */
export const questionBlock = z.object({
  type: z.literal('question'),
  id: blockId,
  question: line,
  answer: richText,
});
/** A few words set apart so that nobody misses them. The title may be empty. */
export const callOutBlock = z.object({
  type: z.literal('call-out'),
  id: blockId,
  title: line,
  content: richText,
});
/** Whom to turn to; each field may be empty. */
export const contactBlock = z.object({
  type: z.literal('contact'),
  id: blockId,
  name: line,
  title: line,
  organisation: line,
  mail: line,
  phone: line,
});
/** Every row has the same number of cells. A cell is plain text, of several lines where it has line ends. */
export const tableBlock = z.object({
  type: z.literal('table'),
  id: blockId,
  /** Above the table; may be empty. */
  caption: line,
  /** Whether the first row names the columns; Word repeats it on each page. */
  header: z.boolean(),
  rows: z
    .array(z.array(line).min(1).max(MOST_COLUMNS))
    .min(1)
    .max(MOST_ROWS)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'the rows differ in length'),
});
/** A picture that the library keeps. */
export const pictureBlock = keptPicture.extend({
  type: z.literal('picture'),
  id: blockId,
  /** What it shows, for those who can't see it; an export needs it unless it is decorative. */
  alt: line,
  /** It shows nothing that needs words; a screen reader passes it by. Its alt text waits for when that is said no more. */
  decorative: z.boolean().optional(),
  /** Below the picture; may be empty. */
  caption: line,
  size: pictureSize,
});
/** What follows begins a page. */
export const pageBreakBlock = z.object({ type: z.literal('page-break'), id: blockId });
/** Every position in the briefing with its version, in order and each once. */
export const positionListBlock = z.object({ type: z.literal('position-list'), id: blockId });
/** The headings and positions of the briefing, in order, for whoever looks for something. */
export const contentsBlock = z.object({ type: z.literal('contents'), id: blockId });

export type QuestionBlock = z.infer<typeof questionBlock>;
export type CallOutBlock = z.infer<typeof callOutBlock>;
export type TableBlock = z.infer<typeof tableBlock>;
export type PictureBlock = z.infer<typeof pictureBlock>;
export type ContactBlock = z.infer<typeof contactBlock>;
export type PageBreakBlock = z.infer<typeof pageBreakBlock>;
export type PositionListBlock = z.infer<typeof positionListBlock>;
export type ContentsBlock = z.infer<typeof contentsBlock>;

/** Each kind, for the union of all blocks. */
export const ownBlocks = [
  questionBlock,
  callOutBlock,
  tableBlock,
  pictureBlock,
  contactBlock,
  pageBreakBlock,
  positionListBlock,
  contentsBlock,
] as const;
export type OwnBlock = z.infer<(typeof ownBlocks)[number]>;
export type OwnBlockType = OwnBlock['type'];

const ownTypes: ReadonlySet<string> = new Set(ownBlocks.map((one) => one.shape.type.value));

export function isOwnBlock<Other extends { type: string }>(block: Other | OwnBlock): block is OwnBlock {
  return ownTypes.has(block.type);
}

/** The alt text that is said: empty for a decorative picture. */
export function altOf({ alt, decorative }: Pick<PictureBlock, 'alt' | 'decorative'>): string {
  return decorative ? '' : alt;
}

/** The words that staff wrote in it, one part after the other; none for what the briefing fills. */
export function wordsOfOwnBlock(block: OwnBlock): string[] {
  switch (block.type) {
    case 'question':
      return [block.question, plainFromRichText(block.answer)];
    case 'call-out':
      return [block.title, plainFromRichText(block.content)];
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.join('\t'))];
    case 'picture':
      return [altOf(block), block.caption];
    case 'contact':
      return [block.name, block.title, block.organisation, block.mail, block.phone];
    case 'page-break':
    case 'position-list':
    case 'contents':
      return [];
  }
}
