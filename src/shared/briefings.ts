import { z } from 'zod';
import { blockId, line } from './block-parts.ts';
import { citationStyle, excerptVersion } from './excerpts.ts';
import { ownBlocks } from './own-blocks.ts';
import { isoDate, isoTime, positionVersion, recordText } from './positions.ts';
import { richText } from './rich-text.ts';

/** Who may see it. `outside` documents leave the organisation; `internal` ones must not. */
export const distribution = z.enum(['outside', 'internal']);
export type Distribution = z.infer<typeof distribution>;

export const citationPlace = z.enum(['footnote', 'endnote', 'brackets']);
export type CitationPlace = z.infer<typeof citationPlace>;

export const pageSize = z.enum(['letter', 'a4']);
export type PageSize = z.infer<typeof pageSize>;

/** Whether a document with many headings has contents by itself, or only where a block of them stands. */
export const contentsRule = z.enum(['long', 'placed']);

/** How the document begins: with its title and what is known of it, as a memo with To, From, Date and Subject, or with a page for the title alone. */
export const titlePage = z.enum(['block', 'memo', 'cover']);
export type TitlePage = z.infer<typeof titlePage>;
/** `filing`: 12 points and single-spaced, as committees and dockets ask of what is filed, whatever the house style has. */
export const textSetting = z.enum(['house', 'filing']);

export const briefingDetails = z.object({
  title: line,
  /** What it is, above the title: “Briefing”; may be empty, and a memo says it itself. */
  kind: line,
  audience: line,
  distribution,
  meeting: line,
  /** The day of the meeting, or null. */
  date: isoDate.nullable(),
  preparedBy: line,
  /** Printed on every page; empty for none. */
  marking: line,
  citationStyle,
  /**
   * Where an excerpt's citation stands: in a note at the foot of the page or at the end, or in brackets after its
   * words. Positions have notes in any case, at the end where excerpts have theirs there.
   */
  citationPlace,
  pageSize,
  titlePage,
  textSetting,
  contents: contentsRule,
  /** Whether the contents say the pages, which are worked out with each export. */
  contentsPages: z.boolean(),
  /** How many pages it may have, as for a statement for the record; null for any number. */
  pageLimit: z.number().int().min(1).max(999).nullable(),
  /** Discouraged terms let stand on purpose: the term's id, and where; null for the details. */
  acceptedTerms: z.array(z.object({ block: blockId.nullable(), term: z.string().max(100) })).max(2000),
});
export type BriefingDetails = z.infer<typeof briefingDetails>;

/** The highest is 1, as in Word. */
export const headingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof headingLevel>;
export const headingBlock = z.object({
  type: z.literal('heading'),
  id: blockId,
  level: headingLevel,
  text: line,
});
export const textBlock = z.object({ type: z.literal('text'), id: blockId, content: richText });
/** The newest version that was seen and declined, so that nothing more is said of it; one that is newer is told. */
const keptVersion = z.number().int().optional();
/** Official words, pinned: the statement of one version and the chosen sections, named by their headings. */
export const positionBlock = z.object({
  type: z.literal('position'),
  id: blockId,
  slug: z.string(),
  version: z.number().int(),
  sections: z.array(z.string()),
  /** Where it is there, the words stand as talking points, but for those `leftOut`, each named by its words. */
  points: z.object({ leftOut: z.array(recordText).max(2000) }).optional(),
  kept: keptVersion,
});
/** Verbatim words, pinned: one version of an excerpt. */
export const excerptBlock = z.object({
  type: z.literal('excerpt'),
  id: blockId,
  /** The excerpt's own id. */
  excerpt: z.string(),
  version: z.number().int(),
  kept: keptVersion,
});
/** Words of the record, pinned, without a place in a briefing. */
export const pinnedWords = z.discriminatedUnion('type', [
  positionBlock.omit({ id: true, kept: true }),
  excerptBlock.omit({ id: true, kept: true }),
]);
export type PinnedWords = z.infer<typeof pinnedWords>;
/** Own words that began as a copy of the record's. They are never shown or exported as the record. */
export const adaptedBlock = z.object({
  type: z.literal('adapted'),
  id: blockId,
  /** What they began as, and what restoring puts in their place. */
  from: pinnedWords,
  content: richText,
});
export const block = z.discriminatedUnion('type', [
  headingBlock,
  textBlock,
  positionBlock,
  excerptBlock,
  adaptedBlock,
  ...ownBlocks,
]);
export type Block = z.infer<typeof block>;
export type HeadingBlock = z.infer<typeof headingBlock>;
export type TextBlock = z.infer<typeof textBlock>;
export type PositionBlock = z.infer<typeof positionBlock>;
export type ExcerptBlock = z.infer<typeof excerptBlock>;
export type AdaptedBlock = z.infer<typeof adaptedBlock>;

/** In reading order. Headings and their levels make the outline, as in Word. */
export const blocks = z
  .array(block)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two blocks have the same id');

