/** "03:14" or "03:14 AM", as the person's system tells the time; always as wide. */
export function clockTime(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}

/** "November 24, 2026" for a day (`2026-11-24`) or the local day of a time (`2026-11-24T10:42:00Z`). */
export function longDate(iso: string): string {
  const isDay = iso.length === 10;
  return new Intl.DateTimeFormat('en-US', {
    dateStyle: 'long',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(iso));
}

/** The local day, as in `2026-11-24`. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
