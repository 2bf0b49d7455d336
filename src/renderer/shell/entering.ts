/** Where the focus goes when a person goes to a screen by key, by menu or by name: into its list, or to its title. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { isDialogOpen } from '../keys.ts';
import { currentAddress, navigate, type Route, useAddress } from '../routes.ts';
import { tryUntilDone } from '../try-until-done.ts';

/** Gives `navigate` for those who have no pointer on what they will want next. */
export function useGoTo(): (route: Route) => void {
  const address = useAddress();
  const from = useRef<{ focus: Element | null } | null>(null);
  const enter = useEffectEvent(() => {
    if (from.current) enterScreenFrom(from.current.focus);
    from.current = null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is entered once the address shows it.
  useEffect(() => enter(), [address]);
  return (route) => {
    const before = currentAddress();
    const focus = document.activeElement;
    navigate(route);
    if (currentAddress() === before) enterScreenFrom(focus);
    else from.current = { focus };
  };
}

/**
 * A button that leads to another screen goes with its own, and takes the focus with it: the new screen is entered then
 * as by key. What still has the focus keeps it.
 */
export function useFocusAfterScreens(): void {
  const address = useAddress();
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address) return;
    last.current = address;
    if (isFocusLost()) enterScreen(() => !isFocusLost());
  }, [address]);
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function enterScreenFrom(from: Element | null): void {
  enterScreen((screen) => document.activeElement !== from && screen.contains(document.activeElement));
}

function enterScreen(hasFocus: (screen: HTMLElement) => boolean): void {
  tryUntilDone(() => {
    const screen = [...document.querySelectorAll<HTMLElement>('main')].find((one) => one.checkVisibility());
    if (!screen) return false;
    // The palette, in which it was named, is still there while it fades.
    return hasFocus(screen) || (!isDialogOpen() && screen.dataset.state === 'ready' && focusIn(screen));
  });
}

/** At what is open or else the first row, which `data-entering` keeps from opening; false while no row is drawn. */
function focusIn(screen: HTMLElement): boolean {
  const list = screen.querySelector('[role="grid"], [role="treegrid"], [role="listbox"]');
  const row = ':is([role="row"], [role="option"])[data-key]';
  const target = list
    ? (list.querySelector<HTMLElement>(`${row}[aria-selected="true"]`) ??
      list.querySelector<HTMLElement>(row))
    : screen.querySelector<HTMLElement>('h1');
  if (!target) return !list;
  if (!list) target.tabIndex = -1;
  screen.dataset.entering = '';
  target.focus();
  delete screen.dataset.entering;
  return true;
}
