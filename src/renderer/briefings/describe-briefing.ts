/** What is said of a briefing in lists, alike for eyes and for screen readers. */
import type { BriefingRow } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { clockTime, longDate } from '../dates.ts';

export function titleOfRow({ title }: Pick<BriefingRow, 'title'>): string {
  return title.trim() || 'Untitled briefing';
}

/** “For the Subcommittee staff, Hearing on S. 1, June 18, 2026”. */
export function aboutRow({ audience, meeting, date }: BriefingRow): string {
  const said = [audience.trim() && `For ${audience.trim()}`, meeting.trim(), date && longDate(date)];
  return said.filter(Boolean).join(', ') || 'No details yet';
}

/** “3 positions, 2 excerpts”. */
export function contentsOfRow({ positions, excerpts }: BriefingRow): string {
  const held = [
    positions > 0 && countOf(positions, 'position'),
    excerpts > 0 && countOf(excerpts, 'excerpt'),
  ].filter(Boolean);
  return held.join(', ') || 'No positions yet';
}

/** “Exported June 18, 2026, given twice”; empty for one that has not left the library. */
export function whatBecameOf({
  lastExportedAt,
  deliveries,
}: Pick<BriefingRow, 'lastExportedAt' | 'deliveries'>): string {
  const said = [
    lastExportedAt && `exported ${onDay(lastExportedAt)}`,
    deliveries > 0 && `given ${timesOf(deliveries)}`,
  ];
  const words = said.filter(Boolean).join(', ');
  return words && words[0]?.toUpperCase() + words.slice(1);
}

function timesOf(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

export function describeRow(row: BriefingRow): string {
  const parts = [
    titleOfRow(row),
    aboutRow(row),
    row.distribution === 'internal' && 'Internal only',
    `${contentsOfRow(row)}, ${row.removedAt ? `removed ${onDay(row.removedAt)}` : `changed ${onDay(row.updatedAt)}`}`,
    whatBecameOf(row),
  ];
  return parts.filter(Boolean).join('. ');
}

/** The time for today, else the day: “at 10:42”, “June 18, 2026”. */
export function onDay(iso: string): string {
  const isToday = new Date(iso).toDateString() === new Date().toDateString();
  return isToday ? `at ${clockTime(iso)}` : longDate(iso);
}
