import type { BriefingDetails } from '../../shared/briefings.ts';
import type { ContentsPages, ExportFormat } from '../../shared/exporting.ts';
import { useLibrary } from '../loading.ts';

/** What to know of the pages in the contents before an export; nothing where they will be measured. */
const WORDS: Partial<Record<ContentsPages, string>> = {
  guessed:
    'Some pages in the contents will be guesses, as the fonts of your house style can’t be measured here or the document is very long. In Word, choose Update Field on the contents to be sure, or leave the pages out.',
  'left-out': 'The contents will say no pages: they would take too long to work out in this document.',
};

const NOTES_WORDS = 'In a PDF the notes stand at the foot of each page.';

/** What to know of a PDF before it is made. */
export function printedWords(
  { citationPlace }: Pick<BriefingDetails, 'citationPlace'>,
  contents: string | undefined,
): string | undefined {
  return citationPlace === 'endnote' ? [NOTES_WORDS, contents].filter(Boolean).join(' ') : contents;
}

/**
 * `saysPages` is what the briefing’s details say, and asks anew when it changes. The pages of a PDF are no guess: they
 * are looked up in it.
 */
export function useContentsWords(
  briefing: string,
  saysPages: boolean,
  format: ExportFormat = 'docx',
): string | undefined {
  const { value } = useLibrary('exporting.contents', saysPages ? { briefing } : null, {
    changedBy: ['briefings'],
  });
  if (!saysPages || !value || format === 'markdown') return undefined;
  return format === 'pdf' && value.pages === 'guessed' ? undefined : WORDS[value.pages];
}
