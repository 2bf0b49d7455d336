import { type RefObject, useRef } from 'react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { afterOverlay } from '../components/after-overlay.ts';
import { announce } from '../components/announce.tsx';
import { keyOfFinding } from './findings.ts';

type FocusBlock = (block: string | null) => void;

/** Gives a function that goes to the next check (1) or the one before (-1), round and round, in document order. */
export function useNextCheck(
  root: RefObject<HTMLElement | null>,
  findings: readonly BriefingFinding[],
  focusBlock: FocusBlock,
): (step: 1 | -1) => void {
  const last = useRef<string>(undefined);
  return (step) => {
    if (findings.length === 0) return announce('No checks: all is in order.');
    const current = findings.findIndex((finding) => keyOfFinding(finding) === last.current);
    let place = current < 0 && step < 0 ? 0 : current;
    for (const _ of findings) {
      place = (place + step + findings.length) % findings.length;
      const finding = findings[place];
      if (!finding) return;
      last.current = keyOfFinding(finding);
      const note = findNote(root.current, finding);
      // Where there is no room for a margin, one button stands for all the checks of a block.
      if (note !== null && note === document.activeElement) continue;
      return goTo(note, finding, focusBlock);
    }
  };
}

/** Gives a function that goes to a check from a list of them, once that is closed. */
export function useGoToFinding(
  root: RefObject<HTMLElement | null>,
  focusBlock: FocusBlock,
): (finding: BriefingFinding) => void {
  return (finding) => {
    afterOverlay(() => goTo(findNote(root.current, finding), finding, focusBlock));
  };
}

/** The check beside its block, or the button that stands for it; null where the block is not drawn yet. */
function findNote(root: HTMLElement | null, finding: BriefingFinding): HTMLElement | null {
  return (
    root?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(keyOfFinding(finding))}"]`) ??
    root?.querySelector<HTMLElement>(`[data-note="${CSS.escape(finding.block ?? 'title')}"]`) ??
    null
  );
}

/** To the check, or to the block where its checks are not drawn: that takes the focus as soon as it is there. */
function goTo(note: HTMLElement | null, finding: BriefingFinding, focusBlock: FocusBlock): void {
  note?.scrollIntoView({ block: 'center' });
  if (note) note.focus();
  else focusBlock(finding.block);
}
