import type { Briefing, BriefingFinding } from '../../../shared/briefings.ts';
import { countOf } from '../../../shared/text.ts';
import { countPages, type PageHouse } from '../exporting/document/count-pages.ts';
import { gatherSource } from '../exporting/gather-source.ts';
import { ownHouse } from '../exporting/own-house.ts';

/**
 * Whether the document is likely longer than it may be, by a count of its lines at once; the pages of the contents are laid
 * out with care, and may differ.
 */
export function checkPageLimit(briefing: Briefing, house: PageHouse): BriefingFinding[] {
  const { details } = briefing.document;
  if (details.pageLimit === null) return [];
  const { source } = gatherSource(briefing, { exportedAt: '', exportedOn: '', house: ownHouse });
  const pages = Math.ceil(countPages({ ...source, house }));
  if (pages <= details.pageLimit) return [];
  return [
    {
      severity: 'warning',
      code: 'page-limit-passed',
      message: `The document has about ${countOf(pages, 'page')}, and may have ${details.pageLimit}. Shorten it, or change the limit under Details.`,
      block: null,
    },
  ];
}
