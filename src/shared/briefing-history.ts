import { z } from 'zod';
import { briefingDocument } from './briefings.ts';
import { excerptVersion } from './excerpts.ts';
import { isoTime, positionVersion } from './positions.ts';

/** A state of a briefing that somebody may want to go back to. */
export const briefingMoment = z.object({
  /** Names the state for `briefings.at`. More than one moment may be of the same. */
  revision: z.number().int(),
  /** `worked` is an hour or less of edits that nobody named, up to its last one. */
  kind: z.enum(['created', 'template', 'worked', 'renamed', 'exported', 'restored', 'named']),
  at: isoTime,
  /** The title it got, the template's title, the exported file's name, or what the person called it. */
  name: z.string(),
  /** When the work began, or of when the restored state is; null for the others. */
  from: isoTime.nullable(),
  /** How many edits a `worked` has; 0 for the others. */
  edits: z.number().int(),
  /** It was undone since, so that the briefing as it is now does not build on it. */
  undone: z.boolean(),
});
export type BriefingMoment = z.infer<typeof briefingMoment>;

export const briefingHistory = z.object({
  /** The name, of a template. */
  title: z.string(),
  /** The revision that the briefing is at. */
  revision: z.number().int(),
  updatedAt: isoTime,
  /** The newest first; the last is that it was created. */
  moments: z.array(briefingMoment),
});
export type BriefingHistory = z.infer<typeof briefingHistory>;

/** A briefing as it was at one revision. */
export const pastBriefing = z.object({
  revision: z.number().int(),
  at: isoTime,
  /** The revisions made just before and just after, whether or not they were undone. */
  previous: z.number().int().nullable(),
  next: z.number().int().nullable(),
  document: briefingDocument,
  /** Each version that a block pinned, as in `briefing`. */
  positions: z.array(positionVersion),
  excerpts: z.array(excerptVersion),
});
export type PastBriefing = z.infer<typeof pastBriefing>;
