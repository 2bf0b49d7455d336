import { useCallback, useEffect, useRef, useState } from 'react';
import { StandpointError } from '../../shared/errors.ts';
import type { Excerpt, QuotationEdit, TextSpan } from '../../shared/excerpts.ts';
import { countWords } from '../../shared/quoting/count-words.ts';
import { countOf } from '../../shared/text.ts';
import {
  type Chosen,
  emphasizeOrNot,
  insertWords,
  markSic,
  omitOrRestore,
} from '../excerpts/chosen-edits.ts';
import { placeInSpan } from '../excerpts/span-places.ts';
import type { ExcerptEditing } from '../excerpts/use-excerpt-editing.ts';
import type { PassageStore } from './passage-store.ts';

export type ChosenEdit = 'omit' | 'emphasize' | 'sic' | { insert: string };

export interface SpanEditing {
  /** The open excerpt's span, or where its handles are being moved to. */
  span: TextSpan | null;
  move: (span: TextSpan) => void;
  /** Keeps the span as it was moved. */
  keep: () => void;
  /** Makes an edit of the chosen words, or of the caret's place where start and end are one. */
  apply: (edit: ChosenEdit, chosen: TextSpan) => void;
  lengthOf: (passage: number) => number | undefined;
}

export const NOT_IN_EXCERPT =
  'These words are not all in the open excerpt. Choose words within it, or move its ends first.';

const SAID: Readonly<Record<'omit' | 'emphasize' | 'sic' | 'insert', string>> = {
  omit: 'Words omitted',
  emphasize: 'Words emphasized',
  sic: '[sic] put in',
  insert: 'Words put in brackets',
};

/** Edits of the open excerpt, from places in the text. */
export function useSpanEditing(store: PassageStore, editing: ExcerptEditing): SpanEditing {
  const { excerpt, edit } = editing;
  const [moved, setMoved] = useState<TextSpan | null>(null);
  // Where they are moved to is kept some time after the last key; by then the newest counts.
  const newest = useRef<TextSpan | null>(null);
  const move = useCallback((span: TextSpan | null) => {
    newest.current = span;
    setMoved(span);
  }, []);
  const key = excerpt && `${excerpt.id} ${excerpt.version}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version shows where it stands itself.
  useEffect(() => move(null), [key, move]);

  const lengthOf = useCallback((passage: number) => store.findPassage(passage)?.text.length, [store]);

  const keep = async () => {
    const span = newest.current;
    if (!span) return;
    await edit(
      ({ edits }) => ({ edits, span }),
      (after) => `The excerpt now has ${countOf(countWords(after.text), 'word')}.`,
    );
    move(null);
  };

  const apply = async (kind: ChosenEdit, chosen: TextSpan) => {
    if (!excerpt) return;
    await store.loadRange(excerpt.span.start.passage, excerpt.span.end.passage);
    const name = typeof kind === 'string' ? kind : 'insert';
    let before = 0;
    await edit(
      (current) => {
        before = current.edits.length;
        return { edits: editsAfter(current, kind, placesOf(current, chosen, lengthOf)) };
      },
      (after) => {
        if (after.edits.length >= before || name === 'insert' || name === 'sic') return `${SAID[name]}.`;
        return name === 'omit' ? 'Words restored.' : 'Emphasis taken off.';
      },
    );
  };

  return {
    span: moved ?? excerpt?.span ?? null,
    move,
    keep: () => void keep(),
    apply: (kind, chosen) => void apply(kind, chosen),
    lengthOf,
  };
}

function editsAfter(excerpt: Excerpt, kind: ChosenEdit, chosen: Chosen): QuotationEdit[] {
  if (kind === 'omit') return omitOrRestore(excerpt, chosen);
  if (kind === 'emphasize') return emphasizeOrNot(excerpt, chosen);
  if (kind === 'sic') return markSic(excerpt, chosen);
  return insertWords(excerpt, chosen, kind.insert);
}

/** The chosen words as places in the excerpt's text. Throws `invalid-input` where they reach out of it. */
function placesOf(
  { span }: Excerpt,
  chosen: TextSpan,
  lengthOf: (passage: number) => number | undefined,
): Chosen {
  const start = placeInSpan(span, chosen.start, lengthOf);
  const end = placeInSpan(span, chosen.end, lengthOf);
  if (start === undefined || end === undefined) {
    throw new StandpointError('invalid-input', NOT_IN_EXCERPT);
  }
  return { start, end };
}
