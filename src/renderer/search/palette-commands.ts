import { APP_COMMANDS, BRIEFING_COMMANDS, type NamedCommand } from '../command-table.ts';
import { canStartCommand } from '../shell/app-commands.ts';

/**
 * The commands that can be done here and whose names have all the words typed, at the beginning of a word; all that
 * can be done here for nothing typed.
 */
export function findCommands(text: string): readonly NamedCommand[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return [...BRIEFING_COMMANDS, ...APP_COMMANDS].filter(({ command, name }) => {
    if (!canStartCommand(command)) return false;
    const parts = name.toLocaleLowerCase().split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
