import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { TextPoint, TextSpan } from '../../shared/excerpts.ts';
import { firstWords } from '../../shared/quoting/count-words.ts';
import { comparePoints } from '../excerpts/span-places.ts';
import styles from './over-text.module.css';
import { usePointPlace } from './reader-layout.ts';
import { pointOf } from './text-places.ts';
import { nearestWordEdge, nextWordEnd, nextWordStart } from './words-at.ts';

type Edge = 'start' | 'end';

/** A run of key presses is kept as one change, this long after the last. */
const SETTLED_MS = 600;

/**
 * Handles at both ends of the open excerpt. They go from word to word, with Alt (by pointer) or Shift (by keyboard)
 * from letter to letter. `onMove` shows where they are going, `onDone` keeps it.
 */
export function SpanHandles({
  span,
  area,
  textOf,
  onMove,
  onDone,
}: {
  span: TextSpan;
  area: HTMLElement | null;
  /** A passage's text, where it has been read. */
  textOf: (passage: number) => string | undefined;
  onMove: (span: TextSpan) => void;
  onDone: () => void;
}) {
  const moveTo = (edge: Edge, point: TextPoint) => {
    const next = { ...span, [edge]: point };
    if (comparePoints(next.start, next.end) < 0) onMove(next);
  };
  return (
    <>
      <Handle edge="start" span={span} area={area} textOf={textOf} onMove={moveTo} onDone={onDone} />
      <Handle edge="end" span={span} area={area} textOf={textOf} onMove={moveTo} onDone={onDone} />
    </>
  );
}

function Handle({
  edge,
  span,
  area,
  textOf,
  onMove,
  onDone,
}: {
  edge: Edge;
  span: TextSpan;
  area: HTMLElement | null;
  textOf: (passage: number) => string | undefined;
  onMove: (edge: Edge, point: TextPoint) => void;
  onDone: () => void;
}) {
  const point = span[edge];
  const place = usePointPlace(point, edge === 'start' ? 'after' : 'before');
  const grabbedAt = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (!place) return null;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    grabbedAt.current = event.clientY - (top + height / 2);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (grabbedAt.current === null || !area) return;
    scrollAtEdge(area, event.clientY);
    const handle = event.currentTarget;
    handle.style.pointerEvents = 'none';
    const pointed = pointAt(area, event.clientX, event.clientY - grabbedAt.current);
    handle.style.pointerEvents = '';
    const text = pointed && textOf(pointed.passage);
    if (!pointed || text === undefined) return;
    const offset = event.altKey ? pointed.offset : nearestWordEdge(text, pointed.offset, edge);
    onMove(edge, { ...pointed, offset });
  };
  const onPointerEnd = () => {
    if (grabbedAt.current === null) return;
    grabbedAt.current = null;
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1 as const, ArrowRight: 1 as const }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = event.shiftKey ? byLetter(point, step, textOf) : byWord(point, edge, step, textOf);
    if (!next) return;
    onMove(edge, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(onDone, SETTLED_MS);
  };
  const onBlur = () => {
    clearTimeout(timer.current);
    onDone();
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={edge === 'start' ? 'Start of the excerpt' : 'End of the excerpt'}
      aria-valuenow={point.offset}
      aria-valuemin={0}
      aria-valuemax={textOf(point.passage)?.length ?? point.offset}
      aria-valuetext={wordsAt(point, edge, textOf)}
      className={styles.handle}
      data-edge={edge}
      style={{ left: place.left, top: place.top, height: `calc(${place.bottom - place.top}px + 0.5rem)` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

/** "before “a provider that does”", as screen readers say where a handle stands. */
function wordsAt(point: TextPoint, edge: Edge, textOf: (passage: number) => string | undefined): string {
  const text = textOf(point.passage) ?? '';
  if (edge === 'start') return `before “${firstWords(text.slice(point.offset), 30)}”`;
  const words = text.slice(0, point.offset).trim().split(/\s+/);
  return `after “${words.slice(-4).join(' ')}”`;
}

function byWord(
  point: TextPoint,
  edge: Edge,
  step: 1 | -1,
  textOf: (passage: number) => string | undefined,
): TextPoint | undefined {
  const next = edge === 'start' ? nextWordStart : nextWordEnd;
  const offset = next(textOf(point.passage) ?? '', point.offset, step);
  if (offset !== undefined) return { passage: point.passage, offset };
  const text = textOf(point.passage + step);
  if (text === undefined) return undefined;
  const outside = step > 0 ? -1 : text.length + 1;
  const there = next(text, outside, step);
  return there === undefined ? undefined : { passage: point.passage + step, offset: there };
}

function byLetter(
  point: TextPoint,
  step: 1 | -1,
  textOf: (passage: number) => string | undefined,
): TextPoint | undefined {
  const text = textOf(point.passage) ?? '';
  let offset = point.offset + step;
  // Both halves of a character outside of the basic plane go together.
  if (/[\uDC00-\uDFFF]/.test(text[offset] ?? '')) offset += step;
  if (offset >= 0 && offset <= text.length) return { passage: point.passage, offset };
  const other = textOf(point.passage + step);
  if (other === undefined) return undefined;
  return { passage: point.passage + step, offset: step > 0 ? 0 : other.length };
}

function pointAt(area: HTMLElement, x: number, y: number): TextPoint | undefined {
  const place = document.caretPositionFromPoint(x, y);
  if (!place || !area.contains(place.offsetNode)) return undefined;
  return pointOf(place.offsetNode, place.offset);
}

const EDGE_PX = 40;
const STEP_PX = 18;

function scrollAtEdge(area: HTMLElement, y: number): void {
  const { top, bottom } = area.getBoundingClientRect();
  if (y < top + EDGE_PX) area.scrollTop -= STEP_PX;
  else if (y > bottom - EDGE_PX) area.scrollTop += STEP_PX;
}
