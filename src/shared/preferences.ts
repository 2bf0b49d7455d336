import { z } from 'zod';
import { positionOrder } from './positions.ts';

/** Where the person was, so that a restart opens there. Every field has a default, so that old libraries stay readable. */
export const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Percent of the normal size. */
  textSize: z
    .union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150), z.literal(200)])
    .default(100),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  motion: z.enum(['system', 'reduced']).default('system'),
  singleKeys: z.boolean().default(true),
  /** The screen's address within the app, such as `/positions/rule-of-law`. */
  route: z.string().max(500).default('/positions'),
  positionOrder: positionOrder.default('page'),
  /** Topic chosen in the list of positions; null for any. */
  positionTopic: z.string().nullable().default(null),
  /** How far down each text was read, in pixels at 100 % text size; the most recent 200. */
  readingPositions: z.record(z.string(), z.number()).default({}),
  paneWidths: z.record(z.string(), z.number()).default({}),
  preparedBy: z.string().max(500).default(''),
  welcomeDismissed: z.boolean().default(false),
});
export type Preferences = z.infer<typeof preferences>;
