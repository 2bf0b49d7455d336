const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** "June 18, 2026" for an ISO date or time, by the day it has in UTC, so that no computer's zone changes a document. */
export function printDate(iso: string): string {
  return format.format(new Date(iso));
}
