import { z } from 'zod';

/** One line; a word or several. A slash separates the singular from a plural of its own: “child / children”. */
const phrase = z.string().trim().min(1, 'A word is missing.').max(200);

/** What the list says about one discouraged idea. */
export const termContent = z.object({
  /** Plurals in -s, -es and -ies are found too. */
  discouraged: z.array(phrase).min(1, 'Say which words are discouraged.').max(50),
  preferred: z.array(phrase).max(20),
  reason: z.string().trim().max(2000),
  /** There are right uses: to be looked at, not to be replaced as a rule. */
  caution: z.boolean(),
  /** Discouraged only where one of these stands in the same paragraph; nowhere in particular when empty. */
  near: z.array(phrase).max(50),
  /** Discouraged only where none of these stands in the own words of the whole briefing. */
  unless: z.array(phrase).max(50),
  /** With capitals exactly as given, so that “john” is not the name John. */
  matchCase: z.boolean(),
});
export type TermContent = z.infer<typeof termContent>;

export const term = termContent.extend({
  id: z.string(),
  isOn: z.boolean(),
  /** Whether it came with Standpoint, or staff added it. */
  origin: z.enum(['standpoint', 'own']),
  /** It came with Standpoint and staff changed its words: it can be restored. */
  isChanged: z.boolean(),
});
export type Term = z.infer<typeof term>;
