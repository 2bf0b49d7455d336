import { expect, test } from 'vitest';
import { menuCommand } from '../shared/events.ts';
import { APP_COMMANDS, BRIEFING_COMMANDS, SHORTCUTS } from './command-table.ts';

const COMMANDS = [...APP_COMMANDS, ...BRIEFING_COMMANDS];

test('every command but the palette itself can be asked for in the palette, once', () => {
  const named = COMMANDS.map(({ command }) => command);
  expect(new Set(named).size).toBe(named.length);
  expect(new Set(named)).toEqual(new Set(menuCommand.options.filter((command) => command !== 'search')));
});

test('no two commands have the same keys, and each that has keys is in the list of shortcuts', () => {
  const keys = COMMANDS.map(({ shortcut }) => shortcut).filter(Boolean);
  expect(new Set(keys).size).toBe(keys.length);
  const listed = SHORTCUTS.flatMap((group) => group.keys.map(([one]) => one));
  expect(listed).toEqual(expect.arrayContaining(keys));
});
