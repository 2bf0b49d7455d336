import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import type { PassageHit } from '../../shared/testimony.ts';
import { announce } from '../components/announce.tsx';
import { useLibrary } from '../loading.ts';
import type { Mark } from './marks.ts';

const SETTLED_MS = 120;

export interface Find {
  text: string;
  setText: (text: string) => void;
  /** Hits that can be gone to: the first thousand of `total`. */
  hits: readonly PassageHit[];
  total: number;
  /** The hit one is at, from 0; -1 while there is none. */
  current: number;
  /** To the next hit (1) or the one before (-1), going round at the ends. */
  step: (step: 1 | -1) => void;
  /** "3 of 18", "Nothing found", or empty while nothing is asked. */
  words: string;
  marks: ReadonlyMap<number, readonly Mark[]>;
}

/** Finds words in one testimony while one types, from the place where one reads on. */
export function useFind(
  id: string,
  startPassage: () => number,
  onHit: (hit: PassageHit) => void,
  describe: (hit: PassageHit) => string,
): Find {
  const [text, setText] = useState('');
  const [settled, setSettled] = useState('');
  const [at, setAt] = useState<{ text: string; index: number }>({ text: '', index: -1 });
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const answer = useLibrary('testimony.find', settled === '' ? null : { id, text: settled }).value;
  const hits = answer?.hits ?? NO_HITS;
  const total = answer?.total ?? 0;
  const current = at.text === settled ? at.index : -1;

  const goTo = (index: number, isFirst: boolean) => {
    const hit = hits[index];
    setAt({ text: settled, index });
    if (!hit) return;
    onHit(hit);
    const where = describe(hit);
    announce(`${index + 1} of ${total}${isFirst ? ' found' : ''}${where && `. ${where}`}`);
  };
  const goToFirst = useEffectEvent((found: readonly PassageHit[]) => {
    if (found.length === 0) announce('Nothing found');
    const start = startPassage();
    const next = found.findIndex((hit) => hit.passage >= start);
    goTo(found.length === 0 ? -1 : Math.max(next, 0), true);
  });
  // Before the marks are painted: Esc, which chooses the words one is at, may come as soon as they are seen.
  useLayoutEffect(() => {
    if (answer) goToFirst(answer.hits);
  }, [answer]);

  const marks = useMemo(() => marksOf(hits, current), [hits, current]);
  return {
    text,
    setText,
    hits,
    total,
    current,
    step: (step) => {
      if (hits.length > 0) goTo((current + step + hits.length) % hits.length, false);
    },
    words: wordsOf(settled, answer, current),
    marks,
  };
}

const NO_HITS: readonly PassageHit[] = [];

function wordsOf(settled: string, answer: { total: number } | undefined, current: number): string {
  if (settled === '' || !answer) return '';
  if (answer.total === 0) return 'Nothing found';
  return `${(current + 1).toLocaleString('en-US')} of ${answer.total.toLocaleString('en-US')}`;
}

function marksOf(hits: readonly PassageHit[], current: number): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const [index, { passage, start, end }] of hits.entries()) {
    const of = marks.get(passage) ?? [];
    of.push({ start, end, kind: index === current ? 'found-current' : 'found' });
    marks.set(passage, of);
  }
  return marks;
}
