import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import styles from './resizable-pane.module.css';

const KEY_STEP = 16;

/**
 * A pane beside another whose width the person chooses and the app remembers under `name`. Widths are pixels at
 * 100 % text size. The separator takes arrow keys, Home and End; a double click restores `width`.
 */
export function ResizablePane({
  name,
  label,
  width: normalWidth,
  min,
  max,
  side,
  fixed,
  children,
}: {
  name: string;
  /** What the separator's name is, such as “Width of the list”. */
  label: string;
  width: number;
  min: number;
  max: number;
  /** Which edge the separator is at: `end` for a pane at the left of the rest, `start` for one at its right. */
  side: 'end' | 'start';
  /** The pane fills its place and can't be resized: where one pane is shown at a time. */
  fixed?: boolean;
  children: ReactNode;
}) {
  const { paneWidths, textSize } = usePreferences();
  const stored: number | undefined = paneWidths[name];
  const [dragged, setDragged] = useState<number | null>(null);
  const start = useRef<{ x: number; width: number } | undefined>(undefined);
  const width = clamp(dragged ?? stored ?? normalWidth, min, max);

  const keep = (next: number) =>
    setPreferences({ paneWidths: { ...paneWidths, [name]: clamp(next, min, max) } });
  const direction = side === 'end' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!start.current) return;
    const moved = ((event.clientX - start.current.x) * direction) / (textSize / 100);
    setDragged(Math.round(start.current.width + moved));
  };
  const onPointerEnd = () => {
    if (start.current && dragged !== null) keep(dragged);
    start.current = undefined;
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = {
      ArrowRight: width + KEY_STEP * direction,
      ArrowLeft: width - KEY_STEP * direction,
      Home: min,
      End: max,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    keep(next);
  };

  if (fixed)
    return (
      <div className={styles.pane} data-resizable={side} data-fixed="">
        {children}
      </div>
    );
  const separator = (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be the focusable separator that ARIA describes.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.separator}
      data-side={side}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={() => keep(normalWidth)}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <div className={styles.pane} data-resizable={side} style={{ width: `${width / 16}rem` }}>
      {side === 'start' && separator}
      {children}
      {side === 'end' && separator}
    </div>
  );
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
