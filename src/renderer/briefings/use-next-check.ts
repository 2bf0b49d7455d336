import { type RefObject, useRef } from 'react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { announce } from '../components/announce.tsx';
import { keyOfFinding } from './findings.ts';

/** Gives a function that goes to the next check (1) or the one before (-1), round and round, in document order. */
export function useNextCheck(
  root: RefObject<HTMLElement | null>,
  findings: readonly BriefingFinding[],
): (step: 1 | -1) => void {
  const last = useRef<HTMLElement>(undefined);
  return (step) => {
    const notes = [...(root.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    if (notes.length === 0) {
      announce(findings.length === 0 ? 'No checks: all is in order.' : 'The checks are being looked at.');
      return;
    }
    const current = last.current ? notes.indexOf(last.current) : -1;
    const start = current < 0 && step < 0 ? 0 : current;
    const note = notes[(start + step + notes.length) % notes.length];
    last.current = note;
    note?.scrollIntoView({ block: 'center' });
    note?.focus();
  };
}

/** A closing list gives the focus back to its button one or two frames after it is gone. */
const FRAMES_AFTER_LIST = 3;

/** Gives a function that goes to a check beside its block, or to the block where its checks are not drawn. */
export function useGoToFinding(
  root: RefObject<HTMLElement | null>,
  focusBlock: (block: string | null) => void,
): (finding: BriefingFinding) => void {
  return (finding) => {
    const go = (frames: number) => {
      if (frames > 0) return void requestAnimationFrame(() => go(frames - 1));
      const note =
        root.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(keyOfFinding(finding))}"]`) ??
        root.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(finding.block ?? 'title')}"]`);
      if (!note) return focusBlock(finding.block);
      note.scrollIntoView({ block: 'center' });
      note.focus();
    };
    go(FRAMES_AFTER_LIST);
  };
}
