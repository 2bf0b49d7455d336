import type { BriefingDetails } from '../../../../shared/briefings.ts';
import type { ExcerptVersion } from '../../../../shared/excerpts.ts';
import { introduceSpeaker } from '../../../../shared/quoting/introduce-speaker.ts';

/** Who was introduced in a document already. */
export interface Introductions {
  /** Name, title and organisation the first time, then the name. */
  introduce(version: Pick<ExcerptVersion, 'speakers' | 'citation'>): string;
}

/** Where the citation stands in brackets in the text and names the speaker in full, the name introduces. */
export function startIntroductions({
  citationStyle,
  citationPlace,
}: Pick<BriefingDetails, 'citationStyle' | 'citationPlace'>): Introductions {
  // In the text APA cites by title and year alone.
  const isNamedAfter = citationPlace === 'brackets' && citationStyle !== 'apa';
  const introduced = new Set<string>();
  return {
    introduce(version) {
      const whole = introduceSpeaker(version);
      const isKnown = isNamedAfter || introduced.has(whole);
      introduced.add(whole);
      return isKnown ? introduceSpeaker(version, 'name') : whole;
    },
  };
}
