/** Keys as one reads them, such as `Ctrl K`, `Shift F6`, `?` or `A`; Ctrl is Cmd on a Mac. */
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useEffect, useEffectEvent } from 'react';
import { isCommandKey } from './components/shortcut.tsx';
import { currentPreferences } from './preferences/preferences.ts';

export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

/**
 * For `onKeyDown` of a pane. Single letters are left alone in text fields, and everywhere when the person turned
 * them off; a key that does something here goes no further.
 */
export function handleKeys(map: KeyMap): (event: ReactKeyboardEvent | KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || isFromElsewhere(event)) return;
    const name = nameOfKey(event);
    const action = map[name];
    if (!action) return;
    if (name.length === 1 && (isTyping(event.target) || !currentPreferences().singleKeys)) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}

/** Keys that work wherever focus is, except under a dialog. */
export function useWindowKeys(map: KeyMap): void {
  useKeyDown((event) => {
    if (!isDialogOpen()) handleKeys(map)(event);
  });
}

/** The same, for keys that have a meaning of their own in a text field. */
export function useKeysOutsideFields(map: KeyMap): void {
  useKeyDown((event) => {
    if (!isDialogOpen() && !isTyping(event.target)) handleKeys(map)(event);
  });
}

/** Keys of a dialog, for what is there only while it is open: wherever in it focus is, its buttons and itself too. */
export function useDialogKeys(map: KeyMap): void {
  useKeyDown(handleKeys(map));
}

function useKeyDown(handle: (event: KeyboardEvent) => void): void {
  const onKeyDown = useEffectEvent(handle);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  );
}

export function isDialogOpen(): boolean {
  return document.querySelector('[data-modal]') !== null;
}

/** React lets events of menus and popovers rise to the pane that opened them, though they stand outside of it. */
function isFromElsewhere({ currentTarget, target }: ReactKeyboardEvent | KeyboardEvent): boolean {
  return currentTarget instanceof Node && target instanceof Node && !currentTarget.contains(target);
}

function nameOfKey(event: ReactKeyboardEvent | KeyboardEvent): string {
  const command = isCommandKey(event);
  const letter = event.key.length === 1;
  const key = letter ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (!letter || command || event.altKey);
  return [command && 'Ctrl', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join(' ');
}
