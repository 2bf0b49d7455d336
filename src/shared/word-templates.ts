/** The organisation's own Word file as a template: what was found in it when it was chosen. */
import { z } from 'zod';

/** Where a briefing's text goes. */
export const bodyPlace = z.enum(['placeholder', 'control', 'end', 'whole']);
export type BodyPlace = z.infer<typeof bodyPlace>;

/** What the pages of a template hold: lengths in twentieths of a point, the size of text in points. */
export const templatePage = z.object({
  /** Of a line. */
  textWidth: z.number().int().positive(),
  /** From the top margin to the bottom one, of all columns together. */
  textHeight: z.number().int().positive(),
  textSize: z.number().positive(),
});
export type TemplatePage = z.infer<typeof templatePage>;

/** What a template is used as, and what of it is not: each sentence is for the person who chose it. */
export const readTemplate = z.object({
  /** Its SHA-256; the file lies with the library's others. */
  file: z.string().regex(/^[\da-f]{64}$/, 'a file is named by its SHA-256'),
  name: z.string(),
  bodyPlace,
  /** The beginning of its own text that stands before the briefing; empty where there is none. */
  textBefore: z.string(),
  /** Fields of the briefing that it prints, as in `{{title}}`. */
  fields: z.array(z.string()),
  /** Styles by the names that Word shows: those it has, and those that are added to it. */
  styles: z.object({ found: z.array(z.string()), added: z.array(z.string()) }),
  /** As “US letter”, or its measures. */
  paper: z.string(),
  fonts: z.array(z.string()),
  /** Not known of one that was chosen before pages were counted by it. */
  page: templatePage.optional(),
  /** Header, footer and logo that it brings. */
  brings: z.array(z.string()),
  /** What it has and the document will not, or what it will and perhaps should not. */
  notes: z.array(z.string()),
});
export type ReadTemplate = z.infer<typeof readTemplate>;
