import { z } from 'zod';
import { isoDate, isoTime, title } from './positions.ts';

/** What kind of document a testimony is. A hearing is a whole transcript with its statements. */
export const testimonyKind = z.enum([
  'hearing',
  'oral-testimony',
  'prepared-statement',
  'statement-for-the-record',
  'answers-for-the-record',
  'regulatory-comment',
  'letter',
  'guidance',
  'amicus-brief',
  'other',
]);
export type TestimonyKind = z.infer<typeof testimonyKind>;

/** What a part of a testimony is. A document that is no hearing has one statement, of the document's own kind. */
export const statementKind = z.enum([
  ...testimonyKind.exclude(['hearing']).options,
  /** Title page, roster and contents of a hearing. */
  'front-matter',
  /** What is said and done between the statements, such as the opening of the hearing. */
  'proceedings',
  'member-statement',
  'questions',
  'appendix',
]);
export type StatementKind = z.infer<typeof statementKind>;

const line = z.string().max(2_000);

/** Who gave it. Empty strings where not known. */
export const witness = z.object({ name: line, title: line, organisation: line });
export type Witness = z.infer<typeof witness>;

/** For which audiences words may be used. `until` is the last day of a permission, null for no end. */
export const useLabel = z.discriminatedUnion('label', [
  z.object({ label: z.literal('public') }),
  z.object({ label: z.literal('permission'), by: line, purpose: line, until: isoDate.nullable() }),
  z.object({ label: z.literal('internal') }),
]);
export type UseLabel = z.infer<typeof useLabel>;

/** What is said of the document as a whole, and what its citations are made of. Empty strings where not known. */
export const testimonyDetails = z.object({
  kind: testimonyKind,
  /** Of the hearing, proceeding or document. */
  title,
  /** The body, as in “Subcommittee on Sample Affairs of the U.S. Senate Committee on the Judiciary”. */
  forum: line,
  /** As in “United States” or “European Union”. */
  jurisdiction: line,
  /** The day it was given, or the first day of a hearing. */
  date: isoDate.nullable(),
  /** The number of the Congress alone, as in “118”. */
  congress: line,
  /** The bill heard, as in “H.R. 4818”. */
  bill: line,
  /** The body's own number for it, as in “Serial No. 118-35” or “S. Hrg. 118-028”. */
  serial: line,
  /** Of a rulemaking or a case. */
  docket: line,
  url: line,
});
export type TestimonyDetails = z.infer<typeof testimonyDetails>;

/** A part of a testimony in one person's name, or of one nature; its passages follow one another. */
export const statement = z.object({
  /** Unique within its testimony, from 1, in reading order. */
  ordinal: z.number().int(),
  kind: statementKind,
  /** As the contents name it, such as “Ms. Doe: oral testimony”. */
  title: z.string(),
  witness,
  /** As turns are labelled, such as “Ms. Doe”; empty where many speak or none is named. */
  speaker: z.string(),
  /** 1, or 2 for a statement that stands under the one of level 1 before it. */
  level: z.union([z.literal(1), z.literal(2)]),
  /** Ordinal of its first passage, and how many it has. */
  firstPassage: z.number().int(),
  passages: z.number().int(),
  /** Labels of the pages it begins and ends on; empty where the document has none. */
  firstPage: z.string(),
  lastPage: z.string(),
});
export type Statement = z.infer<typeof statement>;

/** `note` is a footnote, `gap` says that something of the source is not there, such as a picture. */
export const passageKind = z.enum(['text', 'heading', 'note', 'gap']);
export type PassageKind = z.infer<typeof passageKind>;

/** One paragraph as imported; never edited. Offsets count UTF-16 units of `text`. */
export const passage = z.object({
  /** Unique within its testimony, from 1, in reading order. */
  ordinal: z.number().int(),
  /** The statement's ordinal. */
  statement: z.number().int(),
  kind: passageKind,
  /** Label of the page on which it begins, such as “14” or “iv”; empty where there is none. */
  page: z.string(),
  /** Pages that begin inside it, in order. */
  pageBreaks: z.array(z.object({ at: z.number().int(), page: z.string() })),
  /** As labelled in the source, such as “Ms. Doe”; empty where none is named. */
  speaker: z.string(),
  /** The heading under which it stands; empty for none. */
  heading: z.string(),
  text: z.string(),
  /**
   * Where the source broke a word at a hyphen over a line end and it could not be told whether the hyphen is part
   * of the word: places of such hyphens in `text`. For comparing they count as not there; see `quoting/folding.ts`.
   */
  lineHyphens: z.array(z.number().int()),
});
export type Passage = z.infer<typeof passage>;

/** Something that could not be told for sure at import, in words, with where it stands as far as that is known. */
export const unclearPlace = z.object({
  /** Of a text file. */
  line: z.number().int().nullable(),
  page: z.string(),
  passage: z.number().int().nullable(),
  text: z.string(),
});
export type UnclearPlace = z.infer<typeof unclearPlace>;

export const testimonyRow = testimonyDetails.extend({
  id: z.string(),
  /** Names of its witnesses, in the order of their statements, once each. */
  witnesses: z.array(z.string()),
  passages: z.number().int(),
  excerpts: z.number().int(),
  topics: z.array(z.string()),
  importedAt: isoTime,
});
export type TestimonyRow = z.infer<typeof testimonyRow>;

export const outlineEntry = z.object({
  passage: z.number().int(),
  statement: z.number().int(),
  text: z.string(),
});

/** Everything but its passages. */
export const testimony = testimonyRow.extend({
  /** The default for excerpts made from it. */
  use: useLabel,
  statements: z.array(statement),
  /** The headings within statements, in order. */
  headings: z.array(outlineEntry),
  /** Labels of its pages in order, each with the first passage that begins on it or is on it as it begins. */
  pages: z.array(z.object({ page: z.string(), passage: z.number().int() })),
  file: z.object({ name: z.string(), sha256: z.string(), bytes: z.number().int() }),
  /** What could not be told for sure when it was imported, in words. */
  unclear: z.array(unclearPlace),
});
export type Testimony = z.infer<typeof testimony>;

/** What may be corrected later. Passages may not. */
export const statementDetails = z.object({
  ordinal: z.number().int(),
  kind: statementKind,
  title,
  witness,
});
export type StatementDetails = z.infer<typeof statementDetails>;

/** What staff say of it as a whole; given at import or later. */
export const testimonyCorrection = z.object({
  details: testimonyDetails,
  use: useLabel,
  /** Those named change; the others stay. */
  statements: z.array(statementDetails),
});
export type TestimonyCorrection = z.infer<typeof testimonyCorrection>;

export const passageHit = z.object({
  passage: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});
export type PassageHit = z.infer<typeof passageHit>;

/** One thing said on a topic: a testimony that has it, or an excerpt. */
export const timelineEntry = z.object({
  kind: z.enum(['testimony', 'excerpt']),
  id: z.string(),
  /** The testimony's, also for an excerpt. */
  testimony: z.string(),
  testimonyKind,
  title: z.string(),
  forum: z.string(),
  jurisdiction: z.string(),
  date: isoDate.nullable(),
  /** Who said it, as far as is known; a testimony names its witnesses. */
  speakers: z.array(z.string()),
  page: z.string(),
  /** An excerpt's words as quoted; empty for a testimony. */
  words: z.string(),
  use: useLabel,
});
export type TimelineEntry = z.infer<typeof timelineEntry>;
