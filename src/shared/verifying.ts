import { z } from 'zod';
import { differencePart } from './positions.ts';

/** What became of a position or an excerpt in a copy of a document that came back. */
export const checkedItem = z.object({
  kind: z.enum(['position', 'excerpt']),
  /** A position's slug, an excerpt's id. */
  id: z.string(),
  title: z.string(),
  version: z.number().int(),
  /** `outdated`: the words are as exported, and the library has a newer version, or cites their source otherwise now. */
  status: z.enum(['unchanged', 'altered', 'outdated', 'removed']),
  /** From the library's words to those of the copy, citation included; null where they are the same or not known. */
  difference: z.array(differencePart).nullable(),
  /** It has tracked changes that nobody accepted or rejected; the copy's words are read as if all were accepted. */
  isPending: z.boolean(),
  /** It stands elsewhere than where it was exported to, after or before other items. */
  isMoved: z.boolean(),
  /** `record`: this library doesn't have these words, so that only the file's own record vouches for them. */
  comparedWith: z.enum(['library', 'record']),
});
export type CheckedItem = z.infer<typeof checkedItem>;

export const checkedCopy = z.object({
  file: z.string(),
  /** False where the file carries no record of Standpoint's, and was compared by its words alone. */
  hasRecord: z.boolean(),
  /** Its record is of another library, whose items have other ids: they are told by their words. */
  isFromOtherLibrary: z.boolean(),
  items: z.array(checkedItem),
  /** Paragraphs that the export did not have, in order; none are known without a record. */
  added: z.array(z.string()),
  /** How many more than the export had, fewer where negative; null without a record that counts them. */
  pictures: z.number().int().nullable(),
  /**
   * Without a record: paragraphs, and what is left of those that items stand in, that the library doesn't have, in
   * order. Whether the document had them when it was exported can't be told.
   */
  unknown: z.array(z.string()),
});
export type CheckedCopy = z.infer<typeof checkedCopy>;

/** A program changes fields and parts of these by itself, so that nobody could tell what a hand did. */
export function notCompared({ pictures }: Pick<CheckedCopy, 'pictures'>): string {
  return pictures === null
    ? 'Headers, footers, pictures and comments are not compared.'
    : 'Headers, footers and comments are not compared; pictures are counted.';
}
