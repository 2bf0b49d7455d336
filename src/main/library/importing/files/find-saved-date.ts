/** The day on which a page was saved, as the program that saved it wrote it into the file. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * In a comment by SingleFile ("saved date: Tue Nov 24 2026 …") or HTTrack ("Mirrored from …, Tue, 24 Nov 2026 …").
 * Browsers' own "saved from url" has no date. Null where there is none.
 */
export function findSavedDateInComment(comment: string): string | null {
  const saved =
    /saved date:\s*([^\n]{1,80})/i.exec(comment) ??
    /^\s*Mirrored from .*,([^,\n]+,[^,\n]+)$/.exec(comment.trim());
  return saved?.[1] ? readDay(saved[1]) : null;
}

/** In `<meta name="savepage-date" content="Tue Nov 24 2026 …">`, written by Save Page WE. */
export function findSavedDateInMeta(name: string, content: string): string | null {
  return name.toLowerCase() === 'savepage-date' ? readDay(content) : null;
}

/** The day as written, whatever its time zone; null where it is no day of the calendar. */
function readDay(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  const dayFirst = /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\.? (\d{4})\b/.exec(text);
  const monthFirst = /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? (\d{4})\b/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (dayFirst) return calendarDay(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  if (monthFirst)
    return calendarDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

const monthNumber = (name = '') => MONTHS.indexOf(name.toLowerCase()) + 1;

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
