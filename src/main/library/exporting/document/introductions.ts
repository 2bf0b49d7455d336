import type { ExcerptVersion } from '../../../../shared/excerpts.ts';
import { introduceSpeaker } from '../../../../shared/introduce-speaker.ts';

/** Who was introduced in a document already. */
export interface Introductions {
  /** Name, title and organisation the first time, then the name. */
  introduce(version: Pick<ExcerptVersion, 'speakers' | 'citation'>): string;
}

/** `isCitedInText`: the citation in brackets names the speaker in full, so that the introduction need not. */
export function startIntroductions(isCitedInText: boolean): Introductions {
  const introduced = new Set<string>();
  return {
    introduce(version) {
      const whole = introduceSpeaker(version);
      const isKnown = isCitedInText || introduced.has(whole);
      introduced.add(whole);
      return isKnown ? introduceSpeaker(version, 'name') : whole;
    },
  };
}
