import type {
  Block,
  Briefing,
  BriefingDetails,
  BriefingDocument,
  BriefingFinding,
  PositionBlock,
} from '../../../shared/briefings.ts';
import { findLostPoints, officialParts } from '../../../shared/official-words.ts';
import { isOwnBlock } from '../../../shared/own-blocks.ts';
import {
  findPinned,
  indexPinned,
  isOutdated,
  type PinnedVersions,
  versionKey,
} from '../../../shared/pinned-versions.ts';
import type { PositionVersion } from '../../../shared/positions.ts';
import { joinNames } from '../../../shared/quoting/introduce-speaker.ts';
import { plainFromRichText } from '../../../shared/rich-text.ts';
import type { FindTerms } from '../../../shared/wording/find-terms.ts';
import type { PageHouse } from '../exporting/document/count-pages.ts';
import { sha256OfContent } from '../positions/sha256-of-content.ts';
import { checkAdapted } from './check-adapted.ts';
import { type About, checkExcerpt } from './check-excerpt.ts';
import { startOutlineCheck } from './check-outline.ts';
import { checkOwnBlock, shorten } from './check-own-block.ts';
import { startOwnWordsCheck } from './check-own-words.ts';
import { checkPageLimit } from './check-page-limit.ts';
import type { KeptWords } from './kept-words.ts';

/** What a check needs to know besides the briefing. */
export interface Known {
  /** The person's day, as an ISO date. */
  today: string;
  /** What was kept of the excerpts that no longer match: see `kept-words.ts`. */
  kept: KeptWords;
  /** Finds the terms that own words should not have. */
  findTerms: FindTerms;
  /** The house style that it is printed in. */
  house: PageHouse;
}

/** What a template leaves open on purpose: each briefing that begins with it fills it in. */
const OPEN_IN_TEMPLATES: ReadonlySet<BriefingFinding['code']> = new Set([
  'no-title',
  'memo-unaddressed',
  'placeholder-left',
]);

/** What is worth a look before the briefing leaves, in document order. Errors stop an export. */
export function checkBriefing(briefing: Briefing, known: Known): BriefingFinding[] {
  const findings = checkAll(briefing, known);
  return briefing.template ? findings.filter(({ code }) => !OPEN_IN_TEMPLATES.has(code)) : findings;
}

function checkAll(briefing: Briefing, known: Known): BriefingFinding[] {
  const excerpts = numberExcerpts(briefing.document.blocks);
  const checkOutline = startOutlineCheck(briefing.document.blocks);
  const checkOwnWords = startOwnWordsCheck(briefing.document, known.findTerms);
  const pinned = indexPinned(briefing);
  return [
    ...checkWhole(briefing, known.house),
    ...checkOwnWords(null),
    ...briefing.document.blocks.flatMap((block, index) => [
      ...checkBlock(briefing.document, block, { number: excerpts.get(block.id) ?? 0, pinned }, known),
      ...checkOutline(index),
      ...checkOwnWords(block),
    ]),
  ];
}

function checkWhole(briefing: Briefing, house: PageHouse): BriefingFinding[] {
  const { document } = briefing;
  const findings: BriefingFinding[] = [];
  const warn = (code: BriefingFinding['code'], message: string) =>
    findings.push({ severity: 'warning', code, message, block: null });

  if (document.details.title.trim() === '') warn('no-title', 'The briefing has no title.');
  const unsaid = unsaidOfMemo(document.details);
  if (unsaid.length > 0) {
    const fill = unsaid.length > 1 ? 'Fill them in' : 'Fill it in';
    warn('memo-unaddressed', `The head of the memo lacks ${joinNames(unsaid)}. ${fill} under Details.`);
  }
  if (document.blocks.length === 0)
    warn('no-blocks', 'The briefing is empty: it has a title block and no text.');
  if (document.details.distribution === 'internal' && document.details.marking.trim() === '') {
    warn('marking-missing', 'The briefing is internal, but no marking is printed on its pages.');
  }
  findings.push(...checkPageLimit(briefing, house));
  return findings;
}

