/** What is worth a look about own words that began as a copy of the record's. */
import { adaptedDifference, adaptedWords } from '../../../shared/adapted-text.ts';
import type { AdaptedBlock, Briefing, BriefingFinding } from '../../../shared/briefings.ts';
import type { ExcerptVersion } from '../../../shared/excerpts.ts';
import type { PositionVersion } from '../../../shared/positions.ts';
import { findEditFault } from '../../../shared/quoting/edit-quotation.ts';
import { plainFromRichText } from '../../../shared/rich-text.ts';
import { countOf } from '../../../shared/text.ts';
import type { Known } from './check-briefing.ts';
import { type About, capitalised, checkExcerptUse, nameOf } from './check-excerpt.ts';

type Pinned = PositionVersion | ExcerptVersion;

/**
 * Always a warning: nobody takes adapted words for official ones unless they have seen that they are not. `number` is
 * which of the briefing's excerpts it is, `version` what it began as, where the library has it.
 */
export function checkAdapted(
  { details }: Briefing['document'],
  { block, number, version }: { block: AdaptedBlock; number: number; version: Pinned | undefined },
  known: Known,
  about: About,
): BriefingFinding[] {
  if (plainFromRichText(block.content).trim() === '') {
    return about('warning', 'empty-block', 'This adapted text has no words.');
  }
  if (!version) {
    return about(
      'warning',
      'text-adapted',
      'This text was adapted from words that the library no longer has, so what differs can’t be shown.',
    );
  }
  return [
    ...('slug' in version ? [] : checkExcerptUse({ version, number }, details, known, about)),
    ...about('warning', 'text-adapted', `${tellDifference(block, version, number)}${tellNewer(version)}`),
  ];
}

function tellDifference(
  block: AdaptedBlock,
  version: PositionVersion | ExcerptVersion,
  number: number,
): string {
  const isPosition = 'slug' in version;
  const name = isPosition ? `“${version.title}”` : capitalised(nameOf({ version, number }));
  const official = isPosition ? 'the official text' : 'what was said';
  const restore = isPosition ? 'Restore the official text' : 'Restore the excerpt';
  if (!isPosition && findEditFault(version.text, version.edits) !== null) {
    return `${name} is adapted: it is exported as own text.`;
  }
  const words = adaptedWords(adaptedDifference(block, version));
  if (words === null) {
    return `${name} is an adapted copy, though its words are still those of version ${version.version}. ${restore}, and it is exported as such.`;
  }
  const by = words === 0 ? 'in its marks' : `by ${countOf(words, 'word')}`;
  return `${name} differs from ${official} ${by}. It is exported as own text.`;
}

function tellNewer({ version, currentVersion }: PositionVersion | ExcerptVersion): string {
  return version === currentVersion
    ? ''
    : ` It was adapted from version ${version}; the library has version ${currentVersion}.`;
}
