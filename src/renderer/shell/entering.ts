/** Where the focus goes when a person goes to a screen by key, by menu or by name: into its list, or to its title. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { isDialogOpen } from '../keys.ts';
import { currentAddress, navigate, type Route, useAddress } from '../routes.ts';

/** A screen that takes longer leaves the focus where it is, as the person may be at something else by then. */
const PATIENCE_MS = 5000;

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

const DOINGS = ['keydown', 'pointerdown'] as const;
let frame = 0;

function enterScreen(from: Element | null): void {
  const start = performance.now();
  const look = () => {
    const screen = [...document.querySelectorAll<HTMLElement>('main')].find((one) => one.checkVisibility());
    const focus = document.activeElement;
    const hasFocus = focus !== from && screen?.contains(focus);
    if (hasFocus) return;
    // The palette, in which it was named, is still there while it fades.
    if (!isDialogOpen() && screen?.dataset.state === 'ready' && focusIn(screen)) return;
    if (performance.now() - start < PATIENCE_MS) frame = requestAnimationFrame(look);
  };
  stopEntering();
  frame = requestAnimationFrame(look);
  // Who does something else meanwhile must not be taken away from it.
  for (const type of DOINGS) addEventListener(type, stopEntering, { capture: true, once: true });
}

function stopEntering(): void {
  cancelAnimationFrame(frame);
  for (const type of DOINGS) removeEventListener(type, stopEntering, { capture: true });
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
