import { z } from 'zod';
import { briefingOrder, citationPlace, pageSize } from './briefings.ts';
import { citationStyle } from './excerpts.ts';
import { exportFormat } from './exporting.ts';
import { isoTime, positionOrder, recordText, source } from './positions.ts';

/** Text of a position that a person has begun and not saved; anything may still be empty. */
export const positionDraft = z.object({
  /** The version it began from; 0 for a new position. */
  baseVersion: z.number().int(),
  content: z.object({
    title: recordText,
    statement: recordText,
    sections: z.array(z.object({ heading: recordText, text: recordText })).max(200),
  }),
  source,
  changedAt: isoTime,
});
export type PositionDraft = z.infer<typeof positionDraft>;

const fields = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the normal size. */
  textSize: z.union([
    z.literal(90),
    z.literal(100),
    z.literal(115),
    z.literal(130),
    z.literal(150),
    z.literal(200),
  ]),
  density: z.enum(['comfortable', 'compact']),
  motion: z.enum(['system', 'reduced']),
  singleKeys: z.boolean(),
  /** The screen's address within the app, such as `/positions/rule-of-law`. */
  route: z.string().max(500),
  positionOrder,
  /** Topic chosen in the list of positions; null for any. */
  positionTopic: z.string().nullable(),
  /** In which citations are shown and copied, and in which new briefings have them. */
  citationStyle,
  /** Of new briefings. */
  citationPlace,
  pageSize,
  /**
   * How far down each text was read; the most recent 200. A position's in pixels at 100 % text size; a testimony's
   * (`testimony/ID`) as the passage at the top, with the part of it above.
   */
  readingPositions: z.record(z.string(), z.number()),
  paneWidths: z.record(z.string(), z.number()),
  preparedBy: z.string().max(500),
  /** Briefings as small first pages, or as a table. */
  briefingView: z.enum(['pages', 'table']),
  briefingOrder,
  /** The other way round than `briefingOrder` says. */
  briefingOrderReversed: z.boolean(),
  /** In which a briefing was exported last. */
  exportFormat,
  welcomeDismissed: z.boolean(),
  /** By slug; the new position's under the empty string. */
  drafts: z.record(z.string(), positionDraft),
};

/** Names only what changes: no defaults here, for they would put everything else back. */
export const preferenceChanges = z
  .object({
    ...fields,
    /** Only those that change, because another window may keep others; null for one that is done with. */
    drafts: z.record(z.string(), positionDraft.nullable()),
  })
  .partial();
export type PreferenceChanges = z.infer<typeof preferenceChanges>;

/** Where the person was, so that a restart opens there. Every field has a default, so that old libraries stay readable. */
export const preferences = z.object({
  theme: fields.theme.default('system'),
  textSize: fields.textSize.default(100),
  density: fields.density.default('comfortable'),
  motion: fields.motion.default('system'),
  singleKeys: fields.singleKeys.default(true),
  route: fields.route.default('/positions'),
  positionOrder: fields.positionOrder.default('page'),
  positionTopic: fields.positionTopic.default(null),
  citationStyle: fields.citationStyle.default('plain'),
  citationPlace: fields.citationPlace.default('footnote'),
  pageSize: fields.pageSize.default('letter'),
  readingPositions: fields.readingPositions.default({}),
  paneWidths: fields.paneWidths.default({}),
  preparedBy: fields.preparedBy.default(''),
  briefingView: fields.briefingView.default('pages'),
  briefingOrder: fields.briefingOrder.default('updated'),
  briefingOrderReversed: fields.briefingOrderReversed.default(false),
  exportFormat: fields.exportFormat.default('docx'),
  welcomeDismissed: fields.welcomeDismissed.default(false),
  drafts: fields.drafts.default({}),
});
export type Preferences = z.infer<typeof preferences>;
