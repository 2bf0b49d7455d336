import { type RefObject, useRef } from 'react';
import type { Excerpt, TextSpan } from '../../shared/excerpts.ts';
import { countWords } from '../../shared/quoting/count-words.ts';
import { quotationForClipboard } from '../../shared/quoting/quotation-for-clipboard.ts';
import type { Testimony } from '../../shared/testimony.ts';
import { countOf } from '../../shared/text.ts';
import { copyToClipboard } from '../clipboard.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { emphasisIn, omissionsIn } from '../excerpts/chosen-edits.ts';
import { comparePoints, isWithin, placeInSpan } from '../excerpts/span-places.ts';
import type { ExcerptEditing } from '../excerpts/use-excerpt-editing.ts';
import { asError } from '../loading.ts';
import { currentPreferences } from '../preferences/preferences.ts';
import { call } from '../transport.ts';
import { findTurn } from './find-turn.ts';
import { type PassageStore, sectionOf } from './passage-store.ts';
import type { ReaderTextHandle } from './reader-text.tsx';
import type { ReadingPlace } from './reading-line.ts';
import { quoteSelection } from './selection-words.ts';
import type { Caret } from './use-caret.ts';
import type { ChosenWords } from './use-chosen-words.ts';
import type { Find } from './use-find.ts';
import { type ChosenEdit, NOT_IN_EXCERPT, type SpanEditing } from './use-span-editing.ts';
import { joinNames, spokenPlace } from './words.ts';

export type ReaderActions = ReturnType<typeof useReaderActions>;

