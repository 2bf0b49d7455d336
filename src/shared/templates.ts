import { z } from 'zod';
import { briefingDetails } from './briefings.ts';
import { isoTime } from './positions.ts';

export const templateName = z.string().trim().min(1, 'A template needs a name.').max(200);
export const templateDescription = z.string().max(2_000);

/** A preset arrangement of blocks for a kind of briefing: one that ships with Standpoint, or one of the office. */
export const template = z.object({
  /** A word for what ships, such as `leave-behind`; a number for what the office made. */
  id: z.string(),
  name: z.string(),
  /** What it is for, on one line. */
  description: z.string(),
  isOwn: z.boolean(),
  /** Those that a briefing from it begins with. */
  details: briefingDetails.partial(),
  /** The headings of the first level, in order. */
  sections: z.array(z.string()),
  /** Null for what ships. */
  updatedAt: isoTime.nullable(),
});
export type Template = z.infer<typeof template>;
