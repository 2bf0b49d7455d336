import { flushSync } from 'react-dom';
import type { FileRow } from './file-rows.ts';

/** Moves focus to the next thing of the file shown that wants a look, or to the first of the next file that has any. */
export function goToNextToLookAt(
  rows: readonly FileRow[],
  shown: number,
  show: (index: number) => void,
): void {
  const things = thingsShown();
  const focused = things.findIndex((thing) => thing.contains(document.activeElement));
  const next = things[focused + 1];
  if (next) {
    focusThing(next);
    return;
  }
  const places = rows.map((_, index) => (shown + 1 + index) % rows.length);
  const file = places.find((index) => rows[index]?.state === 'look' || rows[index]?.state === 'refused');
  if (file === undefined) return;
  // Drawn at once: a thing of the file before would take the focus along when it goes.
  flushSync(() => show(file));
  const [first] = thingsShown();
  if (first) focusThing(first);
  else document.querySelector<HTMLElement>('[data-pane="File"] [data-pane-start]')?.focus();
}

function thingsShown(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane="File"] [data-look]')];
}

function focusThing(thing: HTMLElement): void {
  const target = thing.querySelector<HTMLElement>('input, textarea, button') ?? thing;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
