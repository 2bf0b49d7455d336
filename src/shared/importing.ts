import { z } from 'zod';
import { positionContent, positionDifference, source } from './positions.ts';
import { statement, testimonyDetails, unclearPlace } from './testimony.ts';

/** What a file can be read as. */
export const fileKind = z.enum(['positions', 'testimony']);
export type FileKind = z.infer<typeof fileKind>;

/** A position found in a file, against what the library holds. Identified by `slug`, from its title. */
export const foundPosition = z.object({
  slug: z.string(),
  state: z.enum(['new', 'changed', 'unchanged']),
  /** As it would be kept. For a list page, sections are those the library already has. */
  content: positionContent,
  /** The version that the library holds now, 0 for a new one. Keeping it makes `baseVersion + 1`. */
  baseVersion: z.number().int(),
  /** Only where `state` is `changed`. */
  difference: positionDifference.nullable(),
});
export type FoundPosition = z.infer<typeof foundPosition>;

/** Something in the file that could not be told for sure, in words, with the line it stands on where there is one. */
export const unclearPart = z.object({ line: z.number().int().nullable(), text: z.string() });
export type UnclearPart = z.infer<typeof unclearPart>;

export const positionsFilePreview = z.object({
  outcome: z.literal('positions'),
  file: z.string(),
  /** `list`: the page of all positions. `article`: one position's own page. */
  layout: z.enum(['list', 'article']),
  source,
  found: z.array(foundPosition),
  unclear: z.array(unclearPart),
});
/** A testimony as it was understood. All of it can be corrected but its passages. */
export const testimonyFilePreview = z.object({
  outcome: z.literal('testimony'),
  file: z.string(),
  /** The file's own form. */
  format: z.enum(['docx', 'pdf', 'html', 'text']),
  details: testimonyDetails,
  /** Fields that were read but could be wrong. */
  doubtful: z.array(testimonyDetails.keyof()),
  statements: z.array(statement),
  passages: z.number().int(),
  /** How many pages have labels; 0 where the file has none. */
  pages: z.number().int(),
  /** The beginning of its words, some hundred characters. */
  firstWords: z.string(),
  unclear: z.array(unclearPlace),
  /** The testimony that the library has from this very file; then there is nothing to keep. */
  known: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type TestimonyFilePreview = z.infer<typeof testimonyFilePreview>;
export const refusedFilePreview = z.object({
  outcome: z.literal('refused'),
  file: z.string(),
  code: z.string(),
  message: z.string(),
  /** Whether it may be read as testimony all the same, when asked to. */
  canBeTestimony: z.boolean(),
});
export const filePreview = z.discriminatedUnion('outcome', [
  positionsFilePreview,
  testimonyFilePreview,
  refusedFilePreview,
]);
export type FilePreview = z.infer<typeof filePreview>;
export type PositionsFilePreview = z.infer<typeof positionsFilePreview>;

/** What an import would do. Nothing has changed yet; `preview` names it for `importing.keep`. */
export const importPreview = z.object({ preview: z.string(), files: z.array(filePreview) });
export type ImportPreview = z.infer<typeof importPreview>;

/** How many positions, or the one testimony, of a file were kept as new, kept as a new version, left as they are. */
export const keptFile = z.object({
  file: z.string(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** The testimony's id: the new one, or the one that the library had. Null for a file of positions. */
  testimony: z.string().nullable(),
});
export type KeptFile = z.infer<typeof keptFile>;
