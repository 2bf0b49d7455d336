/** The pages in the contents, worked out as Word would lay the document out. */
import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ContentsPages } from '../../../../shared/exporting.ts';

/** How far the pages are worked out, and who hears what came of it. */
export interface PageNumbering {
  /** Working them out takes about 50 ms a page; a document with more of them has contents without pages. */
  mostPages: number;
  /** Called before it begins, for whoever waits for it. */
  begin?(): void;
  tell(pages: ContentsPages): void;
}

/** For a file that leaves. */
export const NUMBERED_FOR_EXPORT = 150;
/** For what is looked at while it is written, and made anew with each change. */
export const NUMBERED_FOR_PREVIEW = 20;

export const exportNumbering: PageNumbering = { mostPages: NUMBERED_FOR_EXPORT, tell: () => {} };

type Estimator = PageNumberEstimator & TemplatePageNumberEstimator;

/** An estimator that tells whether it measured every page, guessed some, or left some blank. */
export function estimatePages({ begin, tell }: PageNumbering): Estimator {
  const estimate = estimatePageNumbersWith({ guess: true });
  return Object.assign(
    (...given: Parameters<Estimator>) => {
      begin?.();
      const pages = estimate(...given);
      const isComplete = pages.bookmarks.size > 0;
      tell(!isComplete ? 'left-out' : (pages.guesses ?? []).length > 0 ? 'guessed' : 'measured');
      return pages;
    },
    { listNumbers: estimate.listNumbers },
  ) as Estimator;
}
