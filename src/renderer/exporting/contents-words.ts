import type { ContentsPages } from '../../shared/exporting.ts';
import { useLibrary } from '../loading.ts';

/** What to know of the pages in the contents before an export; nothing where they will be measured. */
const WORDS: Partial<Record<ContentsPages, string>> = {
  guessed:
    'Some pages in the contents will be guesses, as the fonts of your house style can’t be measured here or the document is very long. In Word, choose Update Field on the contents to be sure, or leave the pages out.',
  'left-out': 'The contents will say no pages: they would take too long to work out in this document.',
};

/** `saysPages` is what the briefing’s details say, and asks anew when it changes. */
export function useContentsWords(briefing: string, saysPages: boolean): string | undefined {
  const { value } = useLibrary('exporting.contents', saysPages ? { briefing } : null, {
    changedBy: ['briefings'],
  });
  return saysPages && value ? WORDS[value.pages] : undefined;
}
