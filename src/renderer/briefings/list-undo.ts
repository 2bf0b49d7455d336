/**
 * Undo in the lists of briefings and of templates, where what was done concerns them as a whole: the toast offers it for
 * what was done last, Ctrl+Z takes back one after the other for as long as the window lives.
 */
import { useEffect, useEffectEvent } from 'react';
import { useCommand } from '../commands.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { useKeysOutsideFields } from '../keys.ts';
import { tryUntilDone } from '../try-until-done.ts';

type List = 'briefings' | 'templates';

/** Says itself what it brought about, and gives the row that the focus goes to; undefined for none. */
type Undo = () => Promise<string | undefined>;

interface Done {
  undo: Undo;
  hideToast: () => void;
}

const done: Record<List, readonly Done[]> = { briefings: [], templates: [] };
const shownLists = new Map<List, (row: string) => boolean>();

export function sayDone(list: List, message: string, undo: Undo): void {
  const hideToast = showToast(message, { name: 'Undo', run: () => void takeBack(list, one) });
  const one: Done = { undo, hideToast };
  done[list] = [...done[list], one];
}

/**
 * Takes Ctrl+Z, and Undo by name, for as long as the list is shown. `focus` moves the focus to a row, and is false
 * while the row is not there.
 */
export function useListUndo(list: List, focus: (row: string) => boolean): void {
  const onFocus = useEffectEvent(focus);
  useEffect(() => {
    shownLists.set(list, (row) => onFocus(row));
    return () => {
      shownLists.delete(list);
    };
  }, [list]);
  const undoLast = () => {
    const last = done[list].at(-1);
    if (last) void takeBack(list, last);
    else announce('Nothing to undo');
  };
  useCommand('undo', undoLast);
  useKeysOutsideFields({ 'Ctrl Z': undoLast });
}

async function takeBack(list: List, one: Done): Promise<void> {
  done[list] = done[list].filter((other) => other !== one);
  one.hideToast();
  const row = await one.undo();
  if (row !== undefined) goToRow(list, row);
}

/** Where the list is shown; as soon as the row is there. */
export function goToRow(list: List, row: string): void {
  tryUntilDone(() => shownLists.get(list)?.(row) ?? true);
}
