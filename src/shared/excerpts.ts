import { z } from 'zod';
import { isoTime } from './positions.ts';
import { statementKind, testimonyDetails, useLabel, witness } from './testimony.ts';

/** A place in a testimony: before the UTF-16 unit `offset` of the passage with that ordinal. */
export const textPoint = z.object({ passage: z.number().int().min(1), offset: z.number().int().min(0) });
export type TextPoint = z.infer<typeof textPoint>;

/** Words as they stand in one testimony: from `start` up to `end`, which is exclusive. */
export const textSpan = z.object({ start: textPoint, end: textPoint });
export type TextSpan = z.infer<typeof textSpan>;

/** In UTF-16 units of the excerpt's source text; `end` is exclusive. */
const place = z.number().int().min(0);
const editId = z.string().min(1).max(64);

/**
 * What staff changed on purpose in quoting. The span itself stays; each edit can be taken back alone. No two edits
 * overlap but for emphasis, which may lie over anything.
 */
export const quotationEdit = z.discriminatedUnion('type', [
  /** Words left out, shown as an ellipsis. `citation` leaves out a reference of the source's and says so. */
  z.object({
    type: z.literal('omit'),
    id: editId,
    start: place,
    end: place,
    citation: z.boolean().default(false),
  }),
  /** Words of staff's in brackets: in place of those from `start` to `end`, or added where both are equal. */
  z.object({
    type: z.literal('insert'),
    id: editId,
    start: place,
    end: place,
    text: z.string().min(1).max(2000),
  }),
  z.object({ type: z.literal('emphasize'), id: editId, start: place, end: place }),
  z.object({ type: z.literal('sic'), id: editId, at: place }),
]);
export type QuotationEdit = z.infer<typeof quotationEdit>;

export const citationStyle = z.enum(['plain', 'bluebook', 'chicago', 'apa']);
export type CitationStyle = z.infer<typeof citationStyle>;

/** What a citation is made of. Empty strings where not known; see `citing/cite-testimony.ts`. */
export const citationFields = testimonyDetails.extend({
  /** Who is quoted. */
  witness,
  /** What of it is quoted, so that a prepared statement in a hearing is called one. */
  statementKind,
  /** The pages quoted, as in “14” or “14–15”. */
  page: z.string().max(200),
});
export type CitationFields = z.infer<typeof citationFields>;

/** What staff put in place of fields that follow from the testimony. Only what differs. */
export const citationChanges = citationFields.partial();
export type CitationChanges = z.infer<typeof citationChanges>;

/**
 * One immutable state of an excerpt, with its words read from the testimony. Its use, topics, links, notes and
 * citation are the excerpt's and the same in every version.
 */
export const excerptVersion = z.object({
  id: z.string(),
  version: z.number().int(),
  createdAt: isoTime,
  /** The newest version. Equal to `version` where this is it. */
  currentVersion: z.number().int(),
  /** The testimony's id. */
  testimony: z.string(),
  span: textSpan,
  edits: z.array(quotationEdit),
  /** The source's own characters; paragraphs are joined by a line feed. */
  text: z.string(),
  /** Of `text` as it was when the version was made, folded: see `quoting/folding.ts`. */
  sha256: z.string(),
  /** False where the words, or who is named for them, are no longer what was kept: the library is damaged. */
  matchesSource: z.boolean(),
  /** It begins or ends inside of a word. */
  cutsWord: z.boolean(),
  /** Who speaks in the span, as labelled, each once, in order. More than one: it crosses a change of speaker. */
  speakers: z.array(z.string()),
  /** As in “14” or “14–15”; empty where the testimony has no pages. */
  page: z.string(),
  use: useLabel,
  citation: citationFields,
});
export type ExcerptVersion = z.infer<typeof excerptVersion>;

export const excerptUse = z.object({ briefing: z.string(), title: z.string(), version: z.number().int() });
export type ExcerptUse = z.infer<typeof excerptUse>;

/** An excerpt in its current version, with all that its panel shows. */
export const excerpt = excerptVersion.extend({
  citationChanges,
  topics: z.array(z.string()),
  /** Positions that it supports. */
  supports: z.array(z.object({ slug: z.string(), title: z.string() })),
  /** For colleagues; never exported. */
  notes: z.string(),
  versions: z.array(z.object({ version: z.number().int(), createdAt: isoTime })),
  usedIn: z.array(excerptUse),
});
export type Excerpt = z.infer<typeof excerpt>;

/**
 * Both texts of an excerpt that no longer matches: what was kept, where it can still be read, and what is there now.
 * Where the words are the same, each stands behind who is named for them.
 */
export const excerptMismatch = z.object({
  id: z.string(),
  version: z.number().int(),
  /** Read anew from the original file; null where that is missing or altered too. */
  kept: z.string().nullable(),
  found: z.string(),
});
export type ExcerptMismatch = z.infer<typeof excerptMismatch>;
