import type { KeyboardEvent, RefObject } from 'react';
import { announce } from '../components/announce.tsx';
import type { ExcerptEditing } from '../excerpts/use-excerpt-editing.ts';
import { handleKeys, isTyping, useWindowKeys } from '../keys.ts';
import type { ReadingPlace } from './reading-line.ts';
import type { Caret } from './use-caret.ts';
import type { ChosenWords } from './use-chosen-words.ts';
import type { Find } from './use-find.ts';
import type { ReaderActions } from './use-reader-actions.ts';

/** The reader's keys. Those of the window work in all its panes; the rest in the text. */
export function useReaderKeys({
  actions,
  caret,
  chosen,
  editing,
  find,
  findInput,
  pageInput,
  hasPages,
  place,
  isOpen,
  onCloseExcerpt,
  onBack,
}: {
  actions: ReaderActions;
  caret: Caret;
  chosen: ChosenWords;
  editing: ExcerptEditing;
  find: Find;
  findInput: RefObject<HTMLInputElement | null>;
  pageInput: RefObject<HTMLInputElement | null>;
  hasPages: boolean;
  place: ReadingPlace;
  /** Whether an excerpt is open. */
  isOpen: boolean;
  onCloseExcerpt: () => void;
  onBack: () => void;
}): {
  onTextKeyDown: (event: KeyboardEvent) => void;
  /** Of all panes. */
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const focusField = (field: RefObject<HTMLInputElement | null>) => {
    field.current?.focus();
    field.current?.select();
  };
  const goToPage = () => {
    if (hasPages) focusField(pageInput);
    else announce('This document has no page labels.');
  };
  const stepFind = (step: 1 | -1) => {
    if (find.text === '') focusField(findInput);
    else find.step(step);
  };
  const undoKeys = handleKeys({
    'Ctrl Z': editing.undo,
    'Ctrl Shift Z': editing.redo,
    'Ctrl Y': editing.redo,
  });

  useWindowKeys({
    'Ctrl F': () => focusField(findInput),
    'Ctrl G': goToPage,
    F3: () => stepFind(1),
    'Shift F3': () => stepFind(-1),
    F7: () => caret.toggle({ passage: place.passage, offset: 0 }),
    'Ctrl Shift C': actions.copy,
  });

  /** Esc takes back one thing at a time: what is chosen, the open excerpt, the caret, and then the reader itself. */
  const stepBack = () => {
    if (chosen.span) chosen.choose(null);
    else if (isOpen) onCloseExcerpt();
    else if (caret.isOn) caret.turnOff();
    else onBack();
  };
  const keys = handleKeys({
    E: actions.makeExcerpt,
    O: () => actions.editChosen('omit'),
    I: actions.askInsert,
    M: () => actions.editChosen('emphasize'),
    S: () => actions.editChosen('sic'),
    ']': () => void actions.goToSpeaker(1),
    '[': () => void actions.goToSpeaker(-1),
    // Where these need AltGr, browsers report it so.
    'Ctrl Alt ]': () => void actions.goToSpeaker(1),
    'Ctrl Alt [': () => void actions.goToSpeaker(-1),
    Home: () => void actions.goToEnd('beginning'),
    End: () => void actions.goToEnd('end'),
    Escape: stepBack,
  });
  return {
    onTextKeyDown: (event) => {
      if (!caret.onKeyDown(event)) keys(event);
    },
    onKeyDown: (event) => {
      // In a field, undoing is the field's own.
      if (isOpen && !isTyping(event.target)) undoKeys(event);
    },
  };
}