/** What can be done in the reader, by key and by button alike. */
export function useReaderActions({
  testimony,
  store,
  text,
  place,
  chosen,
  caret,
  editing,
  spanEditing,
  onMade,
  onAskInsert,
}: {
  testimony: Testimony;
  store: PassageStore;
  text: RefObject<ReaderTextHandle | null>;
  place: ReadingPlace;
  chosen: ChosenWords;
  caret: Caret;
  editing: ExcerptEditing;
  spanEditing: SpanEditing;
  /** Opens what was made and says what it is. */
  onMade: (id: string, said: string) => void;
  /** `replaced` are the words that the inserted ones will stand in place of. */
  onAskInsert: (asked: { target: TextSpan; replaced: string }) => void;
}) {
  const isBusy = useRef(false);
  const open = editing.excerpt;
  /** Chosen words, or the caret as a place without words. */
  const readTarget = (): TextSpan | null => {
    const span = chosen.read();
    const point = span ? null : caret.read();
    return span ?? (point && { start: point, end: point });
  };

  const makeExcerpt = async () => {
    const span = chosen.read();
    if (!span) {
      showToast('Choose some words first, with the pointer or with F7 and Shift with the arrow keys.');
      return;
    }
    // A key that is held down makes one excerpt.
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const made = await call('excerpts.create', { testimony: testimony.id, span });
      chosen.choose(null);
      onMade(made.id, describeMade(made));
    } catch (thrown) {
      showToast(asError(thrown).message);
    } finally {
      isBusy.current = false;
    }
  };

  const copySelection = async (span: TextSpan) => {
    try {
      const passages = await store.loadRange(span.start.passage, span.end.passage);
      const quoted = quoteSelection(testimony, span, passages);
      if (quoted) copyQuoted(quoted, 'Words copied with their citation.');
    } catch (thrown) {
      showToast(asError(thrown).message);
    }
  };

  const editChosen = (kind: ChosenEdit, target = readTarget()) => {
    if (!open) {
      showToast('Make or open an excerpt first.');
      return;
    }
    const isPlace = target !== null && comparePoints(target.start, target.end) === 0;
    if (!target || (isPlace && (kind === 'omit' || kind === 'emphasize'))) {
      showToast('Choose some words of the excerpt first.');
      return;
    }
    spanEditing.apply(kind, target);
  };

  const chosenPlaces = open && chosen.span && placesIn(open, chosen.span, spanEditing.lengthOf);
  return {
    makeExcerpt: () => void makeExcerpt(),
    /** The chosen words with their citation or, where none are chosen or they are in it, the open excerpt. */
    copy: () => {
      const span = chosen.read();
      if (span && !(open && isWithin(span, open.span))) void copySelection(span);
      else if (open) copyQuoted(open, 'Excerpt copied with its citation.');
      else showToast('Choose some words or open an excerpt first.');
    },
    editChosen,
    askInsert: () => {
      const target = readTarget();
      if (!open || !target) return editChosen('omit', target);
      // Before one is asked for words that could not be put there.
      if (!isWithin(target, open.span)) return showToast(NOT_IN_EXCERPT);
      const places = placesIn(open, target, spanEditing.lengthOf);
      onAskInsert({ target, replaced: places ? open.text.slice(places.start, places.end) : '' });
    },
    chosenState: {
      isOmitted: Boolean(open && chosenPlaces && omissionsIn(open, chosenPlaces).length > 0),
      isEmphasized: Boolean(open && chosenPlaces && emphasisIn(open, chosenPlaces).length > 0),
    },

    goToPage: async (page: string) => {
      const entry = testimony.pages.find((one) => one.page === page);
      if (!entry) return;
      await store.load(sectionOf(entry.passage));
      const breakAt = store.findPassage(entry.passage)?.pageBreaks.find((one) => one.page === page)?.at;
      await text.current?.goTo(
        entry.passage,
        breakAt === undefined ? 'top' : { offset: breakAt, align: 'top' },
      );
      announce(`Page ${page}`);
    },

    /** Not by the browser's own way there: what is drawn on it would stop it in the middle of a long text. */
    goToEnd: async (end: 'beginning' | 'end') => {
      const passage = end === 'beginning' ? 1 : testimony.passages;
      await text.current?.goTo(passage, end === 'beginning' ? 'top' : { offset: 0, align: 'in-view' });
    },
    goToSpeaker: async (step: 1 | -1) => {
      const found = await findTurn(store, place.passage, step, testimony.passages);
      if (!found) {
        announce(step > 0 ? 'No other speaker after this one.' : 'No other speaker before this one.');
        return;
      }
      await text.current?.goTo(found.ordinal, 'top');
      if (caret.isOn) caret.place({ passage: found.ordinal, offset: 0 });
      announce(spokenPlace(found.speaker, found.page));
    },

    /** Ends finding; the words found last are chosen, so that an excerpt can be made of them. */
    leaveFind: (find: Find) => {
      const hit = find.hits[find.current];
      find.setText('');
      text.current?.area?.focus({ preventScroll: true });
      if (!hit) return;
      chosen.choose({
        start: { passage: hit.passage, offset: hit.start },
        end: { passage: hit.passage, offset: hit.end },
      });
    },
  };
}

function placesIn(
  { span }: Excerpt,
  words: TextSpan,
  lengthOf: (passage: number) => number | undefined,
): { start: number; end: number } | undefined {
  const start = placeInSpan(span, words.start, lengthOf);
  const end = placeInSpan(span, words.end, lengthOf);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function copyQuoted(quoted: Parameters<typeof quotationForClipboard>[0], said: string): void {
  const { citationStyle } = currentPreferences();
  if (copyToClipboard(quotationForClipboard(quoted, citationStyle))) showToast(said);
  else showToast('The words could not be copied.');
}

/** "Excerpt made: 32 words, Ms. Doe, page 14". */
function describeMade({ text, speakers, page }: Excerpt): string {
  const place = spokenPlace(joinNames(speakers), page);
  const mixed = speakers.length > 1 ? '. These words are by more than one speaker' : '';
  return `Excerpt made: ${countOf(countWords(text), 'word')}${place && `, ${place}`}${mixed}`;
}
