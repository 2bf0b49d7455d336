import { useCallback, useState } from 'react';
import { useWidth } from '../widths.ts';

/**
 * Which panes stand beside the text. Contents do from 1280 on, excerpts from 1100 on; where there is less room they
 * open over the text or, for an excerpt that is being edited, beside a narrower text.
 */
export function useReaderPanes(isExcerptOpen: boolean) {
  const width = useWidth();
  const contentsCanOpen = width !== 'wide';
  const excerptsCanOpen = width === 'narrow' || width === 'single';
  const [opened, setOpened] = useState<'contents' | 'excerpts' | null>(null);
  const excerptsAreOver = width === 'single';
  const excerptsShown = !excerptsCanOpen || opened === 'excerpts' || (isExcerptOpen && !excerptsAreOver);

  return {
    contentsCanOpen,
    contentsAreOver: contentsCanOpen,
    contentsShown: !contentsCanOpen || opened === 'contents',
    excerptsCanOpen,
    excerptsAreOver,
    excerptsShown,
    toggleContents: () => setOpened((before) => (before === 'contents' ? null : 'contents')),
    closeContents: () => setOpened(null),
    toggleExcerpts: () => setOpened((before) => (before === 'excerpts' ? null : 'excerpts')),
    openExcerpts: useCallback(() => setOpened('excerpts'), []),
    closeExcerpts: () => setOpened(null),
  };
}
