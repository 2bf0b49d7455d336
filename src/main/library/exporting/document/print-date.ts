const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Thousands of positions share a few dates. */
const printed = new Map<string, string>();

/** "June 18, 2026" for an ISO date, whatever the zone of the computer. */
export function printDate(isoDate: string): string {
  const known = printed.get(isoDate);
  if (known !== undefined) return known;
  const date = format.format(new Date(isoDate));
  printed.set(isoDate, date);
  return date;
}
