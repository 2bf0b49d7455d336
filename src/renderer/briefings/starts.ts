/** What a new briefing can begin with, as it is offered. */
import { blankDetails } from '../../shared/blank-details.ts';
import type { BriefingDetails, BriefingRow, BriefingStart } from '../../shared/briefings.ts';
import type { Template } from '../../shared/templates.ts';
import { hasWordsTyped } from '../../shared/words-typed.ts';
import { currentPreferences } from '../preferences/preferences.ts';

export interface Start {
  /** Tells it from the others in the list. */
  key: string;
  name: string;
  description: string;
  sections: readonly string[];
  /** Null for an empty briefing. */
  from: BriefingStart | null;
  /** Null where they are still to be read, as those of an earlier briefing. */
  details: Partial<BriefingDetails> | null;
  /** An earlier briefing that was put away. */
  isArchived?: boolean;
}

export interface StartGroup {
  title: string;
  starts: readonly Start[];
}

export const EMPTY: Start = {
  key: 'empty',
  name: 'Empty briefing',
  description: 'Nothing but a title. Positions, excerpts and text come as you add them.',
  sections: [],
  from: null,
  details: {},
};

export function keyOfStart(from: BriefingStart): string {
  return 'template' in from ? `template ${from.template}` : `briefing ${from.briefing}`;
}

/** Those that have all the words typed, each from its beginning; everything for nothing typed. */
export function groupsOf(
  templates: readonly Template[],
  briefings: readonly BriefingRow[],
  typed: string,
): StartGroup[] {
  const isFound = ({ name, description }: Start) => hasWordsTyped(`${name} ${description}`, typed);
  const earlier = briefings.map(startOfBriefing);
  const groups = [
    { title: 'Begin', starts: [EMPTY] },
    { title: 'Templates', starts: templates.filter(({ isOwn }) => !isOwn).map(startOfTemplate) },
    { title: 'Our templates', starts: templates.filter(({ isOwn }) => isOwn).map(startOfTemplate) },
    { title: 'Earlier briefings', starts: earlier.filter(({ isArchived }) => !isArchived) },
    { title: 'Archived briefings', starts: earlier.filter(({ isArchived }) => isArchived) },
  ];
  return groups
    .map(({ title, starts }) => ({ title, starts: starts.filter(isFound) }))
    .filter(({ starts }) => starts.length > 0);
}

/** What the briefing will have unless the person says otherwise: the start's details, and whom the person is. */
export function detailsFrom(details: Partial<BriefingDetails>): BriefingDetails {
  const { preparedBy, citationStyle, citationPlace, pageSize } = currentPreferences();
  const begun = { ...blankDetails, citationStyle, citationPlace, pageSize, ...details, date: null };
  return { ...begun, preparedBy: preparedBy || begun.preparedBy };
}

function startOfTemplate({ id, name, description, sections, details }: Template): Start {
  const from = { template: id };
  return { key: keyOfStart(from), name, description, sections, from, details };
}

function startOfBriefing({ id, title, audience, sections, archivedAt }: BriefingRow): Start {
  const from = { briefing: id };
  return {
    key: keyOfStart(from),
    name: title.trim() || 'Untitled briefing',
    description: audience.trim() && `For ${audience.trim()}`,
    sections,
    from,
    details: null,
    isArchived: archivedAt !== null,
  };
}
