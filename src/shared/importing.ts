import { z } from 'zod';
import { positionContent, positionDifference, source } from './positions.ts';

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

export const readFilePreview = z.object({
  outcome: z.literal('read'),
  file: z.string(),
  /** `list`: the page of all positions. `article`: one position's own page. */
  layout: z.enum(['list', 'article']),
  source,
  found: z.array(foundPosition),
  unclear: z.array(unclearPart),
});
export const refusedFilePreview = z.object({
  outcome: z.literal('refused'),
  file: z.string(),
  code: z.string(),
  message: z.string(),
});
export const filePreview = z.discriminatedUnion('outcome', [readFilePreview, refusedFilePreview]);
export type FilePreview = z.infer<typeof filePreview>;
export type ReadFilePreview = z.infer<typeof readFilePreview>;

/** What an import would do. Nothing has changed yet; `preview` names it for `importing.keep`. */
export const importPreview = z.object({ preview: z.string(), files: z.array(filePreview) });
export type ImportPreview = z.infer<typeof importPreview>;

/** How many positions of a file were kept as new, kept as a new version, left as they are. */
export const keptFile = z.object({
  file: z.string(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});
export type KeptFile = z.infer<typeof keptFile>;
