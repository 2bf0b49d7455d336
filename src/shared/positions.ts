import { z } from 'zod';
import { toOneLine } from './text.ts';

/** A title or heading, trimmed. Its length is bounded only so that a call stays within a call's size. */
export const title = z.string().trim().min(1, 'a title or heading has at least one character').max(2_000_000);
/** Record text: anything a person can paste, up to 4 million characters. */
export const recordText = z.string().max(4_000_000);
export const isoTime = z.iso.datetime();
export const isoDate = z.iso.date();

export const section = z.object({ heading: title, text: recordText });
export type Section = z.infer<typeof section>;

/** Where the words were published, as the organisation would cite it. Empty strings where not known. */
export const source = z.object({
  publisher: z.string().max(500),
  work: z.string().max(500),
  page: z.string().max(500),
  /** The day the page was saved, or null where it is not known. */
  savedOn: isoDate.nullable(),
});
export type Source = z.infer<typeof source>;

/** What a version says. Two versions with equal content have the same SHA-256. */
export const positionContent = z.object({
  title,
  statement: recordText.regex(/\S/, 'a position says something'),
  sections: z.array(section).max(200),
});
export type PositionContent = z.infer<typeof positionContent>;

export const versionOrigin = z.enum(['imported', 'written', 'restored']);

export const versionSummary = z.object({
  version: z.number().int(),
  createdAt: isoTime,
  origin: versionOrigin,
  source,
});
export type VersionSummary = z.infer<typeof versionSummary>;

/** One immutable state of a position, with the SHA-256 of its canonical text. */
export const positionVersion = positionContent.extend({
  slug: z.string(),
  version: z.number().int(),
  createdAt: isoTime,
  origin: versionOrigin,
  source,
  sha256: z.string(),
  /** The newest version of the same position. Equal to `version` where this is it. */
  currentVersion: z.number().int(),
});
export type PositionVersion = z.infer<typeof positionVersion>;

export const positionRow = z.object({
  slug: z.string(),
  title: z.string(),
  /** The statement, whole where it is short, else its first 400 characters. */
  statement: z.string(),
  version: z.number().int(),
  topics: z.array(z.string()),
});
export type PositionRow = z.infer<typeof positionRow>;

export const positionUse = z.object({ briefing: z.string(), title: z.string(), version: z.number().int() });

/** A position in its current version, with all that the reading pane shows. `versions` is newest first. */
export const position = positionVersion.extend({
  topics: z.array(z.string()),
  versions: z.array(versionSummary),
  usedIn: z.array(positionUse),
  /** How many excerpts support it. */
  excerpts: z.number().int(),
});
export type Position = z.infer<typeof position>;

export const positionOrder = z.enum(['page', 'title', 'topic']);
export type PositionOrder = z.infer<typeof positionOrder>;

/** On one line and in composed form, so that names that read alike are one topic. */
export const topicName = z
  .string()
  .overwrite((name) => toOneLine(name).normalize('NFC'))
  .min(1, 'a topic has at least one character')
  .max(80, 'a topic has at most 80 characters');
export const topicCount = z.object({
  name: z.string(),
  positions: z.number().int(),
  testimony: z.number().int(),
  excerpts: z.number().int(),
});
export type TopicCount = z.infer<typeof topicCount>;

/** A run of words that both texts have, or that only the later (`added`) or only the earlier (`removed`) has. */
export const differencePart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type DifferencePart = z.infer<typeof differencePart>;

export const sectionDifference = z.object({ heading: z.string(), parts: z.array(differencePart) });

/**
 * What changed from one state of a position to another, part by part in reading order: joining `same` and
 * `added` gives the later text, `same` and `removed` the earlier one, to the letter.
 */
export const positionDifference = z.object({
  title: z.array(differencePart),
  statement: z.array(differencePart),
  sections: z.array(sectionDifference),
  wordsAdded: z.number().int(),
  wordsRemoved: z.number().int(),
});
export type PositionDifference = z.infer<typeof positionDifference>;
