import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import type { TextPoint } from '../../shared/excerpts.ts';
import { announce } from '../components/announce.tsx';
import { onMac } from '../components/shortcut.tsx';
import { domPlaceOf, pointOf } from './text-places.ts';

type Granularity = 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph';

/** Beyond this many steps there is no text in that direction. */
const MOST_STEPS = 60;
const VISIBLE_MARGIN_PX = 48;

export interface Caret {
  isOn: boolean;
  /** Where it stands; null where it is off or nowhere in the text. */
  point: TextPoint | null;
  /** As it is this moment: a key may come before it is drawn. */
  read: () => TextPoint | null;
  toggle: (start: TextPoint) => void;
  turnOff: () => void;
  place: (point: TextPoint) => void;
  /** Takes a key where it is one of the caret's; then true. */
  onKeyDown: (event: KeyboardEvent) => boolean;
}

/**
 * A caret in text that can't be edited. The browser moves it as it does in a text field, by letter, word and line, in
 * the direction of the script; only drawing it is left to us.
 */
export function useCaret(area: HTMLElement | null, hasChosen: boolean): Caret {
  const [isOn, setOn] = useState(false);
  const [point, setPoint] = useState<TextPoint | null>(null);

  useEffect(() => {
    if (!isOn || !area) {
      setPoint(null);
      return;
    }
    const follow = () => setPoint(caretPoint(area) ?? null);
    follow();
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [isOn, area]);

  const place = useCallback(
    (to: TextPoint) => {
      const dom = domPlaceOf(area, to);
      if (dom) getSelection()?.setPosition(dom.node, dom.offset);
      if (area) keepInView(area);
    },
    [area],
  );

  const toggle = (start: TextPoint) => {
    if (isOn) {
      setOn(false);
      announce('Caret off.');
      return;
    }
    setOn(true);
    area?.focus({ preventScroll: true });
    if (area && !caretPoint(area)) place(start);
    announce('Caret on. Arrow keys move it, Shift with them chooses words.');
  };

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!area || !(isOn || (event.shiftKey && hasChosen)) || !area.contains(event.target as Node))
      return false;
    const byWord = onMac ? event.altKey : event.ctrlKey;
    if (event.metaKey || (event.altKey && !byWord)) return false;
    const move = moveOf(event.key, byWord, Math.max(1, Math.floor(area.clientHeight / lineHeight(area)) - 1));
    if (!move) return false;
    event.preventDefault();
    event.stopPropagation();
    if (!caretPoint(area)) return true;
    for (let step = 0; step < move.steps; step++) {
      if (!moveOnce(area, event.shiftKey ? 'extend' : 'move', move.direction, move.granularity)) break;
    }
    keepInView(area);
    return true;
  };

  const read = () => (isOn && area ? (caretPoint(area) ?? null) : null);

  return { isOn, point, read, toggle, turnOff: () => setOn(false), place, onKeyDown };
}

function moveOf(
  key: string,
  byWord: boolean,
  pageLines: number,
):
  | { direction: 'forward' | 'backward' | 'left' | 'right'; granularity: Granularity; steps: number }
  | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { direction: 'left', granularity: byWord ? 'word' : 'character', steps: 1 };
    case 'ArrowRight':
      return { direction: 'right', granularity: byWord ? 'word' : 'character', steps: 1 };
    case 'ArrowUp':
      return { direction: 'backward', granularity: byWord ? 'paragraph' : 'line', steps: 1 };
    case 'ArrowDown':
      return { direction: 'forward', granularity: byWord ? 'paragraph' : 'line', steps: 1 };
    case 'PageUp':
      return { direction: 'backward', granularity: 'line', steps: pageLines };
    case 'PageDown':
      return { direction: 'forward', granularity: 'line', steps: pageLines };
    case 'Home':
      return byWord ? undefined : { direction: 'backward', granularity: 'lineboundary', steps: 1 };
    case 'End':
      return byWord ? undefined : { direction: 'forward', granularity: 'lineboundary', steps: 1 };
    default:
      return undefined;
  }
}

/** Goes on until it stands in a passage again: page labels and names of speakers between them are passed over. */
function moveOnce(
  area: HTMLElement,
  alter: 'move' | 'extend',
  direction: string,
  granularity: Granularity,
): boolean {
  const selection = getSelection();
  if (!selection?.focusNode || !selection.anchorNode) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  for (let step = 0; step < MOST_STEPS; step++) {
    const node: Node | null = selection.focusNode;
    const offset = selection.focusOffset;
    selection.modify(alter, direction, granularity);
    if (selection.focusNode === node && selection.focusOffset === offset) break;
    if (caretPoint(area)) return true;
  }
  if (alter === 'extend') selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  else selection.setPosition(focusNode, focusOffset);
  return false;
}

/** Where the selection's moving end stands, if in the words of a passage. */
function caretPoint(area: HTMLElement): TextPoint | undefined {
  const selection = getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !area.contains(node)) return undefined;
  const element = node instanceof Element ? node : node.parentElement;
  if (element?.closest('[data-aside]')) return undefined;
  return pointOf(node, selection.focusOffset);
}

function keepInView(area: HTMLElement): void {
  const selection = getSelection();
  if (!selection?.focusNode) return;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const element =
    selection.focusNode instanceof Element ? selection.focusNode : selection.focusNode.parentElement;
  const rect = range.getClientRects()[0] ?? element?.getBoundingClientRect();
  if (!rect) return;
  const view = area.getBoundingClientRect();
  if (rect.top < view.top + VISIBLE_MARGIN_PX) area.scrollTop -= view.top + VISIBLE_MARGIN_PX - rect.top;
  else if (rect.bottom > view.bottom - VISIBLE_MARGIN_PX) {
    area.scrollTop += rect.bottom - view.bottom + VISIBLE_MARGIN_PX;
  }
}

function lineHeight(area: HTMLElement): number {
  const words = area.querySelector('[data-passage]');
  return (words && Number.parseFloat(getComputedStyle(words).lineHeight)) || 28;
}
