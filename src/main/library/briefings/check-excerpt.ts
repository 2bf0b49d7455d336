/** What stands against quoting an excerpt in a briefing. */
import type { BriefingDetails, BriefingFinding, ExcerptBlock } from '../../../shared/briefings.ts';
import { dayOf } from '../../../shared/citing/words.ts';
import type { ExcerptMismatch, ExcerptVersion } from '../../../shared/excerpts.ts';
import { isOutdated } from '../../../shared/pinned-versions.ts';
import { findEditFault } from '../../../shared/quoting/edit-quotation.ts';
import { introduceSpeaker, joinNames } from '../../../shared/quoting/introduce-speaker.ts';
import { showBothTexts } from '../excerpts/show-both-texts.ts';
import type { Known } from './check-briefing.ts';
import { keptKeyOf } from './kept-words.ts';

/** Makes a finding about the block that is checked. */
export type About = (
  severity: BriefingFinding['severity'],
  code: BriefingFinding['code'],
  message: string,
) => BriefingFinding[];

/** An excerpt in use: which of the briefing's excerpts it is, from 1. */
export interface NumberedExcerpt {
  version: ExcerptVersion;
  number: number;
}

export function checkExcerpt(
  excerpt: NumberedExcerpt & { block: Pick<ExcerptBlock, 'version' | 'kept'> },
  details: BriefingDetails,
  known: Known,
  about: About,
): BriefingFinding[] {
  const { version, block } = excerpt;
  const name = nameOf(excerpt);
  if (!version.matchesSource) {
    return about(
      'error',
      'excerpt-altered',
      explainAltered(name, known.kept.get(keptKeyOf(version)) ?? { kept: null, found: version.text }),
    );
  }
  if (findEditFault(version.text, version.edits) !== null) {
    return about(
      'error',
      'excerpt-altered',
      `The recorded edits of ${name} no longer fit its words: the library is damaged. Put back a copy from your backup, or make the excerpt again.`,
    );
  }
  return [
    ...checkExcerptUse(excerpt, details, known, about),
    ...(isOutdated(block, version)
      ? about(
          'warning',
          'excerpt-outdated',
          `${capitalised(name)} is used in version ${version.version}; the library has version ${version.currentVersion}.`,
        )
      : []),
    ...(version.cutsWord
      ? about(
          'warning',
          'word-cut',
          `${capitalised(name)} begins or ends within a word. Move its ends in the testimony, so that nobody takes the rest for the whole word.`,
        )
      : []),
    ...(version.speakers.length < 2
      ? []
      : about(
          'warning',
          'speakers-mixed',
          `${capitalised(name)} has words of more than one speaker: ${joinNames(version.speakers)}. Make an excerpt of each, unless the exchange is meant.`,
        )),
  ];
}

/** Whether the words may leave, also in other words: what is adapted from them tells what they tell. */
export function checkExcerptUse(
  excerpt: NumberedExcerpt,
  { distribution }: BriefingDetails,
  { today }: Known,
  about: About,
): BriefingFinding[] {
  return distribution === 'outside' ? checkUse(excerpt.version, nameOf(excerpt), today, about) : [];
}

function checkUse({ use }: ExcerptVersion, name: string, today: string, about: About): BriefingFinding[] {
  if (use.label === 'public') return [];
  if (use.label !== 'permission') {
    return about(
      'error',
      'excerpt-internal',
      `${capitalised(name)} is for internal use only, and this briefing is for outside. Remove the excerpt, or make the briefing internal.`,
    );
  }
  if (use.until === null || use.until >= today) return [];
  const purpose = use.purpose.trim() === '' ? '' : ` for ${use.purpose.trim()}`;
  const by = use.by.trim() === '' ? '' : ` by ${use.by.trim()}`;
  return about(
    'error',
    'permission-ended',
    `The permission${by} to use ${name}${purpose} ended on ${dayOf(use.until, 'plain')}. Ask for it again and change the excerpt’s use, or remove the excerpt.`,
  );
}

function explainAltered(name: string, mismatch: Pick<ExcerptMismatch, 'kept' | 'found'>): string {
  const repair =
    mismatch.kept === null
      ? 'Put back a copy from your backup.'
      : 'Open the testimony and put its words back from the original file before you quote it.';
  return `The words of ${name}, or who is named for them, are no longer those that were kept: the library is damaged. ${showBothTexts(mismatch)} ${repair}`;
}

/** "excerpt 2 (Jane Doe, p. 14)" */
export function nameOf({ version, number }: NumberedExcerpt): string {
  const page = version.page === '' ? '' : `${/[–,]/.test(version.page) ? 'pp.' : 'p.'} ${version.page}`;
  const about = [introduceSpeaker(version, 'name'), page].filter((words) => words !== '').join(', ');
  return about === '' ? `excerpt ${number}` : `excerpt ${number} (${about})`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
