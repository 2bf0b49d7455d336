import { z } from 'zod';

/** A text in pieces; `found` pieces are the words looked for. */
export const highlighted = z.array(z.object({ text: z.string(), found: z.boolean() }));
export type Highlighted = z.infer<typeof highlighted>;

export const searchKind = z.enum(['position', 'briefing']);
export type SearchKind = z.infer<typeof searchKind>;

export const searchResult = z.object({
  kind: searchKind,
  /** A position's slug or a briefing's id. */
  id: z.string(),
  title: highlighted,
  snippet: highlighted,
  /** A position's current version; null for a briefing. */
  version: z.number().int().nullable(),
});
export type SearchResult = z.infer<typeof searchResult>;

/** Best first. `total` and `counts` are of all that match, `results` holds at most `limit` of the kind asked for. */
export const searchAnswer = z.object({
  results: z.array(searchResult),
  total: z.number().int(),
  counts: z.object({ position: z.number().int(), briefing: z.number().int() }),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