/** By block: which of the briefing's excerpts it is, from 1, adapted ones counted too. */
function numberExcerpts(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const excerpts = blocks.filter(
    (block) => (block.type === 'adapted' ? block.from : block).type === 'excerpt',
  );
  return new Map(excerpts.map(({ id }, index) => [id, index + 1]));
}

/** What stands at the head of every memo and is not known yet. */
function unsaidOfMemo({ titlePage, audience, preparedBy, date }: BriefingDetails): string[] {
  if (titlePage !== 'memo') return [];
  return [
    ...(audience.trim() === '' ? ['To'] : []),
    ...(preparedBy.trim() === '' ? ['From'] : []),
    ...(date === null ? ['Date'] : []),
  ];
}

function checkBlock(
  document: BriefingDocument,
  block: Block,
  { number, pinned }: { number: number; pinned: PinnedVersions },
  known: Known,
): BriefingFinding[] {
  const about: About = (severity, code, message) => [{ severity, code, message, block: block.id }];
  if (isOwnBlock(block)) return checkOwnBlock(block, document.blocks, about);
  switch (block.type) {
    case 'heading':
      return block.text.trim() === '' ? about('warning', 'empty-block', 'This heading has no words.') : [];
    case 'text':
      return plainFromRichText(block.content).trim() === ''
        ? about('warning', 'empty-block', 'This own text has no words.')
        : [];
    case 'adapted':
      return checkAdapted(document, { block, number, version: findPinned(block.from, pinned) }, known, about);
    case 'position': {
      const version = pinned.positions.get(versionKey(block.slug, block.version));
      if (!version) {
        return about(
          'error',
          'position-missing',
          `The library no longer has version ${block.version} of this position.`,
        );
      }
      return checkPosition(version, block, about);
    }
    case 'excerpt': {
      const version = pinned.excerpts.get(versionKey(block.excerpt, block.version));
      if (!version) {
        return about(
          'error',
          'excerpt-missing',
          `The library no longer has version ${block.version} of excerpt ${number}. Remove it from the briefing.`,
        );
      }
      return checkExcerpt({ version, number, block }, document.details, known, about);
    }
  }
}

function checkPosition(version: PositionVersion, block: PositionBlock, about: About): BriefingFinding[] {
  if (sha256OfContent(version) !== version.sha256) {
    return about(
      'error',
      'statement-altered',
      `The stored text of “${version.title}”, version ${version.version}, is no longer what was kept: the library is damaged. Put back a copy from your backup before you quote it.`,
    );
  }
  const headings = new Set(version.sections.map((section) => section.heading));
  const missing = block.sections.find((heading) => !headings.has(heading));
  return [
    ...(missing === undefined
      ? []
      : about(
          'error',
          'section-missing',
          `Version ${version.version} of “${version.title}” has no section “${missing}”.`,
        )),
    ...(officialParts(block, version).length > 0
      ? []
      : about(
          'warning',
          'empty-block',
          `No point of “${version.title}” is chosen, so that nothing of it is exported. Choose its points, or remove it.`,
        )),
    ...(isOutdated(block, version)
      ? about(
          'warning',
          'position-outdated',
          `“${version.title}” is used in version ${version.version}; the library has version ${version.currentVersion}.`,
        )
      : []),
    ...checkLostPoints(version, findLostPoints(block, version), about),
  ];
}

function checkLostPoints(
  version: PositionVersion,
  [first, ...more]: readonly string[],
  about: About,
): BriefingFinding[] {
  if (first === undefined) return [];
  const points = more.length > 0 ? `${more.length + 1} points that were` : 'a point that was';
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return about(
    'warning',
    'points-reworded',
    `Version ${version.version} of “${version.title}” no longer has ${points} left out in the same words: “${shorten(first)}”${others}. If it is worded anew, it is used. Choose the points again.`,
  );
}
