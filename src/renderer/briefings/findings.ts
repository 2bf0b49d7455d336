/** The checks of a briefing as the screen shows them: beside their block, and told in a few words. */
import { useEffect, useState } from 'react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { useEvent } from '../events.ts';
import { call } from '../transport.ts';
import type { BriefingStore } from './briefing-store.ts';
import { sameJson } from './same-json.ts';

const CHECKED_AFTER_MS = 350;

export const FINDING_TITLES: Record<BriefingFinding['code'], string> = {
  'statement-altered': 'Words differ from the record',
  'position-missing': 'Position not in the library',
  'section-missing': 'Section not in this version',
  'position-outdated': 'Newer version',
  'points-reworded': 'Points worded anew',
  'excerpt-missing': 'Excerpt not in the library',
  'excerpt-altered': 'Words differ from the source',
  'excerpt-internal': 'Internal only',
  'permission-ended': 'Permission has ended',
  'excerpt-outdated': 'Newer version',
  'text-adapted': 'Adapted text',
  'speakers-mixed': 'More than one speaker',
  'word-cut': 'Cut inside a word',
  'no-title': 'No title yet',
  'memo-unaddressed': 'Memo not addressed',
  'no-blocks': 'Nothing in it yet',
  'empty-block': 'Nothing written yet',
  'no-answer': 'No answer yet',
  'column-unnamed': 'Column without a name',
  'no-header-row': 'No header row',
  'link-words': 'Link that says little',
  'alt-missing': 'Alt text missing',
  'mail-address': 'No mail address',
  'page-break-idle': 'Page break without effect',
  'marking-missing': 'No marking',
  'level-skipped': 'Level left out',
  'empty-section': 'Nothing below it',
  'placeholder-left': 'Placeholder',
  'page-limit-passed': 'Too many pages',
  'discouraged-term': 'Discouraged term',
};

/** Checked again a moment after each confirmed edit, and when the list of terms changes. Undefined until the first answer. */
export function useFindings(store: BriefingStore, confirmed: number): readonly BriefingFinding[] | undefined {
  const [findings, setFindings] = useState<readonly BriefingFinding[]>();
  const { id } = store.getState();
  const [turn, setTurn] = useState(0);
  useEvent('changed', ({ what }) => {
    if (what === 'terms') setTurn((before) => before + 1);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each confirmed edit is checked, and each change of the terms.
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        void call('briefings.check', { id }).then(
          (found) => current && setFindings((before) => (sameJson(before, found) ? before : found)),
          // The next edit asks again; a check is advice, and an export checks for itself.
          () => {},
        ),
      CHECKED_AFTER_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, confirmed, turn]);
  return findings;
}

/** Tells the findings about one block apart. */
export function keyOfFinding({ code, block, term }: BriefingFinding): string {
  return `${code} ${block ?? ''} ${term?.id ?? ''}`;
}

const NONE: readonly BriefingFinding[] = [];

/** The findings about each block; those about the whole under `null`. The lists of blocks without any are one and the same. */
export function findingsByBlock(
  findings: readonly BriefingFinding[],
): (block: string | null) => readonly BriefingFinding[] {
  const byBlock = Map.groupBy(findings, (finding) => finding.block);
  return (block) => byBlock.get(block) ?? NONE;
}
