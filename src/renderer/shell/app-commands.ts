import { useEffect } from 'react';
import type { Preferences } from '../../shared/preferences.ts';
import { keysFor } from '../command-table.ts';
import { isTaken, runCommand, runCommandOnArrival, useCommand } from '../commands.ts';
import { announce } from '../components/announce.tsx';
import { useEvent } from '../events.ts';
import { isDialogOpen, useWindowKeys } from '../keys.ts';
import { currentPreferences, setPreferences } from '../preferences/preferences.ts';
import { currentAddress, isInBriefings, navigate, routeOf } from '../routes.ts';
import { useGoTo } from './entering.ts';
import { followFocus, goToPane } from './panes.ts';

const TEXT_SIZES: readonly Preferences['textSize'][] = [90, 100, 115, 130, 150, 200];

/** What works anywhere, by keyboard and from the desktop's menu alike. */
export function useAppCommands({
  openSearch,
  openShortcuts,
}: {
  openSearch: () => void;
  openShortcuts: () => void;
}): void {
  const goTo = useGoTo();
  useCommand('search', openSearch);
  useCommand('shortcuts', openShortcuts);
  useCommand('import', () => goTo({ screen: 'import' }));
  useCommand('check-document', () => goTo({ screen: 'check-document' }));
  useCommand('positions', () => goTo({ screen: 'positions', slug: null }));
  useCommand('testimony', () => goTo({ screen: 'testimony', id: null, passage: null }));
  useCommand('excerpts', () => goTo({ screen: 'excerpts', id: null }));
  useCommand('briefings', () => goTo({ screen: 'briefings' }));
  useCommand('packets', () => goTo({ screen: 'packets', id: null }));
  useCommand('templates', () => goTo({ screen: 'templates' }));
  useCommand('settings', () => goTo({ screen: 'settings' }));
  useCommand('terms', () => goTo({ screen: 'terms' }));
  useCommand('house-style', () => goTo({ screen: 'house-style' }));
  useCommand('new-position', () => goTo({ screen: 'new-position' }));
  useCommand('text-larger', () => stepTextSize(1));
  useCommand('text-smaller', () => stepTextSize(-1));
  useCommand('text-normal', () => setTextSize(100));
  useEvent('menu', ({ command }) => {
    // Under a dialog only what leaves it as it is: what was filled in there would be lost.
    if (!isDialogOpen() || command.startsWith('text-')) startCommand(command);
  });
  useEffect(followFocus, []);

  useWindowKeys({
    ...keysFor(['import', 'positions', 'testimony', 'excerpts', 'briefings', 'settings', 'shortcuts']),
    ...keysFor(['text-larger', 'text-smaller', 'text-normal']),
    'Ctrl K': openSearch,
    'Ctrl N': () => startCommand(isInBriefings(routeOf(currentAddress())) ? 'new-briefing' : 'new-position'),
    'Ctrl =': () => stepTextSize(1),
    'Ctrl Shift +': () => stepTextSize(1),
    F6: () => goToPane(1),
    'Shift F6': () => goToPane(-1),
  });
}

/** Whether it can be done where the person is, or takes them where it can. */
export function canStartCommand(command: Parameters<typeof runCommand>[0]): boolean {
  return command === 'new-briefing' || isTaken(command);
}

/** Runs a command; one that belongs to a screen goes there first. */
export function startCommand(command: Parameters<typeof runCommand>[0]): void {
  if (command === 'new-briefing') {
    navigate({ screen: 'briefings' });
    runCommandOnArrival(command);
  } else {
    runCommand(command);
  }
}

function stepTextSize(step: 1 | -1): void {
  const size = TEXT_SIZES[TEXT_SIZES.indexOf(currentPreferences().textSize) + step];
  if (size) setTextSize(size);
}

function setTextSize(textSize: Preferences['textSize']): void {
  setPreferences({ textSize });
  announce(`Text size ${textSize} percent`);
}
