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
    if (from.current) enterScreen(from.current.focus);
    from.current = null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is entered once the address shows it.
  useEffect(() => enter(), [address]);
  return (route) => {
    const before = currentAddress();
    const focus = document.activeElement;
    navigate(route);
    if (currentAddress() === before) enterScreen(focus);
    else from.current = { focus };
  };
}

function enterScreen(from: Element | null): void {
  tryUntilDone(() => {
    const screen = [...document.querySelectorAll<HTMLElement>('main')].find((one) => one.checkVisibility());
    const focus = document.activeElement;
    if (focus !== from && screen?.contains(focus)) return true;
    // The palette, in which it was named, is still there while it fades.
    return !isDialogOpen() && screen?.dataset.state === 'ready' && focusIn(screen);
  });
}

/** At what is open or else the first row, which `data-entering` keeps from opening; false while no row is drawn. */
function focusIn(screen: HTMLElement): boolean {
  const list = screen.querySelector('[role="grid"], [role="treegrid"]');
  const target = list
    ? (list.querySelector<HTMLElement>('[role="row"][data-key][aria-selected="true"]') ??
      list.querySelector<HTMLElement>('[role="row"][data-key]'))
    : screen.querySelector<HTMLElement>('h1');
  if (!target) return !list;
  if (!list) target.tabIndex = -1;
  screen.dataset.entering = '';
  target.focus();
  delete screen.dataset.entering;
  return true;
}
