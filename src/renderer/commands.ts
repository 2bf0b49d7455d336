/** What the desktop's menu, the palette and buttons can ask for, and who does it. */
import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../shared/events.ts';

const handlers = new Map<MenuCommand, (() => void)[]>();
let waiting: MenuCommand | undefined;

/**
 * Runs the command by whoever took it last. Where nobody has, it waits for a screen that is about to show: so
 * `navigate({ screen: 'briefings' })` and then `runCommand('new-briefing')` works.
 */
export function runCommand(command: MenuCommand): void {
  const handler = handlers.get(command)?.at(-1);
  waiting = handler ? undefined : command;
  handler?.();
}

/** Takes a command for as long as the component is shown. */
export function useCommand(command: MenuCommand, handler: () => void): void {
  const onCommand = useEffectEvent(handler);
  useEffect(() => {
    const run = () => onCommand();
    handlers.set(command, [...(handlers.get(command) ?? []), run]);
    if (waiting === command) {
      waiting = undefined;
      run();
    }
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== run),
      );
    };
  }, [command]);
}
