/** Where the person is: the part of the address after `#`, so that back and forward work on every host. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { screen: 'positions'; slug: string | null }
  | { screen: 'versions'; slug: string }
  | { screen: 'edit-position'; slug: string }
  | { screen: 'new-position' }
  | { screen: 'testimony'; id: string | null; passage: number | null }
  | { screen: 'excerpts'; id: string | null }
  | { screen: 'timeline'; topic: string }
  | { screen: 'import' }
  | { screen: 'check-document' }
  | { screen: 'briefings' }
  | { screen: 'briefing'; id: string }
  | { screen: 'briefing-history'; id: string }
  | { screen: 'packets'; id: string | null }
  | { screen: 'templates' }
  | { screen: 'settings' }
  | { screen: 'terms' }
  | { screen: 'house-style' };

/** The address of a screen, such as `/positions/rule-of-law/versions`. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'positions':
      return route.slug === null ? '/positions' : `/positions/${encodeURIComponent(route.slug)}`;
    case 'versions':
      return `/positions/${encodeURIComponent(route.slug)}/versions`;
    case 'edit-position':
      return `/positions/${encodeURIComponent(route.slug)}/edit`;
    case 'new-position':
      // Not below /positions, where a position titled “New” has its place.
      return '/new/position';
    case 'testimony':
      if (route.id === null) return '/testimony';
      return `/testimony/${encodeURIComponent(route.id)}${route.passage === null ? '' : `/${route.passage}`}`;
    case 'excerpts':
      return route.id === null ? '/excerpts' : `/excerpts/${encodeURIComponent(route.id)}`;
    case 'timeline':
      return `/timeline/${encodeURIComponent(route.topic)}`;
    case 'import':
      return '/import';
    case 'check-document':
      return '/check-document';
    case 'briefings':
      return '/briefings';
    case 'briefing':
      return `/briefings/${encodeURIComponent(route.id)}`;
    case 'briefing-history':
      return `/briefings/${encodeURIComponent(route.id)}/history`;
    case 'packets':
      return route.id === null ? '/packets' : `/packets/${encodeURIComponent(route.id)}`;
    case 'templates':
      return '/templates';
    case 'settings':
      return '/settings';
    case 'terms':
      return '/settings/terms';
    case 'house-style':
      return '/settings/house-style';
  }
}

/** What an address means; anything unknown leads to the positions. */
export function routeOf(address: string): Route {
  const [, area, rawName = '', page] = address.split('/');
  const name = decoded(rawName);
  if (area === 'positions') {
    if (name === '') return { screen: 'positions', slug: null };
    if (page === 'versions') return { screen: 'versions', slug: name };
    if (page === 'edit') return { screen: 'edit-position', slug: name };
    return { screen: 'positions', slug: name };
  }
  if (area === 'new') return { screen: 'new-position' };
  if (area === 'testimony') {
    return name === ''
      ? { screen: 'testimony', id: null, passage: null }
      : { screen: 'testimony', id: name, passage: passageOf(page) };
  }
  if (area === 'excerpts') return { screen: 'excerpts', id: name === '' ? null : name };
  if (area === 'timeline' && name !== '') return { screen: 'timeline', topic: name };
  if (area === 'import') return { screen: 'import' };
  if (area === 'check-document') return { screen: 'check-document' };
  if (area === 'briefings' && name && page === 'history') return { screen: 'briefing-history', id: name };
  if (area === 'briefings') return name ? { screen: 'briefing', id: name } : { screen: 'briefings' };
  if (area === 'packets') return { screen: 'packets', id: name === '' ? null : name };
  if (area === 'templates') return { screen: 'templates' };
  if (area === 'settings') {
    return { screen: name === 'terms' || name === 'house-style' ? name : 'settings' };
  }
  return { screen: 'positions', slug: null };
}

/** Also while one of them is looked at or edited. */
export function isInPositions(route: Route): boolean {
  return ['positions', 'versions', 'edit-position', 'new-position'].includes(route.screen);
}

/** Also while one of them is worked on, and in the templates and packets, which are reached from there. */
export function isInBriefings(route: Route): boolean {
  return ['briefings', 'briefing', 'briefing-history', 'templates', 'packets'].includes(route.screen);
}

/** Also in the list of terms and the house style, which are reached from there. */
export function isInSettings(route: Route): boolean {
  return ['settings', 'terms', 'house-style'].includes(route.screen);
}

/** For `href`: `<a href={hrefOf({ screen: 'briefings' })}>`. */
export function hrefOf(route: Route): string {
  return `#${addressOf(route)}`;
}

/** Goes to a screen; `replace` leaves no step to come back to. */
export function navigate(route: Route, options: { replace?: boolean } = {}): void {
  goToAddress(addressOf(route), options);
}

export function goToAddress(address: string, options: { replace?: boolean } = {}): void {
  if (currentAddress() === address) return;
  const to = `#${address}`;
  if (options.replace) history.replaceState(history.state, '', to);
  else history.pushState(null, '', to);
  // The browser's own event comes in a later turn, when keys pressed since have reached the screen that is left.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Steps back, or to `fallback` where this window has nothing to step back to. */
export function goBack(fallback: Route): void {
  if (history.length > 1) history.back();
  else navigate(fallback, { replace: true });
}

/** Empty where the window was opened without one. */
export function currentAddress(): string {
  return location.hash.slice(1);
}

export function useAddress(): string {
  return useSyncExternalStore(onAddressChange, currentAddress);
}

function onAddressChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function passageOf(page: string | undefined): number | null {
  return page !== undefined && /^[1-9]\d{0,8}$/.test(page) ? Number(page) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
