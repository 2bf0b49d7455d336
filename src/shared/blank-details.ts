import type { BriefingDetails } from './briefings.ts';

/** A briefing's details before anything is said. Apart from their schema, so that a window needs none of it. */
export const blankDetails: BriefingDetails = {
  title: '',
  kind: 'Briefing',
  audience: '',
  distribution: 'outside',
  meeting: '',
  date: null,
  preparedBy: '',
  marking: '',
  citationStyle: 'plain',
  citationPlace: 'footnote',
  pageSize: 'letter',
  titlePage: 'block',
  textSetting: 'house',
  contents: 'long',
  contentsPages: true,
  pageLimit: null,
  acceptedTerms: [],
};
