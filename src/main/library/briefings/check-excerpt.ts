/** What stands against quoting an excerpt in a briefing. */
import type { BriefingDetails, BriefingFinding } from '../../../shared/briefings.ts';
import { dayOf } from '../../../shared/citing/words.ts';
import type { ExcerptVersion } from '../../../shared/excerpts.ts';
import { findEditFault } from '../../../shared/quoting/edit-quotation.ts';
import { introduceSpeaker, joinNames } from '../../../shared/quoting/introduce-speaker.ts';
import type { Known } from './check-briefing.ts';
import { keptKeyOf } from './kept-words.ts';

/** Makes a finding about the block that is checked. */
export type About = (
  severity: BriefingFinding['severity'],
  code: BriefingFinding['code'],
  message: string,
) => BriefingFinding[];

/** How much of either text is shown, and how much of it before what differs. */
const LONGEST_SHOWN = 300;
const SHOWN_BEFORE = 60;

export function checkExcerpt(
  version: ExcerptVersion,
  { distribution }: BriefingDetails,
  { today, kept }: Known,
  about: About,
): BriefingFinding[] {
  const name = nameOf(version);
  if (!version.matchesSource) {
    return about(
      'error',
      'excerpt-altered',
      explainAltered(name, version, kept.get(keptKeyOf(version)) ?? null),
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
    ...(distribution === 'outside' ? checkUse(version, name, today, about) : []),
    ...(version.version === version.currentVersion
      ? []
      : about(
          'warning',
          'excerpt-outdated',
          `${capitalised(name)} is used in version ${version.version}; the library has version ${version.currentVersion}.`,
        )),
    ...(version.speakers.length < 2
      ? []
      : about(
          'warning',
          'speakers-mixed',
          `${capitalised(name)} has words of more than one speaker: ${joinNames(version.speakers)}. Make an excerpt of each, unless the exchange is meant.`,
        )),
  ];
}

function checkUse({ use }: ExcerptVersion, name: string, today: string, about: About): BriefingFinding[] {
  if (use.label === 'internal') {
    return about(
      'error',
      'excerpt-internal',
      `${capitalised(name)} is for internal use only, and this briefing is for outside. Remove the excerpt, or make the briefing internal.`,
    );
  }
  if (use.label !== 'permission' || use.until === null || use.until >= today) return [];
  const purpose = use.purpose.trim() === '' ? '' : ` for ${use.purpose.trim()}`;
  const by = use.by.trim() === '' ? '' : ` by ${use.by.trim()}`;
  return about(
    'error',
    'permission-ended',
    `The permission${by} to use ${name}${purpose} ended on ${dayOf(use.until, 'plain')}. Ask for it again and change the excerpt’s use, or remove the excerpt.`,
  );
}

function explainAltered(name: string, { text }: ExcerptVersion, kept: string | null): string {
  const damaged = `The words of ${name} are no longer those that were kept: the library is damaged.`;
  const repair = 'Open the testimony and put its words back from the original file before you quote it.';
  if (kept === null) {
    return `${damaged} Now there: “${shorten(text, 0)}”. What was kept can’t be read from the original file: that is missing, or altered too. Put back a copy from your backup.`;
  }
  let same = 0;
  while (same < kept.length && kept[same] === text[same]) same += 1;
  return `${damaged} Kept: “${shorten(kept, same)}”. Now there: “${shorten(text, same)}”. ${repair}`;
}

/** The text, or of a long one what stands around the place. */
function shorten(text: string, place: number): string {
  if (text.length <= LONGEST_SHOWN) return text;
  const start = Math.max(0, Math.min(place - SHOWN_BEFORE, text.length - LONGEST_SHOWN));
  const end = start + LONGEST_SHOWN;
  const shown = text.slice(start, end).toWellFormed();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}

/** "excerpt 12 (Jane Doe, p. 14)" */
function nameOf(version: ExcerptVersion): string {
  const page = version.page === '' ? '' : `${/[–,]/.test(version.page) ? 'pp.' : 'p.'} ${version.page}`;
  const about = [introduceSpeaker(version, 'name'), page].filter((words) => words !== '').join(', ');
  return about === '' ? `excerpt ${version.id}` : `excerpt ${version.id} (${about})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
