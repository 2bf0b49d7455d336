const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** "June 18, 2026" for an ISO date, whatever the zone of the computer. */
export function printDate(isoDate: string): string {
  return format.format(new Date(isoDate));
}
