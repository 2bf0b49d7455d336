import { z } from 'zod';
import { isoDate } from './positions.ts';

/** A text in pieces; `found` pieces are the words looked for. */
export const highlighted = z.array(z.object({ text: z.string(), found: z.boolean() }));
export type Highlighted = z.infer<typeof highlighted>;

export const searchKind = z.enum(['position', 'testimony', 'excerpt', 'briefing']);
export type SearchKind = z.infer<typeof searchKind>;

/**
 * What narrows a search. Each can be chosen or typed (`by:doe forum:senate after:2023-01`); words match from their
 * beginning. A filter that a kind has nothing for leaves out all of that kind.
 */
export const searchFilters = z.object({
  topic: z.string(),
  forum: z.string(),
  /** Who speaks or gave it, by name, label or organisation. */
  by: z.string(),
  jurisdiction: z.string(),
  use: z.enum(['public', 'permission', 'internal']),
  /** Days, both inclusive. */
  after: isoDate,
  before: isoDate,
});
export type SearchFilters = z.infer<typeof searchFilters>;

/** What can be typed: the filters, and the kind looked for. */
export const typedFilters = searchFilters.extend({ kind: searchKind }).partial();
export type TypedFilters = z.infer<typeof typedFilters>;

export const searchResult = z.object({
  kind: searchKind,
  /** A position's slug; a testimony's, excerpt's or briefing's id. */
  id: z.string(),
  title: highlighted,
  snippet: highlighted,
  /** A position's or excerpt's current version; null for others. */
  version: z.number().int().nullable(),
  /** Of a testimony: the passage found, or null where the testimony itself was. */
  passage: z.number().int().nullable(),
  /** In a few words who and where, such as “Ms. Doe, p. 14”; empty where there is nothing to say. */
  about: z.string(),
});
export type SearchResult = z.infer<typeof searchResult>;

export const kindCounts = z.record(searchKind, z.number().int());

/**
 * Best first; `counts` are of all that match, `total` of those of the kind looked for. Where that is too many to rank,
 * kind by kind those come first that have the words in their title, then the newest; where it is too many to count,
 * `atLeast` is true and the counts are lower bounds. A question of filters alone lists what they leave, the newest
 * first; passages are not listed for it, but the testimony they stand in.
 */
export const searchAnswer = z.object({
  results: z.array(searchResult),
  total: z.number().int(),
  counts: kindCounts,
  atLeast: z.boolean(),
  /** The filters that were typed, as they were understood. */
  typed: typedFilters,
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
