/** The pages in the contents, worked out as Word would lay the document out. */
import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ContentsPages } from '../../../../shared/exporting.ts';

/** How far the pages are worked out, and who hears what came of it. */
export interface PageNumbering {
  /** Working them out takes about 40 ms a page; what takes longer than so many has contents without pages. */
  mostPages: number;
  /** Called before it begins, with about how many there are, for whoever waits for it. */
  begin?(pages: number): void;
  tell(pages: ContentsPages): void;
}

/** For a file that leaves: about a minute's work. */
export const NUMBERED_FOR_EXPORT = 1500;
/** For what is looked at while it is written, and made anew with each change. */
export const NUMBERED_FOR_PREVIEW = 20;

/** In a longer document what is a line off on one page may be a page off in the end. */
const MOST_SURE_PAGES = 150;

export const exportNumbering: PageNumbering = { mostPages: NUMBERED_FOR_EXPORT, tell: () => {} };

type Estimator = PageNumberEstimator & TemplatePageNumberEstimator;

/** An estimator that tells whether it measured every page, guessed some, or left some blank. `pages` is about how many. */
export function estimatePages({ begin, tell }: PageNumbering, pages: number): Estimator {
  const estimate = estimatePageNumbersWith({ guess: true });
  return Object.assign(
    (...given: Parameters<Estimator>) => {
      begin?.(pages);
      const found = estimate(...given);
      const isComplete = found.bookmarks.size > 0;
      const isGuessed = isGuessedAt(pages) || (found.guesses ?? []).length > 0;
      tell(!isComplete ? 'left-out' : isGuessed ? 'guessed' : 'measured');
      return found;
    },
    { listNumbers: estimate.listNumbers },
  ) as Estimator;
}

/** Whether the pages of a document of about so many are a guess, whatever it says. */
export function isGuessedAt(pages: number): boolean {
  return pages > MOST_SURE_PAGES;
}
