/** What the desktop's menu, the palette and buttons can ask for, and who does it. */
import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../shared/events.ts';

const handlers = new Map<MenuCommand, (() => void)[]>();
let waiting: MenuCommand | undefined;

/** Runs the command by whoever took it last; where the screen has nobody for it, there is nothing to do. */
export function runCommand(command: MenuCommand): void {
  handlers.get(command)?.at(-1)?.();
}

/** Whether somebody has the command where the person is. */
export function isTaken(command: MenuCommand): boolean {
  return (handlers.get(command)?.length ?? 0) > 0;
}

/** Runs the command now or, where nobody has it, on the screen that is about to show: after `navigate`. */
export function runCommandOnArrival(command: MenuCommand): void {
  if (handlers.get(command)?.length) runCommand(command);
  else waiting = command;
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
