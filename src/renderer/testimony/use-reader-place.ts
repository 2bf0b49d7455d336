import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Testimony } from '../../shared/testimony.ts';
import type { PassageStore } from './passage-store.ts';
import { type ContentsRow, contentsOf, pageOfPassage, rowAt } from './reader-contents.ts';
import type { ReadingPlace } from './reading-line.ts';
import { useRememberPlace } from './use-arrival.ts';
import { speakerOf, statementWords } from './words.ts';

/** Where one reads: in which row of the contents, on which page, and who speaks there. */
export function useReaderPlace(testimony: Testimony, store: PassageStore) {
  const { id, title, statements, headings, pages } = testimony;
  const [place, setPlace] = useState<ReadingPlace>({ passage: 1, fraction: 0, page: undefined });
  const rememberPlace = useRememberPlace(id);
  const onPlace = useCallback(
    (next: ReadingPlace) => {
      setPlace((before) => (before.passage === next.passage && before.page === next.page ? before : next));
      rememberPlace(next);
    },
    [rememberPlace],
  );
  // What is read in says who speaks.
  useSyncExternalStore(store.subscribe, store.version);
  const rows = useMemo(() => contentsOf({ statements, headings, pages }), [statements, headings, pages]);
  const current: ContentsRow | undefined = rowAt(rows, place.passage);
  const shown = store.findPassage(place.passage);
  const statement = statements.findLast((one) => one.firstPassage <= place.passage);
  const speaker = speakerOf(shown ?? { speaker: '' }, statement);
  const page = place.page ?? (shown ? shown.page : pageOfPassage(pages, place.passage));
  const about = statement ? statementWords(statement, speaker) : title;
  return { place, onPlace, rows, current, speaker, about, page };
}
