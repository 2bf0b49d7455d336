/** What stands in a span of a testimony: its words, who speaks them, and on which pages. */
import { createHash } from 'node:crypto';
import type { TextSpan } from '../../../shared/excerpts.ts';
import { fold } from '../../../shared/quoting/folding.ts';
import type { Passage } from '../../../shared/testimony.ts';

export interface SpanWords {
  /** The source's own characters; passages are joined by a line feed. */
  text: string;
  /** Of `text`, folded for comparison: see shared/quoting/folding.ts. */
  sha256: string;
  /** As labelled, each once, in order. */
  speakers: string[];
  /** As in “14” or “14–15”; empty where the testimony has no pages. */
  page: string;
}

/** Undefined where a passage is missing, an offset lies outside of its passage, or the span is the wrong way round. */
export function readSpan(passages: ReadonlyMap<number, Passage>, span: TextSpan): SpanWords | undefined {
  const { start, end } = span;
  const pieces: string[] = [];
  const lineHyphens: number[] = [];
  const speakers = new Set<string>();
  let length = 0;
  for (let ordinal = start.passage; ordinal <= end.passage; ordinal++) {
    const passage = passages.get(ordinal);
    if (!passage) return undefined;
    const from = ordinal === start.passage ? start.offset : 0;
    const to = ordinal === end.passage ? end.offset : passage.text.length;
    if (from > to || to > passage.text.length) return undefined;
    const piece = passage.text.slice(from, to);
    for (const at of passage.lineHyphens) if (at >= from && at < to) lineHyphens.push(length + at - from);
    if (piece.trim() !== '' && passage.speaker !== '') speakers.add(passage.speaker);
    pieces.push(piece);
    length += piece.length + 1;
  }
  const first = passages.get(start.passage);
  const last = passages.get(end.passage);
  if (!first || !last) return undefined;
  const text = pieces.join('\n');
  return {
    text,
    sha256: createHash('sha256').update(fold(text, lineHyphens).text).digest('hex'),
    speakers: [...speakers],
    page: pagesBetween(pageAt(first, start.offset), pageAt(last, Math.max(0, end.offset - 1))),
  };
}

/** What is left at the span's place of words that were altered: they may be shorter now, or gone. */
export function readWhatIsLeft(passages: ReadonlyMap<number, Passage>, { start, end }: TextSpan): SpanWords {
  const within = ({ passage, offset }: TextSpan['start']) => ({
    passage,
    offset: Math.min(offset, passages.get(passage)?.text.length ?? 0),
  });
  const words = readSpan(passages, { start: within(start), end: within(end) });
  return { text: '', speakers: [], page: '', ...words, sha256: '' };
}

/**
 * The span without white space and empty passages at its ends, and with no character cut in two. Undefined where no
 * words are left.
 */
export function trimSpan(passages: ReadonlyMap<number, Passage>, span: TextSpan): TextSpan | undefined {
  const textOf = (ordinal: number) => passages.get(ordinal)?.text ?? '';
  let { passage: first, offset: from } = span.start;
  let { passage: last, offset: to } = span.end;
  const isDone = () => first > last || (first === last && from >= to);
  while (!isDone()) {
    const text = textOf(first);
    if (from < text.length && /\S/.test(text[from] ?? '')) break;
    if (from < text.length) from += 1;
    else [first, from] = [first + 1, 0];
  }
  while (!isDone()) {
    if (to > 0 && /\S/.test(textOf(last)[to - 1] ?? '')) break;
    if (to > 0) to -= 1;
    else [last, to] = [last - 1, textOf(last - 1).length];
  }
  if (isDone()) return undefined;
  if (isLowSurrogate(textOf(first), from)) from -= 1;
  if (isLowSurrogate(textOf(last), to)) to += 1;
  return { start: { passage: first, offset: from }, end: { passage: last, offset: to } };
}

/** The page that the unit at `offset` stands on. */
export function pageAt(passage: Passage, offset: number): string {
  return passage.pageBreaks.findLast(({ at }) => at <= offset)?.page ?? passage.page;
}

function pagesBetween(first: string, last: string): string {
  if (first === '' || last === '' || first === last) return first || last;
  return `${first}–${last}`;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
