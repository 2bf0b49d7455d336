/** Dates as transcripts print them: “FEBRUARY 6, 2024”, “OCTOBER 12, 13, AND 14, 2020”, “MAY 31 AND JUNE 1, 2023”. */

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(?:${MONTHS.join('|')})`;
/** Bounded, and without two ways to read the same characters, so that no text takes long. */
const DATE = new RegExp(
  `\\b(?<month>${MONTH})\\s+(?<days>\\d{1,2}(?!\\d)(?:[\\d\\s,&-]|and|through|to|${MONTH}){0,50}?)[\\s,]\\s?(?<year>\\d{4})\\b`,
  'gi',
);

/** ISO dates in the order in which they stand, each once; a date that no calendar has is left out. */
export function findDates(text: string): string[] {
  const found: string[] = [];
  for (const { groups } of text.slice(0, 2_000).matchAll(DATE)) {
    const { month = '', days = '', year = '' } = groups ?? {};
    let current = month;
    for (const [word] of days.matchAll(new RegExp(`${MONTH}|\\d+`, 'gi'))) {
      if (!/\d/.test(word)) current = word;
      else {
        const date = isoDate(Number(year), MONTHS.indexOf(current.toLowerCase()) + 1, Number(word));
        if (date !== null && !found.includes(date)) found.push(date);
      }
    }
  }
  return found;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1789) return null;
  return date.toISOString().slice(0, 10);
}

/** “6 February 2024”. */
export function sayDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${Number(day)} ${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${year}`;
}
