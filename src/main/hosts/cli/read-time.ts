import { isoDate, isoTime } from '../../../shared/positions.ts';
import { usage } from './arguments.ts';

/** A day (its beginning in UTC) or a time with a zone, of ISO 8601, as UTC. */
export function readTime(at: string): string {
  const [, day] =
    /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(at) ?? [];
  // Date would take February 30 for March 2.
  const time = isoDate.safeParse(day).success ? new Date(at).getTime() : Number.NaN;
  const text = Number.isNaN(time) ? '' : new Date(time).toISOString();
  if (!isoTime.safeParse(text).success) throw usage(`“${at}” is no time such as 2026-06-18T12:00:00Z.`);
  return text;
}