export const briefingDocument = z.object({ details: briefingDetails, blocks });
export type BriefingDocument = z.infer<typeof briefingDocument>;

/**
 * One step of an edit. `insert` and `move` place blocks, in the order given, before the block named, or at the
 * end for null.
 */
export const operation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set-details'), details: briefingDetails.partial() }),
  z.object({ type: z.literal('insert'), blocks: z.array(block).min(1), before: blockId.nullable() }),
  z.object({ type: z.literal('remove'), ids: z.array(blockId).min(1) }),
  z.object({ type: z.literal('move'), ids: z.array(blockId).min(1), before: blockId.nullable() }),
  z.object({ type: z.literal('replace'), block }),
]);
export type Operation = z.infer<typeof operation>;

/** One block of the first page as its shape: enough to draw it small. */
export const sketchPiece = z.object({
  type: z.string(),
  /** Of a heading, otherwise null. */
  level: z.number().int().nullable(),
  /** About how many characters it has; 0 where only the library knows. */
  size: z.number().int(),
});
export type SketchPiece = z.infer<typeof sketchPiece>;

export const briefingRow = z.object({
  id: z.string(),
  revision: z.number().int(),
  title: z.string(),
  audience: z.string(),
  meeting: z.string(),
  distribution,
  date: isoDate.nullable(),
  updatedAt: isoTime,
  createdAt: isoTime,
  /** Null while it is among those worked on. */
  archivedAt: isoTime.nullable(),
  /** Null unless it was removed. */
  removedAt: isoTime.nullable(),
  positions: z.number().int(),
  excerpts: z.number().int(),
  /** The headings of the first level, in order; the first 20. */
  sections: z.array(z.string()),
  /** Its first blocks. */
  sketch: z.array(sketchPiece),
  lastExportedAt: isoTime.nullable(),
  /** How often it was given to somebody. */
  deliveries: z.number().int(),
});
export type BriefingRow = z.infer<typeof briefingRow>;

/** In which order briefings are listed; the newest, and the first letters, come first. */
export const briefingOrder = z.enum(['updated', 'created', 'title', 'date']);
export type BriefingOrder = z.infer<typeof briefingOrder>;

/** What a list of briefings is narrowed by. */
export const briefingFilter = z.object({
  /** Words of the title, the details or own text, as typed into a search box. */
  text: z.string(),
  distribution: distribution.nullable(),
  /** By the day of the meeting; today's is still to come. */
  meeting: z.enum(['upcoming', 'past', 'none']).nullable(),
  /** Those worked on, those put away, or those that were removed and can be brought back. */
  among: z.enum(['current', 'archived', 'removed']),
});
export type BriefingFilter = z.infer<typeof briefingFilter>;

/** What a new briefing begins with: a template, or a copy of an earlier briefing. */
export const briefingStart = z.union([
  z.object({ template: z.string() }),
  z.object({ briefing: z.string() }),
]);
export type BriefingStart = z.infer<typeof briefingStart>;

export const briefing = z.object({
  id: z.string(),
  revision: z.number().int(),
  updatedAt: isoTime,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** What it is called as a template of the office; null for a briefing. */
  template: z.object({ name: z.string(), description: z.string() }).nullable(),
  document: briefingDocument,
  /** Each position version that a block pins, once, in no order. */
  positions: z.array(positionVersion),
  /** Each excerpt version that a block pins, once, in no order, compared with its source just now. */
  excerpts: z.array(excerptVersion),
});
export type Briefing = z.infer<typeof briefing>;

/** What an edit, undo or redo did: apply `operations` to the revision before and you have `revision`. */
export const briefingChange = z.object({
  revision: z.number().int(),
  updatedAt: isoTime,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  operations: z.array(operation),
  /** The position and excerpt versions that `operations` mention. */
  positions: z.array(positionVersion),
  excerpts: z.array(excerptVersion),
});
export type BriefingChange = z.infer<typeof briefingChange>;

/** A finding stands beside its block; `block` is null where it is about the whole. Errors stop an export. */
export const briefingFinding = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum([
    'statement-altered',
    'position-missing',
    'section-missing',
    'position-outdated',
    'points-reworded',
    'excerpt-missing',
    'excerpt-altered',
    'excerpt-internal',
    'permission-ended',
    'excerpt-outdated',
    'text-adapted',
    'speakers-mixed',
    'word-cut',
    'no-title',
    'memo-unaddressed',
    'no-blocks',
    'empty-block',
    'no-answer',
    'column-unnamed',
    'no-header-row',
    'link-words',
    'alt-missing',
    'mail-address',
    'page-break-idle',
    'marking-missing',
    'level-skipped',
    'empty-section',
    'placeholder-left',
    'page-limit-passed',
    'discouraged-term',
  ]),
  message: z.string(),
  block: blockId.nullable(),
  /** Of a discouraged term: its id in the list, and what may be said instead. */
  term: z.object({ id: z.string(), preferred: z.array(z.string()) }).optional(),
});
export type BriefingFinding = z.infer<typeof briefingFinding>;
