/** What a moment of a briefing's history is called, and when it was. */
import type { BriefingMoment } from '../../shared/briefing-history.ts';
import { countOf } from '../../shared/text.ts';
import { clockTime, longDate } from '../dates.ts';

export function momentName({ kind, name, edits, from }: BriefingMoment): string {
  switch (kind) {
    case 'created':
      return 'Created';
    case 'template':
      return `Template applied: ${name}`;
    case 'worked':
      return countOf(edits, 'change');
    case 'renamed':
      return name.trim() === '' ? 'Title removed' : `Renamed: ${name}`;
    case 'exported':
      return `Exported: ${name}`;
    case 'restored':
      return from === null ? 'Restored' : `Restored as it was on ${longDate(from)}, ${clockTime(from)}`;
    case 'named':
      return name;
  }
}

/** “10:42”, or from when to when for an hour's work. */
export function momentTime({ at, from, kind }: BriefingMoment): string {
  const end = clockTime(at);
  if (kind !== 'worked' || from === null || clockTime(from) === end) return end;
  return `${clockTime(from)} – ${end}`;
}

export function momentKey({ kind, revision, at }: BriefingMoment): string {
  return `${revision} ${kind} ${at}`;
}

/** The moments of each day of the person's, in the order given. */
export function byDay(moments: readonly BriefingMoment[]): { day: string; moments: BriefingMoment[] }[] {
  const days = Map.groupBy(moments, ({ at }) => longDate(at));
  return [...days].map(([day, its]) => ({ day, moments: its }));
}
