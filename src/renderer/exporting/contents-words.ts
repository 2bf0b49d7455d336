import type { BriefingDetails } from '../../shared/briefings.ts';
import type { ContentsPages } from '../../shared/exporting.ts';
import { useLibrary } from '../loading.ts';

/** What to know of the pages in the contents before an export; nothing where they will be measured. */
const WORDS: Partial<Record<ContentsPages, string>> = {
  guessed:
    'Some pages in the contents will be guesses, as the fonts of your house style can’t be measured here or the document is very long. In Word, choose Update Field on the contents to be sure, or leave the pages out.',
  'left-out': 'The contents will say no pages: they would take too long to work out in this document.',
};

/** Of a PDF, whose contents say the pages that Word would have. */
export const PRINTED_PAGES_WORDS =
  'The contents of a PDF say the pages that Word would have: what prints it may be a page off. Look through them before it leaves, or leave the pages out.';
const NOTES_WORDS = 'In a PDF the notes stand at the foot of each page.';

/** What to know of a PDF before it is made. */
export function printedWords(
  { citationPlace }: Pick<BriefingDetails, 'citationPlace'>,
  contents: string | undefined,
): string | undefined {
  return citationPlace === 'endnote' ? [NOTES_WORDS, contents].filter(Boolean).join(' ') : contents;
}

/** `saysPages` is what the briefing’s details say, and asks anew when it changes. */
export function useContentsWords(briefing: string, saysPages: boolean): string | undefined {
  const { value } = useLibrary('exporting.contents', saysPages ? { briefing } : null, {
    changedBy: ['briefings'],
  });
  return saysPages && value ? WORDS[value.pages] : undefined;
}
