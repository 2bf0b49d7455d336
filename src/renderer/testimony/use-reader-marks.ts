import { useEffect, useMemo } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import type { ExcerptEditing } from '../excerpts/use-excerpt-editing.ts';
import type { PassageStore } from './passage-store.ts';
import type { ExcerptEnd } from './passage-view.tsx';
import { excerptEnds, excerptMarks, joinMarks, openMarks, type PassageMarks } from './reader-marks.ts';
import type { SpanEditing } from './use-span-editing.ts';

const NO_MARKS: PassageMarks = new Map();

/** What is marked in the text: excerpts made before, the open one, words found. */
export function useReaderMarks({
  store,
  excerpts,
  openId,
  editing,
  spanEditing,
  found,
}: {
  store: PassageStore;
  excerpts: readonly Excerpt[];
  openId: string | null;
  editing: ExcerptEditing;
  spanEditing: SpanEditing;
  found: PassageMarks;
}): { marks: PassageMarks; ends: ReadonlyMap<number, readonly ExcerptEnd[]> } {
  const { span, lengthOf } = spanEditing;
  const edits = editing.excerpt?.edits;
  // Places of edits are counted through all passages of the excerpt.
  const first = span?.start.passage ?? 0;
  const last = span?.end.passage ?? 0;
  useEffect(() => {
    if (first > 0) store.loadRange(first, last).catch(() => undefined);
  }, [store, first, last]);
  let isRead = span !== null;
  for (let passage = first; isRead && passage <= last; passage++) isRead = lengthOf(passage) !== undefined;

  const ofExcerpts = useMemo(() => excerptMarks(excerpts, openId), [excerpts, openId]);
  const ends = useMemo(() => excerptEnds(excerpts), [excerpts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is read there is more to mark.
  const ofOpen = useMemo(
    () => (span && edits ? openMarks(span, edits, lengthOf) : NO_MARKS),
    [span, edits, lengthOf, isRead],
  );
  const marks = useMemo(() => joinMarks(ofExcerpts, ofOpen, found), [ofExcerpts, ofOpen, found]);
  return { marks, ends };
}
