/** The window's place and size as the person left them. */
import { renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Rectangle } from 'electron';
import { z } from 'zod';

export const SMALLEST = { width: 880, height: 600 };
const FIRST = { width: 1440, height: 900 };
/** How much of the window's top must lie on a display, so that it can be taken hold of. */
const HANDLE = { width: 120, height: 32 };

const windowState = z.object({
  bounds: z.object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().min(SMALLEST.width),
    height: z.number().int().min(SMALLEST.height),
  }),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

export async function readWindowState(file: string): Promise<WindowState | null> {
  try {
    return windowState.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** At once: the window is closing, and the app may end before anything that waits. */
export function writeWindowState(file: string, state: WindowState): void {
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify(state));
  renameSync(draft, file);
}

/**
 * Where the window opens: as it was left where that is still on a display, else in the middle of the first one. The
 * first rectangle is the main display's free area.
 */
export function placeWindow(
  state: WindowState | null,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const home = state && displays.find((area) => holdsHandle(area, state.bounds));
  const area = home ?? displays[0];
  const { width, height } = state?.bounds ?? FIRST;
  const size = {
    width: Math.max(SMALLEST.width, Math.min(width, area?.width ?? width)),
    height: Math.max(SMALLEST.height, Math.min(height, area?.height ?? height)),
  };
  return home && state ? { x: state.bounds.x, y: state.bounds.y, ...size } : size;
}

function holdsHandle(area: Rectangle, { x, y, width }: Rectangle): boolean {
  const overlap = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return overlap >= HANDLE.width && y >= area.y && y + HANDLE.height <= area.y + area.height;
}
