import { isoDate } from '../../../shared/positions.ts';
import { searchFilters, searchKind, type TypedFilters } from '../../../shared/search.ts';

export const FILTER_NAMES = [
  'by',
  'forum',
  'topic',
  'jurisdiction',
  'use',
  'kind',
  'after',
  'before',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/**
 * The filters with the one that was typed; null where the value can't be meant for it, so that it is words. Asked for
 * twice, a filter of words wants the words of both and a date the narrower one; of a kind and a use the last counts.
 * One that is not finished, such as `by:` and `after:20`, narrows nothing yet.
 */
export function readFilter(name: FilterName, value: string, filters: TypedFilters): TypedFilters | null {
  if (value.trim() === '') return filters;
  switch (name) {
    case 'after':
    case 'before':
      return readDay(name, value, filters);
    case 'use': {
      const use = completeWord(value, searchFilters.shape.use.options);
      return use && { ...filters, use };
    }
    case 'kind': {
      const kind = completeWord(value, searchKind.options);
      return kind && { ...filters, kind };
    }
    default: {
      if (!/[\p{L}\p{N}]/u.test(value)) return null;
      const before = filters[name];
      return { ...filters, [name]: before === undefined ? value : `${before} ${value}` };
    }
  }
}

function readDay(name: 'after' | 'before', value: string, filters: TypedFilters): TypedFilters | null {
  const day = dayOf(value, name === 'after' ? 'first' : 'last');
  if (day === null) return /^\d{0,3}$|^\d{4}-\d?$|^\d{4}-\d{2}-\d?$/.test(value) ? filters : null;
  const other = filters[name];
  const isNarrower = other === undefined || (name === 'after' ? day > other : day < other);
  return isNarrower ? { ...filters, [name]: day } : filters;
}

/** The first or last day of what is meant: `2024`, `2024-02` or `2024-02-06`. Null where that is no date. */
function dayOf(value: string, end: 'first' | 'last'): string | null {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === '') return null;
  const inMonth = month ?? (end === 'first' ? '01' : '12');
  const onDay = day ?? (end === 'first' ? '01' : lastDayOf(Number(year), Number(inMonth)));
  const whole = `${year}-${inMonth}-${onDay}`;
  return isoDate.safeParse(whole).success ? whole : null;
}

function lastDayOf(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}

/** The one word that begins so, also as a plural: `kind:ex`, `kind:positions`. */
function completeWord<Word extends string>(value: string, words: readonly Word[]): Word | null {
  const typed = value.trim().toLowerCase();
  const fitting = words.filter((word) => word.startsWith(typed) || `${word}s` === typed);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
