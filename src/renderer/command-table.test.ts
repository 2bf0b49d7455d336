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

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Another way to press what is listed: for a key beside it, or for those who turned single letters off. */
const ALSO = /^(?:Escape|=|Ctrl =|Ctrl Shift \+|Ctrl Alt [[\]])$/;
const ARROWS: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
};

/** “Alt ↑ ↓” stands for two, and so does what can be pressed with Shift to go back. */
function pressed(listed: string, does = ''): string[] {
  const parts = listed.split(/ +/).map((part) => ARROWS[part] ?? part);
  const held = parts.filter((part) => /^(?:Ctrl|Shift|Alt)$/.test(part));
  const keys = parts.slice(held.length).map((key) => [...held, key].join(' '));
  return does.includes('with Shift back') ? [...keys, ...keys.map((key) => `Shift ${key}`)] : keys;
}

test('every key that something in the window answers to is in the list of shortcuts', () => {
  const listed = new Set(SHORTCUTS.flatMap(({ keys }) => keys.flatMap((row) => pressed(...row))));
  const answered = Object.values(sources).flatMap((source) => {
    const maps = [...source.matchAll(/\b(?:handleKeys|use\w*Keys\w*)\(\{(.*?)\}\)/gs)];
    const keys = maps.flatMap(([, map = '']) => [
      ...map.matchAll(/(?:^|[{,])\s*(?:'([^']+)'|([A-Z]\w*)):/gm),
    ]);
    const tools = [...source.matchAll(/shortcut[:=] ?["']([^"']+)["']/g)];
    return [...keys, ...tools].flatMap(([, quoted, plain]) => pressed(quoted ?? plain ?? ''));
  });
  expect(answered.length).toBeGreaterThan(60);
  expect([...new Set(answered)].filter((key) => !listed.has(key) && !ALSO.test(key))).toEqual([]);
});
