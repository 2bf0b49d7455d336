/** "November 24, 2026" for a day (`2026-11-24`) or the local day of a time (`2026-11-24T10:42:00Z`). */
export function longDate(iso: string): string {
  const isDay = iso.length === 10;
  return new Intl.DateTimeFormat('en-US', {
    dateStyle: 'long',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(iso));
}
