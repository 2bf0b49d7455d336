/** How large pages are shown: as wide as their place, whole, or by a number. */
import { useLayoutEffect, useState } from 'react';
import type { BuiltPage } from './build-pages.ts';

export type Zoom = 'width' | 'page' | `${number}`;

/** In percent of paper. */
export const STEPS = [50, 75, 100, 125, 150, 200] as const;
/** Between a page and the edge of its place. */
const EDGE_PX = 24;
const LARGEST_FIT = 2;

/** The chosen zoom stays for as long as the window is open. */
let lastZoom: Zoom = 'width';

export function useZoom(area: HTMLElement | null, pages: readonly BuiltPage[]) {
  const [zoom, setZoom] = useState<Zoom>(lastZoom);
  const room = useRoom(area);
  const height = Math.max(1, ...pages.map((page) => page.height));
  const byWidth = widthShare(room, pages);
  const byHeight = (room.height - 2 * EDGE_PX) / height;
  const fitted =
    zoom === 'width' ? byWidth : zoom === 'page' ? Math.min(byWidth, byHeight) : Number(zoom) / 100;
  const scale = Math.min(Math.max(fitted, 0.2), LARGEST_FIT);

  const choose = (next: Zoom) => {
    lastZoom = next;
    setZoom(next);
  };
  const step = (by: 1 | -1) => {
    const percent = scale * 100;
    const next = by > 0 ? STEPS.find((one) => one > percent + 1) : STEPS.findLast((one) => one < percent - 1);
    if (next !== undefined) choose(`${next}`);
  };
  return { zoom, scale, choose, larger: () => step(1), smaller: () => step(-1) };
}

export interface Room {
  width: number;
  height: number;
}

/** What there is inside the element, in pixels; it follows each change. */
export function useRoom(area: HTMLElement | null): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (!area) return;
    const measure = () => setRoom({ width: area.clientWidth, height: area.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(area);
    return () => observer.disconnect();
  }, [area]);
  return room;
}

/** The scale at which the pages are as wide as their place, and no larger than paper. */
export function fitWidth(room: Room, pages: readonly BuiltPage[]): number {
  return Math.min(Math.max(widthShare(room, pages), 0.2), 1);
}

function widthShare(room: Room, pages: readonly BuiltPage[]): number {
  return (room.width - 2 * EDGE_PX) / Math.max(1, ...pages.map((page) => page.width));
}
