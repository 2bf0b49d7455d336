/** Dates in all the forms in which the heads of statements, letters and comments have them. */

export interface FoundDate {
  /** ISO. */
  date: string;
  /** As it stands in the text. */
  text: string;
  /** Whether day and month could also be the other way round. */
  ambiguous: boolean;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH =
  '(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const FORMS: readonly RegExp[] = [
  // December 9, 2025 · Dec. 9th 2025 · February 6-7, 2024
  `\\b${MONTH}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:[-–—&]|and|to)\\s?\\d{1,2}(?:st|nd|rd|th)?)?\\s?,?\\s+(?<y>\\d{4})\\b`,
  // 9 December 2025 · 9th of December, 2025
  `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?\\d{1,2})?\\s+(?:of\\s+)?${MONTH},?\\s+(?<y>\\d{4})\\b`,
  // 2025-12-09
  '\\b(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?![\\d-])',
  // 12/9/2025, as in the United States
  '(?<![\\d/])(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})(?![\\d/])',
  // 9.12.2025, as in Europe
  '(?<![\\d.])(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})(?!\\d)',
].map((form) => new RegExp(form, 'gi'));

/** In the order in which they stand; a date that no calendar has is none. Of several days the first. */
export function findAnyDates(text: string): FoundDate[] {
  const found: (FoundDate & { at: number })[] = [];
  for (const form of FORMS) {
    for (const { 0: whole, index, groups } of text.matchAll(form)) {
      const { y = '', m = '', d = '' } = groups ?? {};
      const isNumber = /^\d+$/.test(m);
      const month = isNumber
        ? Number(m)
        : MONTHS.findIndex((name) => name.startsWith(m.slice(0, 3).toLowerCase())) + 1;
      const date =
        isoDate(Number(y), month, Number(d)) ?? (isNumber ? isoDate(Number(y), Number(d), month) : null);
      const ambiguous =
        isNumber && /[/.]/.test(whole) && Number(d) <= 12 && month <= 12 && Number(d) !== month;
      if (date !== null) found.push({ date, text: whole, ambiguous, at: index });
    }
  }
  return found.sort((one, other) => one.at - other.at).map(({ at: _, ...date }) => date);
}

/** Whether a line says when and where, and nothing else: “Washington, D.C., Tuesday, December 9, 2025, 10:00 a.m.” */
export function isDateLine(line: string): boolean {
  const [first] = findAnyDates(line);
  if (!first) return false;
  const rest = line
    .replace(first.text, ' ')
    .replace(
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|\b(?:on|at|date|dated|submitted|filed|hearing|washington|d\.?c|e[sd]?t)\b/gi,
      ' ',
    );
  return (rest.match(/\p{L}+/gu) ?? []).length <= 2;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1789 && year <= 2200;
  return isDay ? date.toISOString().slice(0, 10) : null;
}
